"""Naming: how well the names of two people agree, as one clue with its words.

`names.compare` says how alike two names are; here stands what that is worth: a rare full name nearly settles it, one
that thousands bear ('Wei Wang') needs more beside it, and a surname alone settles nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import product
from typing import Literal

from rapidfuzz.distance import Levenshtein

from habeas.normalise import given_names, names
from habeas.normalise.abjad import is_arabic, letters
from habeas.normalise.declension import bases
from habeas.normalise.name_likeness import DIFFERENT, GIVEN_ONLY, content, same_word
from habeas.normalise.name_parts import is_initial, unmarked
from habeas.normalise.scripts import is_cyrillic, skeleton
from habeas.people.commonness import common
from habeas.people.facts import Facts
from habeas.people.keys import VOWELS
from habeas.records.person import Name

Need = Literal["nothing", "more than age", "firm", "firm and age"]


@dataclass(frozen=True, slots=True)
class Agreement:
    """How two names agree: weight in log-odds and words for a person.

    `joins`: enough to join on at all; `apart`: the given names differ; `needs`: what has to agree beside it whatever
    the sum, as an age alone does not tell two namesakes from one person whose name is written otherwise.
    """

    weight: float
    words: str
    joins: bool = True
    apart: bool = False
    needs: Need = "nothing"


_OTHERS = 0.3
"""The likeness up to which two full names are names of two people."""
SAME = Agreement(6.5, "same full name")
SCRIPTS = Agreement(6.2, "same full name in two scripts")
SPELLED = Agreement(6.2, "same full name, spelled otherwise")
TURNED = Agreement(6.2, "same full name, surname first in one")
LONGER = Agreement(5.3, "same full name, one with a name more")
EQUIVALENT = Agreement(5.1, "same name, the given name in two forms")
PET = Agreement(3.4, "same surname, given names that may be short for one", needs="more than age")
SHORT_PETS = Agreement(3.0, "same surname, short given names that may be short for one", needs="more than age")
UNISEX = Agreement(2.0, "same surname, a given name that may be a man's or a woman's", needs="firm")
PART = Agreement(3.0, "same name, one with a surname more", needs="more than age")
FURTHER = Agreement(3.3, "same name, one with a surname more")
OTHER_FIRST = Agreement(3.0, "same surname, one with another given name in front", needs="firm and age")
NEAR_SCRIPTS = Agreement(4.0, "names in two scripts, nearly alike", needs="more than age")
LETTERS = Agreement(4.2, "same name as far as Arabic letters tell")
LONG_SLIP = Agreement(3.6, "long names a letter apart", needs="more than age")
SLIP = Agreement(2.6, "names a letter apart", needs="firm")
CASE = Agreement(2.7, "names that are one in some grammatical case", needs="more than age")
INITIAL = Agreement(3.4, "same surname, and an initial that fits", joins=False)
NEAR_GIVEN = Agreement(2.2, "same surname, given names nearly alike", joins=False)
SURNAME = Agreement(1.7, "same surname", joins=False)
GIVEN = Agreement(0.0, "same given name alone", joins=False)
OTHER = Agreement(-6.0, "other names", joins=False)
OTHER_GIVEN = Agreement(-6.0, "same surname, but another given name", joins=False, apart=True)
_LONG, _SHORT, _SHORT_PET, _CONSONANTS, _ENDING, _ABJAD = 8, 2, 4, 8, 2, 6
_DOUBTED = 3.7
"""What weighs less is asked about at the most by its name and age, so that a common one is docked half of it."""
_HERS = ("ова", "ева", "ёва", "ская", "цкая")
_INDECLINABLE = tuple("оеиуюэы")


def agreement(one: Facts, other: Facts) -> Agreement:
    """Give the best agreement of any two names of two people."""
    return _best(one.names or one.short, other.names or other.short)


@lru_cache(maxsize=65536)
def _best(ones: tuple[Name, ...], others: tuple[Name, ...]) -> Agreement:
    best = max((_pair(a, b) for a, b in product(ones, others)), key=lambda found: found.weight, default=OTHER)
    if best is OTHER and any(_pair(a, b).apart for a, b in product(ones, others)):
        return OTHER_GIVEN
    return best


@lru_cache(maxsize=65536)
def _pair(a: Name, b: Name) -> Agreement:
    """Say how two names agree, in either order alike, less what a common name is worth less."""
    if names.show(b) < names.show(a):
        a, b = b, a
    found = _by_letters(a, b) if is_arabic(a.words) != is_arabic(b.words) else _level(a, b)
    a, b = (b, b) if is_arabic(a.words) else (a, a) if is_arabic(b.words) else (a, b)
    off = common(a, b) if found.weight > NEAR_GIVEN.weight else 0.0
    off = off / 2 if found.weight < _DOUBTED else off
    return replace(found, weight=found.weight - off, words=f"{found.words}, a common one") if off >= 1 else found


def _level(a: Name, b: Name) -> Agreement:
    likeness = names.compare(a, b)
    if likeness > GIVEN_ONLY and _woman_of_a_man(a, b):
        return OTHER_GIVEN
    if likeness >= names.BAR:
        one = likeness == 1 or not (a.given and b.given) or _one_surname(a, b)
        return _full(a, b) if one else NEAR_SCRIPTS
    if not (a.given and b.given):
        return SURNAME if likeness > GIVEN_ONLY else GIVEN if likeness == GIVEN_ONLY else OTHER
    if together := _together(a, b):
        return together
    if likeness <= _OTHERS:
        return _unlike(a, b) if likeness == DIFFERENT else _married(a, b)
    return _nearly(a, b, likeness)


def _one_surname(a: Name, b: Name) -> bool:
    """Tell whether surnames differ by gender at the most, or by the Ukrainian г (Russian g, English h)."""
    one, other = (names.key(name).replace("h", "g") for name in (a, b))
    return one == other


def _by_letters(a: Name, b: Name) -> Agreement:
    """Compare given and family name by what Arabic letters write of them, where that is long enough to tell."""
    ones, others = ([letters(word) for word in (*x.given, *content(x.family))] for x in (a, b))
    alike = bool(a.given and b.given and a.family and b.family) and ones == others and all(ones)
    return LETTERS if alike and sum(map(len, ones)) >= _ABJAD else OTHER


def _together(a: Name, b: Name) -> Agreement | None:
    """Tell names that differ only in where a word ends ('Li Jian Guo', 'Li Jianguo'), then perhaps in vowels too."""
    ones, others = (
        {skeleton("".join(words)) for words in (_bare(name), (*name.given, *name.family))} for name in (a, b)
    )
    if ones & others:
        return SPELLED
    if len(a.words.split()) == len(b.words.split()):
        return None
    bare = [{each.translate(VOWELS) for each in some} for some in (ones, others)]
    return LONG_SLIP if any(len(each) >= _CONSONANTS for each in bare[0] & bare[1]) else None


def _bare(name: Name) -> Sequence[str]:
    """Give the words of a name as written, without titles and suffix."""
    beside = {word.casefold().strip(".,") for word in (*name.titles, name.suffix or "")}
    return [word for word in name.words.split() if word.casefold().strip(".,") not in beside]


def _unlike(a: Name, b: Name) -> Agreement:
    """Tell given names a letter apart, or one the beginning of the other, from other ones: 'Asia', 'Aasia', 'Asija'."""
    one, other = sorted((skeleton(name.given[0]) for name in (a, b)), key=len)
    near = Levenshtein.distance(one, other) <= 1 or (len(one) > _SHORT and other.startswith(one))
    suffixes = {(name.suffix or "").strip(".").casefold() for name in (a, b) if name.suffix}
    genders = {names.gender(a), names.gender(b)}
    near = near and (None in genders or len(genders) == 1) and other not in {f"{one}a", f"{one}ia"}
    return NEAR_GIVEN if near and len(suffixes) < 2 and not (a.patronymic and b.patronymic) else OTHER_GIVEN


def _married(a: Name, b: Name) -> Agreement:
    """Another surname: the given name may still be one, and the patronymic."""
    alike = bool(a.given and b.given) and any(
        given_names.equivalent(x.word, y.word) for x in bases(a.given[0]) for y in bases(b.given[0])
    )
    return GIVEN if alike else OTHER


def _full(a: Name, b: Name) -> Agreement:
    """Tell the ways apart in which two full names are one."""
    if not (a.given and b.given and a.family and b.family):
        return SURNAME
    if is_cyrillic(a.words) != is_cyrillic(b.words):
        return SCRIPTS if _one_given(a, b) else EQUIVALENT
    bags = [tuple(unmarked(word.casefold()) for word in (*name.given, *name.family)) for name in (a, b)]
    if bags[0] == bags[1]:
        return SAME
    if not _one_given(a, b) and sorted(bags[0]) != sorted(bags[1]):
        return _pet(a.given[0], b.given[0])
    if len(bags[0]) != len(bags[1]):
        return LONGER
    return TURNED if sorted(bags[0]) == sorted(bags[1]) else SPELLED


def _one_given(a: Name, b: Name) -> bool:
    """Tell whether the given names are one in some case and spelling, and not only equivalent."""
    return same_word(a.given[0], b.given[0])


def _pet(one: str, other: str) -> Agreement:
    """Weigh given names of one group: one a short form of the other, or both short forms ('Liz', 'Lisa')."""
    shared = given_names.heads(one) & given_names.heads(other)
    if given_names.either_sex(one) or given_names.either_sex(other):
        return UNISEX
    if given_names.pet_of(one, other) or {head.partition(".")[2] for head in shared} & {skeleton(one), skeleton(other)}:
        return EQUIVALENT
    return SHORT_PETS if max(len(one), len(other)) <= _SHORT_PET else PET


def _nearly(a: Name, b: Name, likeness: float) -> Agreement:
    """Tell the ways apart in which two names may be one."""
    if any(is_initial(word) for name in (a, b) for word in name.given[:1]):
        return INITIAL
    if likeness <= 0.5:
        return CASE
    ones, others = ([skeleton(word) for word in (*x.given, *content(x.family))] for x in (a, b))
    short, long = sorted((ones, others), key=len)
    if set(short) < set(long):
        return _longer(short, long)
    return _slip(a, b)


def _longer(short: Sequence[str], long: Sequence[str]) -> Agreement:
    """Weigh a name whose words all stand in a longer one: begun by the same given name, or by another."""
    if short[0] != long[0]:
        return OTHER_FIRST
    return FURTHER if len(short) > 1 and len(long) == len(short) + 1 and short[1] == long[1] else PART


def _slip(a: Name, b: Name) -> Agreement:
    """Tell one letter in a long word from what makes another surname: a short word, an ending, two words at once."""
    words = [[unmarked(word.casefold()) for word in (*name.given, *name.family)] for name in (a, b)]
    if len(words[0]) != len(words[1]):
        return SLIP
    other = [(one, two) for one, two in zip(*words, strict=True) if one != two]
    if len(other) != 1 or min(map(len, other[0])) < _LONG:
        return SLIP
    one, two = other[0]
    return SLIP if one[:-_ENDING] == two[:-_ENDING] else LONG_SLIP


def _woman_of_a_man(a: Name, b: Name) -> bool:
    """Tell whether one is a woman by her surname, in the nominative, and the other a man by his name."""
    if not (a.given and b.given and given_names.equivalent(a.given[0], b.given[0])):
        return False
    return any(_her_surname(one) and names.gender(other) == "m" for one, other in ((a, b), (b, a)))


def _her_surname(name: Name) -> bool:
    """Tell whether a Cyrillic name in the nominative has a woman's surname; indeclinable given names tell nothing."""
    if not (name.given and name.family and is_cyrillic(name.words) and given_names.known(name.given[0])):
        return False
    return name.family[-1].casefold().endswith(_HERS) and not name.given[0].casefold().endswith(_INDECLINABLE)
