"""Naming: how well the names of two people agree, as one clue with its words.

`names.compare` says how alike two names are; here stands what that is worth: a rare full name nearly settles it, one
that thousands bear ('Wei Wang') needs more beside it, and a surname alone settles nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from habeas.normalise import given_names, names
from habeas.normalise.declension import bases
from habeas.normalise.name_likeness import DIFFERENT, GIVEN_ONLY, same_word
from habeas.normalise.name_parts import is_initial
from habeas.normalise.scripts import is_cyrillic, skeleton
from habeas.people.commonness import common
from habeas.people.facts import Facts
from habeas.records.person import Name


@dataclass(frozen=True, slots=True)
class Agreement:
    """How two names agree: weight in log-odds, words for a person, and whether it is enough to join on at all."""

    weight: float
    words: str
    joins: bool = True
    apart: bool = False


_OTHERS = 0.3
"""The likeness up to which two full names are names of two people."""
SAME = Agreement(6.5, "same full name")
SCRIPTS = Agreement(6.2, "same full name in two scripts")
SPELLED = Agreement(6.0, "same full name, spelled otherwise")
TURNED = Agreement(6.2, "same full name, surname first in one")
LONGER = Agreement(6.0, "same full name, one with a name more")
EQUIVALENT = Agreement(5.7, "same name, the given name in two forms")
PART = Agreement(4.3, "same name, one with a surname more")
SLIP = Agreement(3.8, "names a letter apart")
CASE = Agreement(3.3, "names that are one in some grammatical case")
INITIAL = Agreement(3.4, "same surname, and an initial that fits")
SURNAME = Agreement(1.7, "same surname", joins=False)
GIVEN = Agreement(0.0, "same given name alone", joins=False)
OTHER = Agreement(-6.0, "other names", joins=False)
OTHER_GIVEN = Agreement(-6.0, "same surname, but another given name", joins=False, apart=True)


def agreement(one: Facts, other: Facts) -> Agreement:
    """Give the best agreement of any two names of two people."""
    ones, others = one.names or one.short, other.names or other.short
    best = max((_pair(a, b) for a, b in product(ones, others)), key=lambda found: found.weight, default=OTHER)
    if best is OTHER and any(_pair(a, b).apart for a, b in product(ones, others)):
        return OTHER_GIVEN
    return best


@lru_cache(maxsize=65536)
def _pair(a: Name, b: Name) -> Agreement:
    """Say how two names agree, in either order alike, less what a common name is worth less."""
    if names.show(b) < names.show(a):
        a, b = b, a
    found = _level(a, b)
    off = common(a, b) if found.weight > SURNAME.weight else 0.0
    return Agreement(found.weight - off, f"{found.words}, a common one", found.joins) if off >= 1 else found


def _level(a: Name, b: Name) -> Agreement:
    likeness = names.compare(a, b)
    if likeness >= names.BAR:
        return _full(a, b)
    if not (a.given and b.given):
        return SURNAME if likeness > GIVEN_ONLY else GIVEN if likeness == GIVEN_ONLY else OTHER
    if likeness <= _OTHERS:
        return OTHER_GIVEN if likeness == DIFFERENT else _married(a, b)
    return _nearly(a, b, likeness)


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
    if is_cyrillic(a.words) != is_cyrillic(b.words) or a.words.isascii() != b.words.isascii():
        return SCRIPTS
    bags = [tuple(word.casefold() for word in (*name.given, *name.family)) for name in (a, b)]
    if bags[0] == bags[1]:
        return SAME
    if len(bags[0]) != len(bags[1]):
        return LONGER
    if sorted(bags[0]) == sorted(bags[1]):
        return TURNED
    return SPELLED if same_word(a.given[0], b.given[0]) else EQUIVALENT


def _nearly(a: Name, b: Name, likeness: float) -> Agreement:
    """Tell the ways apart in which two names may be one."""
    if any(is_initial(word) for name in (a, b) for word in name.given[:1]):
        return INITIAL
    if likeness <= 0.5:
        return CASE
    short, long = sorted(({skeleton(word) for word in (*x.given, *x.family)} for x in (a, b)), key=len)
    return PART if short < long else SLIP
