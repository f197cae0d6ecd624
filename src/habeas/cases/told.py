"""Told: a claim with what its report adds to it, worked out once.

Claims are compared with one another many times over; the sentence around a trigger is read once.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field

from habeas.cases import days
from habeas.cases.flavour import Flavour, flavour
from habeas.cases.profile import Profile, Profiles
from habeas.cases.sources import Sources
from habeas.records.claim import Claim


@dataclass(frozen=True, slots=True)
class Told:
    """A claim, its flavour, the last day its report can date from, its report and sentence, and its profile."""

    claim: Claim
    flavour: Flavour
    day: dt.date | None
    place: tuple[str, int]
    profile: Profile = field(compare=False)

    @property
    def report(self) -> str:
        """The id of the report."""
        return self.claim.quote.report

    @property
    def fullness(self) -> int:
        """How much the claim settles: the claims that say most are placed first, the bare ones find them."""
        claim = self.claim
        exact = 3 if claim.date and days.breadth(claim.date.value) == 1 else 2 if claim.date else 0
        return exact + 3 * bool(claim.term) + 2 * bool(claim.offences) + bool(claim.authority) + bool(claim.place)


def tell(claims: Iterable[Claim], sources: Sources) -> tuple[Told, ...]:
    """Read what the reports add to some claims; fullest first, then by publication and place in the report.

    The order rests on the claims alone, so that whatever is built from it does not depend on the order in
    which reports were given.
    """
    profiles = Profiles()
    listed = (_tell(claim, sources, profiles) for claim in claims)
    return tuple(sorted(listed, key=lambda told: (-told.fullness, sources.order(told.claim))))


def _tell(claim: Claim, sources: Sources, profiles: Profiles) -> Told:
    read = flavour(claim, sources)
    day, place = sources.day(claim.quote.report), sources.place(claim.quote)
    return Told(claim, read, day, place, profiles.of(claim, read))
