"""Nameless: people without a name who only stand by in the case of somebody who has one.

'The trial heard a priest' is the trial of another. Whoever was arrested, charged or sentenced has a case, named or not;
a trial, an appeal or what may come makes none for somebody unnamed in a report that tells of a named person's case.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet

from habeas.records.claim import Claim, Kind
from habeas.records.person import Person

TELLING: frozenset[Kind] = frozenset(
    {"arrest", "hold", "charge", "convict", "sentence", "release", "exchange", "extradite", "escape", "die", "mistreat"}
)
"""Kinds that are done to the person told of; the others are as often told of what goes on around somebody."""


def mains(people: Iterable[Person], claims: Iterable[Claim]) -> frozenset[str]:
    """Name the reports that tell as actual of an event of somebody with a name."""
    named = {person.id for person in people if person.name}
    return frozenset(one.quote.report for one in claims if one.person in named and _told(one))


def stands_by(person: Person, claims: Sequence[Claim], led: AbstractSet[str]) -> bool:
    """Tell whether somebody has no name and no event of his own, in reports `led` by somebody who has."""
    return person.name is None and all(one.quote.report in led and not _told(one) for one in claims)


def _told(claim: Claim) -> bool:
    return claim.assertion in {"actual", "alleged"} and claim.kind in TELLING
