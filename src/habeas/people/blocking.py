"""Blocking: which mentions are worth comparing.

A mention is kept under some keys (`keys`) and looks for others under some (`sought`); one finds the other exactly when
the other finds the one. A block stays small because a key says more than a surname:

    n   a full name: a given name with a word of the surname, in any order, script and case
    f i a surname with the first letter of the given name: initials (i) seek full names (f) and initials
    s w a surname alone (s) with something else of the report, for those that a case is about: a case number, a
        companion, the day of an event; it seeks its like and named people with the same (w)
    a v a full name by what Arabic letters write of it: those in Arabic letters (a) seek others (v), and the reverse
    g   a given name with a companion: somebody who may have changed the surname
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from habeas.normalise.abjad import is_arabic, letters
from habeas.normalise.name_likeness import content
from habeas.normalise.name_parts import is_initial
from habeas.normalise.scripts import is_cyrillic, skeleton
from habeas.people.facts import Facts, full
from habeas.people.keys import consonants, pair_keys, surname, word_keys
from habeas.records.person import Name, Role

NEAR: frozenset[Role] = frozenset({"subject", "victim", "relative", "witness", "counsel"})
ABOUT: frozenset[Role] = frozenset({"subject", "not-implicated"})
_MOST = 6
"""So many companions, numbers and days each are used for keys, the least by order of letters."""


def keys(facts: Facts) -> frozenset[str]:
    """Give the keys that a mention is kept under.

    >>> import datetime as dt
    >>> roe = Name("Ada Roe", given=("Ada",), family=("Roe",))
    >>> sorted(keys(Facts("m:1", "r1", "p1", dt.date(2024, 5, 1), "en", "official", False, (roe,))))
    ['f:r+a', 'n:d+r', 'v:d+r']
    """
    if facts.names:
        return frozenset((*_whole(facts), *_letters(facts, "av"), *_initials("f", facts.names), *_beside("w", facts)))
    return frozenset((*_initials("i", facts.short), *_beside("s", facts)))


def sought(facts: Facts) -> frozenset[str]:
    """Give the keys under which those may be kept that this mention is to be compared with."""
    if facts.names:
        return frozenset((*_whole(facts), *_letters(facts, "va"), *_initials("i", facts.names), *_beside("s", facts)))
    initials = (key for sort in "fi" for key in _initials(sort, facts.short))
    return frozenset((*initials, *_beside("s", facts), *_beside("w", facts)))


def _whole(facts: Facts) -> Iterable[str]:
    """Give the keys of the full names, and those for a changed surname."""
    for name in facts.names:
        yield from (f"n:{key}" for key in pair_keys(name))
    if facts.role in ABOUT:
        given = {key for name in facts.names for word in name.given[:1] for key in word_keys(word)}
        yield from (f"g:{key}/{other}" for key in given for other in _company(facts))


def _letters(facts: Facts, sorts: str) -> Iterable[str]:
    """Give a key for each full name, of the first sort for those in Arabic letters, else of the second."""
    for name in facts.names:
        if not is_cyrillic(name.words):
            words = "+".join(letters(word) for word in (*name.given, *content(name.family)))
            yield f"{sorts[0] if is_arabic(name.words) else sorts[1]}:{words}"


def _initials(sort: str, names: Iterable[Name]) -> Iterable[str]:
    """Give surname and first letter, for names that have both; one letter may be romanised in two ways."""
    for name in names:
        letters = {skeleton(word)[:1] for word in name.given if skeleton(word)}
        if full(name) or any(is_initial(word) for word in name.given):
            yield from (f"{sort}:{consonants(word)}+{letter}" for word in surname(name) for letter in letters)


def _beside(sort: str, facts: Facts) -> Iterable[str]:
    """Give each surname with each thing that only reports of one case share; bystanders are not asked about."""
    if facts.role not in ABOUT or facts.group:
        return
    days = {f"{one.kind}{one.earliest}" for one in facts.events if one.earliest and one.earliest == one.latest}
    things = (*_company(facts), *islice(facts.numbers, _MOST), *islice(sorted(days), _MOST))
    families = {consonants(word) for name in facts.names or facts.short for word in surname(name)}
    yield from (f"{sort}:{family}/{thing}" for family in families for thing in things)


def _company(facts: Facts) -> tuple[str, ...]:
    return tuple(islice(sorted({one.key for one in facts.companions if one.role in NEAR}), _MOST))
