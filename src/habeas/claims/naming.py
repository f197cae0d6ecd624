"""Whether two written names can be one person's within one report, endings and missing parts allowed.

Within a report a shorter form ('Petrov', 'Ivan') is taken up from the longer one it came from, so the test is
looser than across reports (`habeas.normalise.names`), where a surname proves nothing.
"""

from __future__ import annotations

import re
from functools import cache

_WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "мл", "ст"})
_INITIAL = 1


@cache
def parts(name: str) -> tuple[str, ...]:
    """Cut a name into its words in lower case, without Jr. and Sr.

    >>> parts("S. Ann O'Example Jr.")
    ('s', 'ann', "o'example")
    """
    found = (word.lower().replace("’", "'").replace("ё", "е") for word in _WORD.findall(name))
    return tuple(word.removesuffix("'s") for word in found if word not in _SUFFIXES)


def suffix(name: str) -> str | None:
    """Give the Jr., Sr. or numeral of a name, which keeps father and son apart.

    >>> suffix("Ivan Example Jr."), suffix("Ivan Example")
    ('jr', None)
    """
    last = _WORD.findall(name)[-1:]
    return last[0].lower() if last and last[0].lower() in _SUFFIXES else None


def same_word(one: str, other: str, *, slavic: bool = False) -> bool:
    """Say whether two words of a name are one, whatever case ending they bear.

    `slavic` allows the case endings of Polish, Czech and Slovene, which elsewhere tell two names apart.

    >>> same_word("зузу", "зузу"), same_word("лилии", "лилия"), same_word("anna", "anne")
    (True, True, False)
    >>> same_word("annę", "anna", slavic=True), same_word("annę", "anna")
    (True, False)
    """
    if one == other:
        return True
    if len(one) == _INITIAL or len(other) == _INITIAL:
        return one[0] == other[0]
    if slavic and not _inflects(one):
        return _inflected(one, other, _LATIN_ENDINGS, _LATIN_ROOT)
    return _inflects(one) and _inflects(other) and _inflected(one, other, _ENDINGS, _ROOT)


def key(word: str, *, slavic: bool = False) -> str:
    """Give what all forms of one word share, to look names up by."""
    return word[:2] if slavic or _inflects(word) else word


_ENDINGS = frozenset(  # case endings of Russian and Ukrainian names, and the fleeting vowel of 'Павел'
    ("", *re.findall(r"\S+", "а я у ю ы и е о ь й ё і ї є ой ей ою ею ом ем ым им ого его ому ему ая яя ую юю ый ий "
    "ии ию ия ие ией ием ії ію ією ел ла лу лом ле ыми их ых го му м х"))
)  # fmt: skip
_LATIN_ENDINGS = frozenset(
    (
        "",
        *re.findall(
            r"\S+", "a ą ę y i u o e ě é ou ovi owi em ie iem ego emu ym iego iej ej ii ové ovou ová ův om ja je"
        ),
    )
)
_ROOT = 2
_LATIN_ROOT = 3


@cache
def _inflected(one: str, other: str, endings: frozenset[str], root: int) -> bool:
    """Say whether two words differ in a Slavic case ending only."""
    shared = next((at for at, (x, y) in enumerate(zip(one, other, strict=False)) if x != y), min(len(one), len(other)))
    return shared >= root and one[shared:] in endings and other[shared:] in endings


def _inflects(word: str) -> bool:
    """Say whether a word can bear a Slavic case ending: Cyrillic letters."""
    return any("Ѐ" <= char <= "ӿ" for char in word)


def fits(short: str, long: str, *, slavic: bool = False) -> bool:
    """Say whether every word of one name stands in the other in the same order, or one part is an initial.

    >>> fits("Example", "Ann Example"), fits("Ann", "Ann Example"), fits("Bob Example", "Ann Example")
    (True, True, False)
    """
    low, high = sorted((parts(short), parts(long)), key=len)
    if not low or (suffix(short) and suffix(long) and suffix(short) != suffix(long)):
        return False
    if len(low) == 1 and len(low[0]) == _INITIAL:
        return False
    rest = iter(high)
    if all(any(same_word(word, other, slavic=slavic) for other in rest) for word in low):
        return True
    if "-" not in short + long:
        return False
    return fits(short.replace("-", " "), long.replace("-", " "), slavic=slavic)


def conflict(one: str, other: str, *, slavic: bool = False) -> bool:
    """Say whether two names cannot be one person's: neither is a form of the other.

    >>> conflict("Ivan Petrov", "Maria Petrova"), conflict("Petrov", "Ivan Petrov")
    (True, False)
    """
    if fits(one, other, slavic=slavic):
        return False
    ours, theirs = parts(one), parts(other)

    def same(word: str, word2: str) -> bool:
        return same_word(word, word2, slavic=slavic)

    if len(ours) > 1 and len(theirs) > 1 and same(ours[-1], theirs[-1]) and same(ours[0], theirs[0]):
        return False
    shared = sum(any(same(word, word2) for word2 in theirs) for word in ours)
    return shared < 2


def full(names: list[str]) -> list[str]:
    """Give, of the forms of one person's name, those of several words; all of them where there are none.

    >>> full(["Petrov", "Ivan Petrov"]), full(["Petrov"])
    (['Ivan Petrov'], ['Petrov'])
    """
    return [name for name in names if len(parts(name)) > 1] or names
