"""Marks: what is told of somebody's custody, as points on a line of days.

A mark is `taken` (an arrest, 'in custody since March'), `held` (seen in custody on a day) or `left` (released,
exchanged, escaped, died). Arrests and leavings are events, since reports tell them again and again; being held is
told anew by each report. An extradition shows that the person was in custody on that day; a deportation does not.
What is only alleged, sought or denied by as many as tell it makes no mark.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from habeas.cases.cues import says
from habeas.cases.hull import FIRST, LAST, Days, begun, happened
from habeas.cases.sightings import LEAVING, Sighting, sightings
from habeas.cases.sources import Sources
from habeas.cases.told import Told
from habeas.normalise import edtf
from habeas.records.case import CustodyState, Event
from habeas.records.claim import Claim, Kind
from habeas.records.date import Date
from habeas.records.quote import Cited

What = Literal["taken", "held", "left"]
_RANKS: dict[What, int] = {"taken": 0, "held": 1, "left": 2}


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing told of custody; `firm` as of a sighting, `again` where a new arrest is told.

    `sources` counts the reports that tell it, `days` bound when it was, `order` is the day by which it stands among
    the marks.
    """

    what: What
    state: CustodyState
    how: Kind
    days: Days
    order: dt.date
    claims: tuple[Claim, ...]
    date: Cited[Date] | None = None
    firm: bool = True
    again: bool = False
    sources: int = 1

    @property
    def key(self) -> tuple[dt.date, int, dt.date, str, str]:
        """What marks are sorted by: the day, the course of a stay in custody, then the claims."""
        rank = 3 if self.again else _RANKS[self.what]
        return self.order, rank, self.days[1], self.how, min(claim.id for claim in self.claims)

    @property
    def reports(self) -> set[str]:
        """The reports that tell it."""
        return {claim.quote.report for claim in self.claims}


def marks(listed: Iterable[Told], events: Sequence[Event], sources: Sources) -> tuple[Mark, ...]:
    """Give the marks of one person in order, from the claims and the events that they come to."""
    told = {one.claim.id: one for one in listed}
    seen = {one.told.claim.id: one for one in sightings(told.values(), sources)}
    standing = [event for event in events if event.assertion == "actual" and stands(event)]
    dead = any(one.state == "died" for one in seen.values())
    kinds = {"arrest", *LEAVING, *({"die"} if dead else ())}
    points = [_point(event, told, seen, sources) for event in standing if event.kind in kinds]
    held = [mark for event in standing for mark in _stays(event, seen, sources)]
    return tuple(sorted(_placed([*points, *held]), key=lambda mark: mark.key))


def stands(event: Event) -> bool:
    """Tell whether more sources tell an event than claims deny it.

    >>> stands(Event("arrest", "actual", ("c1",), sources=1, disputed_by=("c2",)))
    False
    """
    return len(event.disputed_by) < max(event.sources, 1)


def _point(event: Event, told: Mapping[str, Told], seen: Mapping[str, Sighting], sources: Sources) -> Mark:
    """Read an arrest or a leaving; a leaving told vaguely stands at the last day it can have been."""
    claims = tuple(told[id].claim for id in event.claims if told[id].claim.assertion == "actual")
    sighted = [seen[claim.id] for claim in claims if claim.id in seen]
    days = happened(event, told)
    again = event.kind == "arrest" and any(says("again", sources.sentence(claim.quote)) for claim in claims)
    known = [day for day in (days if event.kind == "arrest" else days[::-1]) if day not in {FIRST, LAST}]
    return Mark(
        "taken" if event.kind == "arrest" else "left",
        {**LEAVING, "die": "died"}.get(event.kind, "in custody"),
        event.kind,
        days,
        order=known[0] if known else LAST,
        claims=claims,
        date=event.date,
        firm=any(one.firm for one in sighted),
        again=again,
        sources=event.sources,
    )


def _stays(event: Event, seen: Mapping[str, Sighting], sources: Sources) -> Iterable[Mark]:
    """Read what shows somebody in custody, claim by claim; 'since March' gives the beginning as well."""
    if event.kind not in {"hold", "transfer", "extradite"}:
        return
    for one in (seen[id] for id in event.claims if id in seen and seen[id].state != "unknown"):
        claim, since = one.told.claim, begun(one.told.claim.date.value) if one.told.claim.date else None
        if since:
            last = max(since[0], min(since[1], one.told.day or LAST))
            yield Mark("taken", one.state, event.kind, (since[0], last), since[0], (claim,), claim.date)
        if since and not one.present:
            continue
        days = _now(one, sources) if one.present else (one.first, one.last)
        order = one.last if one.present or one.first == FIRST else one.first
        yield Mark("held", one.state, event.kind, days, order, (claim,), firm=one.firm)


def _now(one: Sighting, sources: Sources) -> Days:
    """Give the days that the report of a statement of the present can be of."""
    published = sources.published(one.told.report)
    known = edtf.bounds(published) if published else None
    return (known[0] or one.first, known[1] or one.last) if known else (one.first, one.last)


def _placed(found: Sequence[Mark]) -> Iterable[Mark]:
    """Put background told without a date where its report has it: before the arrest or the leaving of that report.

    A release without a date in a report that says that the person is held now is a demand, or an old story: no mark.
    """
    held = [mark for mark in found if mark.what == "held" and mark.firm and mark.days[0] > FIRST]
    for mark in found:
        undated = mark.days[0] == FIRST
        if undated and mark.what == "left" and mark.how != "die":
            again = [other for other in found if other.again or other.how == "extradite" or _dated_arrest(other)]
            if not mark.firm:
                yield _before(mark, again)
            elif not mark.reports <= {report for other in held for report in other.reports}:
                yield mark
        elif mark.what == "left" and mark.how != "die":
            yield _vague(mark, [other for other in found if other.again])
        elif undated and mark.what == "taken" and not mark.again:
            yield _before(mark, [other for other in found if other.what == "left" and other.firm])
        else:
            yield mark


def _vague(mark: Mark, again: Iterable[Mark]) -> Mark:
    """Put a leaving of some day in May before a new arrest of May."""
    orders = [other.order for other in again if mark.days[0] < other.order <= mark.order]
    return replace(mark, order=min(orders) - dt.timedelta(days=1)) if orders else mark


def _dated_arrest(mark: Mark) -> bool:
    return mark.what == "taken" and mark.days[0] > FIRST


def _before(mark: Mark, others: Iterable[Mark]) -> Mark:
    """Move a mark before the first of others that its own reports tell."""
    orders = [other.order for other in others if other.reports & mark.reports]
    if not orders or min(orders) > mark.order:
        return mark
    day = min(orders)
    earlier = max(day, FIRST + dt.timedelta(days=1)) - dt.timedelta(days=1)
    return replace(mark, days=(FIRST, day), order=earlier)
