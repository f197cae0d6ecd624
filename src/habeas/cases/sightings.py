"""Sightings: what single claims say of where a person was, and when.

A claim that somebody 'is serving' says it of the day of its report; a dated arrest says it of the day of the arrest.
`first` and `last` bound the day for which the sighting holds. A `firm` sighting is dated, speaks of the present, or
is the news that somebody left custody; 'was held', told later without a date, is not firm.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from habeas.cases.cues import says
from habeas.cases.sources import Sources
from habeas.cases.told import Told
from habeas.records.case import CustodyState
from habeas.records.claim import Kind

NEWS = dt.timedelta(days=30)
LEAVING: dict[Kind, CustodyState] = {"release": "released", "exchange": "released", "escape": "escaped"}
HELD: frozenset[CustodyState] = frozenset({"in custody", "serving", "house arrest"})
_HOLDING: dict[str, CustodyState] = {"serving": "serving", "house arrest": "house arrest", "at liberty": "unknown"}
_OTHERS: dict[Kind, CustodyState] = {
    "arrest": "in custody", "transfer": "in custody", "die": "died",
    "acquit": "unknown", "dismiss": "unknown", "pardon": "unknown",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sighting:
    """One claim read as a state of custody; `stale` where an arrest is too old to speak of the present."""

    state: CustodyState
    first: dt.date
    last: dt.date
    firm: bool
    present: bool
    stale: bool
    told: Told

    @property
    def published(self) -> dt.date:
        """The last day the report can date from; the first of all days where that is not known."""
        return self.told.day or dt.date.min


def sightings(told: Iterable[Told], sources: Sources) -> tuple[Sighting, ...]:
    """Read the actual claims of one person as states of custody; claims that say nothing of it are left out."""
    listed = [one for one in told if one.claim.assertion == "actual"]
    retaken = {one.report for one in listed if one.claim.kind == "arrest" and _again(one, sources)}
    returned = {one.report for one in listed if _handed_over(one, sources)}
    seen = ((one, _state(one, sources)) for one in listed)
    return _alive(
        _sighting(one, state, sources, retaken | returned if one.claim.kind == "escape" else retaken)
        for one, state in seen
        if state
    )


def _alive(seen: Iterable[Sighting]) -> tuple[Sighting, ...]:
    """Leave out a death where more reports of that day or later tell of the same person's life.

    The word of a death is often that of another's, or of one only feared; who is freed by twenty reports is not dead
    by ten.
    """
    listed = tuple(seen)
    deaths = [one for one in listed if one.state == "died"]
    if not deaths:
        return listed
    day = min(one.last for one in deaths)
    told = {one.told.report for one in deaths}
    later = {one.told.report for one in listed if one.state != "died" and one.firm and one.last >= day}
    return tuple(one for one in listed if one.state != "died") if len(later - told) > len(told) else listed


def _state(told: Told, sources: Sources) -> CustodyState | None:
    """Give the state that a claim shows, None where it shows none; a sentence alone shows none."""
    if told.claim.kind == "hold":
        return _HOLDING.get(told.flavour, "in custody")
    if told.claim.kind == "extradite":
        gone = says("deported", told.claim.quote.exact)
        return "in custody" if _handed_over(told, sources) else "unknown" if gone else None
    return LEAVING.get(told.claim.kind) or _OTHERS.get(told.claim.kind)


def _sighting(told: Told, state: CustodyState, sources: Sources, retaken: set[str]) -> Sighting:
    """Bound the days that a claim speaks of; `retaken` are the reports that tell of a new arrest."""
    claim, date = told.claim, told.claim.date.value if told.claim.date else None
    present = _present(told, sources)
    first = (date.earliest if date else None) or dt.date.min
    last = (date.latest if date else None) or told.day or dt.date.max
    if present and told.day:
        first = last = told.day
    last = max(first, min(last, told.day or last))
    return Sighting(
        state,
        first,
        last,
        firm=present or date is not None or _news(told, sources, retaken),
        present=present,
        stale=claim.kind == "arrest" and told.day is not None and last < told.day - NEWS,
        told=told,
    )


def _present(told: Told, sources: Sources) -> bool:
    """Tell whether a claim says that somebody is held now."""
    sentence = sources.sentence(told.claim.quote)
    return told.claim.kind == "hold" and says("present", sentence) and not says("past", sentence)


def _news(told: Told, sources: Sources, retaken: set[str]) -> bool:
    """Tell whether an undated claim is the news of its report, not background."""
    kind, sentence = told.claim.kind, sources.sentence(told.claim.quote)
    if kind in LEAVING or kind == "extradite":
        return (kind == "extradite" or told.report not in retaken) and not says("before", sentence)
    return kind in {"die", "acquit", "dismiss", "pardon"} or (kind == "arrest" and _again(told, sources))


def _again(told: Told, sources: Sources) -> bool:
    return says("again", sources.sentence(told.claim.quote))


def _handed_over(told: Told, sources: Sources) -> bool:
    """Tell whether somebody is extradited, which happens in custody; whoever is deported may be free."""
    if told.claim.kind != "extradite" or told.claim.assertion != "actual":
        return False
    words = told.claim.quote.exact
    return says("handed_over", words) or (
        says("handed_over", sources.sentence(told.claim.quote)) and not says("deported", words)
    )
