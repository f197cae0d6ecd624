"""Inheriting: people of a new reading take over the mention ids of the old one, by the words that name them.

Decisions are about mentions. A reader that finds one more form of a name, or the full name where only the surname was
seen, still shows the same person, and what was decided of that person must hold on.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from habeas.people.identity import identify
from habeas.records.person import Person
from habeas.records.quote import Quote


def names(report: str, old: Sequence[Person], new: Sequence[Person]) -> Mapping[str, str]:
    """Give the id that each new mention takes: that of the old one named by most of the same words, or one of its own.

    All quotes must point into one text; `old` and `new` have mention ids. No two new ones take one id, and none takes
    the id of an old one that it does not show.

    >>> names("r1", [], [Person("m:1", "Ada Roe", "subject", ())])
    {'m:1': 'm:1'}
    """
    pairs = sorted(
        ((-_shared(one, other), one.label != other.label, other.id, one.id) for one in new for other in old),
        key=lambda pair: pair,
    )
    found: dict[str, str] = {}
    for shared, _, theirs, mine in pairs:
        if shared and mine not in found and theirs not in found.values():
            found[mine] = theirs
    taken = {*found.values(), *(person.id for person in old)}
    for person in new:
        if person.id not in found:
            found[person.id] = _free(report, person, taken)
            taken.add(found[person.id])
    return {person.id: found[person.id] for person in new}


def _free(report: str, person: Person, taken: set[str]) -> str:
    id, twin = person.id, 0
    while id in taken:
        twin += 1
        id = identify(report, person, twin)
    return id


def _shared(one: Person, other: Person) -> int:
    """Count the places where both are named."""
    return sum(any(_meet(mine, theirs) for theirs in other.quotes) for mine in one.quotes)


def _meet(one: Quote, other: Quote) -> bool:
    return one.start < other.end and other.start < one.end
