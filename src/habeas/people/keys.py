"""Keys: short words that all spellings of one full name share, for blocks and for who else a report names.

Vowels come and go with case endings and romanisations ('Холла-Мосса', 'Hall-Moss'), so a word is folded to the
consonants of its skeleton; a known given name to the head of its group (Gene and Евгений are one). The parts of a
name are sorted, so that a surname set first meets itself set last.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import islice, product

from habeas.normalise import given_names
from habeas.normalise.declension import bases
from habeas.normalise.name_likeness import content
from habeas.normalise.name_parts import is_initial
from habeas.normalise.scripts import masculine, skeleton
from habeas.records.person import Name

VOWELS = dict.fromkeys(map(ord, "aeiouy"))
_MOST = 12
"""More keys a name is not given: a name of ten words would stand in every block."""


@lru_cache(maxsize=16384)
def word_keys(word: str) -> tuple[str, ...]:
    """Fold one word of a name: the heads of its groups where it is a known given name, else its consonants.

    >>> word_keys("Spector"), word_keys("Спектору"), word_keys("Евгения") == word_keys("Gene")
    (('spktr',), ('spktr',), False)
    >>> set(word_keys("Gene")) <= set(word_keys("Евгения"))
    True
    """
    heads = {head for base in bases(word) for head in given_names.heads(base.word)}
    return tuple(sorted(heads)) or (consonants(word),)


@lru_cache(maxsize=16384)
def consonants(word: str) -> str:
    """Fold a word to the consonants of the shortest masculine skeleton that its case endings allow.

    >>> consonants("Alekseyeva") == consonants("Алексеевым"), consonants("Ия")
    (True, 'ia')
    """
    folded = [masculine(skeleton(base.word)) for base in bases(word)]
    least = min((each for each in folded if each), key=len, default="")
    return least.translate(VOWELS) or least


@lru_cache(maxsize=16384)
def pair_keys(name: Name) -> frozenset[str]:
    """Give the keys of a full name: each given name with each word of the surname, the first with all others.

    What a report takes for a middle name can be half of a surname ('Juan Pérez Gómez').

    >>> from habeas.normalise.names import parse
    >>> pair_keys(parse("Gene Spector")) & pair_keys(parse("Спектору Евгению", language="ru"))
    frozenset({'m.eugene+spktr'})
    """
    given = [word for word in name.given if not is_initial(word)]
    words = (
        [*product(given, surname(name)), *product(given[:1], given[1:]), *_joined(given, name)] if name.family else []
    )
    pairs = ((a, b) for one, two in words for a, b in product(word_keys(one), word_keys(two)))
    return frozenset(islice(dict.fromkeys("+".join(sorted(pair)) for pair in pairs), _MOST))


def _joined(given: Sequence[str], name: Name) -> Iterable[tuple[str, str]]:
    """Give the pairs of a name of three words and more that is written in two elsewhere: 'Jian Guo', 'Jianguo'."""
    every = [*given, *name.family]
    if given and len(every) > 2:
        yield every[0], "".join(every[1:])
        yield "".join(every[:-1]), every[-1]


def companion_key(name: Name) -> str | None:
    """Give the one key by which other reports would know a person named beside another, None without a full name."""
    return min(pair_keys(name), default=None)


def surname(name: Name) -> Sequence[str]:
    """Give the words of a surname without particles, double surnames whole and in parts.

    >>> surname(Name("Ada van der Hall-Moss", given=("Ada",), family=("van", "der", "Hall-Moss")))
    ['Hall-Moss', 'Hall', 'Moss']
    """
    words = content(name.family) if name.family else []
    return [each for word in words for each in dict.fromkeys((word, *word.split("-"))) if each]
