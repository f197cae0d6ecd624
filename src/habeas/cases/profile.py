"""Profiles: what claims say, apart from who says it and where.

Four hundred reports tell one sentence in a few dozen ways. Claims that fill every slot alike share one profile, and
two profiles are compared slot by slot once, however many claims stand behind them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Generic, TypeAlias, TypeVar, cast

from habeas.cases import days, likeness
from habeas.cases.flavour import Flavour, exclude
from habeas.cases.likeness import DIFFERENT, OPEN, SAME, Likeness
from habeas.records.claim import Claim
from habeas.records.date import Date
from habeas.records.offence import Authority, Offence, Place
from habeas.records.quote import Cited
from habeas.records.term import Term

T = TypeVar("T")
MONTH = 31
Key: TypeAlias = "tuple[object, ...]"


@dataclass(frozen=True, slots=True)
class Compared:
    """How the slots of two profiles compare; `dates` is open unless both are dated.

    `apart` where the acts themselves differ, `unsure` where both name offences that cannot be compared, `timed` where
    the days of the reports decide too, `fine` where both are dated to the month at least.
    """

    dates: Likeness
    term: Likeness
    offence: Likeness
    authority: Likeness
    place: Likeness
    apart: bool
    unsure: bool
    timed: bool
    fine: bool

    @property
    def differing(self) -> bool:
        """Tell whether any slot but the date differs."""
        return DIFFERENT in (self.term, self.offence, self.authority, self.place)

    @property
    def score(self) -> float:
        """How strongly the slots show one event, wherever the two are told."""
        dated = (3.0 if self.fine else 1.0) if self.dates is SAME else 0.0
        return 3.0 * self.term + 2.0 * self.offence + 0.5 * self.authority + 0.5 * self.place + dated


@dataclass(frozen=True, slots=True, eq=False)
class Slot(Generic[T]):
    """What claims fill one slot with; `seen` holds how it compares to others. Compared by identity."""

    values: T
    seen: dict[Slot[T], Likeness] = field(default_factory=dict, repr=False)

    def against(self, other: Slot[T], compare: Callable[[T, T], Likeness]) -> Likeness:
        """Compare with what fills the same slot elsewhere; worked out once a pair."""
        found = self.seen.get(other)
        if found is None:
            found = self.seen[other] = other.seen[self] = compare(self.values, other.values)
        return found


@dataclass(frozen=True, slots=True, eq=False)
class Profile:
    """What one or more claims say; `sample` is any of them. Compared by identity, so make them with `Profiles`."""

    sample: Claim
    flavour: Flavour
    date: Slot[Cited[Date] | None]
    term: Slot[Cited[Term] | None]
    offences: Slot[tuple[Offence, ...]]
    authority: Slot[tuple[Authority, ...]]
    place: Slot[tuple[Place, ...]]
    seen: dict[Profile, Compared] = field(default_factory=dict, repr=False)

    def against(self, other: Profile) -> Compared:
        """Compare with another profile; worked out once a pair."""
        found = self.seen.get(other)
        if found is None:
            found = self.seen[other] = other.seen[self] = _compare(self, other)
        return found


@dataclass(frozen=True, slots=True)
class Profiles:
    """Gives one profile for all claims that say the same; lives as long as one case is built."""

    known: dict[Key, Profile] = field(default_factory=dict)
    slots: dict[Key, Slot[object]] = field(default_factory=dict)

    def of(self, claim: Claim, flavour: Flavour) -> Profile:
        """Give the profile of a claim."""
        date = self._slot("date", claim.date and (claim.date.value.earliest, claim.date.value.latest), claim.date)
        term = self._slot("term", claim.term and replace(claim.term.value, words="", regime=None), claim.term)
        offences = self._slot("offences", values := likeness.values(claim.offences), values)
        authority = self._slot("located", named := likeness.values(claim.authority), named)
        place = self._slot("located", where := likeness.values(claim.place), where)
        key = claim.kind, claim.assertion, flavour, date, term, offences, authority, place
        if key not in self.known:
            self.known[key] = Profile(claim, flavour, date, term, offences, authority, place)
        return self.known[key]

    def _slot(self, name: str, says: object, values: T) -> Slot[T]:
        """Give the one slot of its name that is filled with the same."""
        return cast("Slot[T]", self.slots.setdefault((name, says), cast("Slot[object]", Slot(values))))


def _compare(one: Profile, other: Profile) -> Compared:
    """Compare two profiles slot by slot."""
    first, second = one.sample, other.sample
    dates = one.date.against(other.date, likeness.dates)
    term = one.term.against(other.term, likeness.terms)
    offence = one.offences.against(other.offences, likeness.any_offence)
    return Compared(
        dates=dates,
        term=term,
        offence=offence,
        authority=one.authority.against(other.authority, likeness.located),
        place=one.place.against(other.place, likeness.located),
        apart=exclude(one.flavour, other.flavour),
        unsure=offence is OPEN and bool(first.offences and second.offences),
        timed=term is DIFFERENT or (first.date is None) != (second.date is None),
        fine=dates is SAME and _fine(first.date) and _fine(second.date),
    )


def _fine(cited: Cited[Date] | None) -> bool:
    """Tell whether a date is told to the month at least."""
    return cited is not None and days.breadth(cited.value) <= MONTH
