"""Gatherings: an event in the making, which claims can be tried against quickly.

A claim must be compared with every claim of an event. But claims of other reports with one profile answer alike, save
for the day of their report, and the days count only at their ends: what holds for the earliest, the latest and an
undated report of a profile holds for all of them. So a claim is compared with those, and with the claims of its own
report one by one.
"""

from __future__ import annotations

import datetime as dt
from bisect import insort
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice, product

from habeas.cases.likeness import SAME
from habeas.cases.pairing import MISDATED, contested, strength
from habeas.cases.profile import Profile
from habeas.cases.told import Told


@dataclass(slots=True)
class Spread:
    """The claims of one profile within an event, by the day of their report; two reports a day are enough."""

    dated: list[dt.date] = field(default_factory=list)
    on: dict[dt.date | None, list[Told]] = field(default_factory=dict)

    def add(self, one: Told) -> None:
        """Take in a claim; a third report of one day answers as the first two do and is left out."""
        held = self.on.get(one.day)
        if held is None:
            self.on[one.day] = [one]
            if one.day:
                insort(self.dated, one.day)
        elif len(held) == 1 and held[0].report != one.report:
            held.append(one)

    def ends(self, other_than: str) -> Iterator[Told]:
        """Give a claim of the earliest, the latest and an undated report, none of them of the report named."""
        for days in (self.dated, reversed(self.dated), (None,)):
            found = (one for day in days for one in self.on.get(day, ()) if one.report != other_than)
            if (first := next(found, None)) is not None:
                yield first


@dataclass(slots=True)
class Standing:
    """How one profile, told by reports that tell the event nowhere else, fits the spreads tried so far."""

    tried: int = 0
    best: float | None = None
    barred: bool = False
    timed: list[Spread] = field(default_factory=list)


@dataclass(slots=True)
class Gathering:
    """The claims put to one event so far, their spreads by profile, and how the profiles tried so far fit."""

    told: list[Told] = field(default_factory=list)
    spreads: dict[Profile, Spread] = field(default_factory=dict)
    order: list[tuple[Profile, Spread]] = field(default_factory=list)
    reports: dict[str, list[Told]] = field(default_factory=dict)
    standings: dict[Profile, Standing] = field(default_factory=dict)
    begins: dt.date = dt.date.min
    ends: dt.date = dt.date.max

    @classmethod
    def of(cls, told: Iterable[Told]) -> Gathering:
        """Gather some claims, in their order."""
        made = cls()
        for one in told:
            made.add(one)
        return made

    def add(self, one: Told) -> None:
        """Put a claim to the event."""
        self.told.append(one)
        if one.profile not in self.spreads:
            self.spreads[one.profile] = Spread()
            self.order.append((one.profile, self.spreads[one.profile]))
            self._bound(one)
        self.spreads[one.profile].add(one)
        self.reports.setdefault(one.report, []).append(one)

    def fit(self, one: Told) -> float | None:
        """Give how well a claim fits the event: the best of its claims, None where any of them excludes it."""
        if self._barred(one):
            return None
        if one.report in self.reports:
            return _fit(self._facing(one), one, None)[0]
        standing = self._standing(one)
        if standing.barred:
            return None
        return _fit((end for spread in standing.timed for end in spread.ends("")), one, standing.best)[0]

    def _standing(self, one: Told) -> Standing:
        """Try the profile of a claim of another report against the spreads that it has not been tried against."""
        standing = self.standings.setdefault(one.profile, Standing())
        while standing.tried < len(self.order) and not standing.barred:
            profile, spread = self.order[standing.tried]
            standing.tried += 1
            if profile.against(one.profile).timed:
                standing.timed.append(spread)
            else:
                standing.best, standing.barred = _fit(islice(spread.ends(""), 1), one, standing.best)
        return standing

    def _bound(self, one: Told) -> None:
        """Keep the latest begin and the earliest end of all dates told of the event."""
        if date := one.claim.date:
            self.begins, self.ends = (
                max(self.begins, date.value.earliest or self.begins),
                min(self.ends, date.value.latest or self.ends),
            )

    def _barred(self, one: Told) -> bool:
        """Tell whether any date of the event lies so far from that of a claim that nothing else need be compared."""
        if one.claim.date is None or one.claim.kind == "die":
            return False
        first, last = one.claim.date.value.earliest, one.claim.date.value.latest
        early = last is not None and (self.begins - last).days > MISDATED
        return early or (first is not None and (first - self.ends).days > MISDATED)

    def loose(self, one: Told) -> bool:
        """Tell whether a claim would date this event, which has a term, and nothing but nearness ties it to it."""
        samples = [profile.sample for profile in self.spreads]
        if one.claim.date is None or one.claim.term or not any(sample.term for sample in samples):
            return False
        beside = any(member.place == one.place and member.place[1] >= 0 for member in self.reports.get(one.report, ()))
        alike = any(profile.against(one.profile).offence is SAME for profile in self.spreads)
        return not (beside or alike or any(sample.date for sample in samples))

    def is_one_with(self, other: Gathering) -> bool:
        """Tell whether two events must be one: no report tells both, and each pair of claims agrees or is contested."""
        if _share(self.reports, other.reports):
            return False
        return all(
            strength(first, second) is not None or contested(first, second)
            for mine, theirs in product(self.spreads.values(), other.spreads.values())
            for first, second in product(mine.ends(""), theirs.ends(""))
        )

    def _facing(self, one: Told) -> Iterator[Told]:
        """Give the claims that answer for all of the event: those of the same report, and the ends of every spread."""
        yield from self.reports.get(one.report, ())
        for profile, spread in self.spreads.items():
            ends = spread.ends(one.report)
            if profile.against(one.profile).timed:
                yield from ends
            elif (first := next(ends, None)) is not None:
                yield first


def _fit(members: Iterable[Told], one: Told, best: float | None) -> tuple[float | None, bool]:
    """Give how well a claim fits some members at best (None where none speaks for it), and whether one excludes it."""
    for member in members:
        score = strength(member, one)
        if score is not None:
            best = max(best or 0.0, score)
        elif not contested(member, one):
            return None, True
    return best, False


def _share(ones: Mapping[str, object], others: Mapping[str, object]) -> bool:
    """Tell whether two mappings have a key in common."""
    return not ones.keys().isdisjoint(others.keys())
