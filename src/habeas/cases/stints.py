"""Stints: custody as intervals from arrest to release, each end as exactly as the reports allow.

What is not told is not made up: a stay without a release stays open, one without an arrest has no first day. The days
that follow are bounds: somebody seen in custody in a report of June was taken by June.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from habeas.cases.finest import finest
from habeas.cases.hull import FIRST, LAST
from habeas.cases.marks import Mark, marks
from habeas.cases.sources import Sources
from habeas.cases.stays import Stay, claims_of, stays
from habeas.cases.told import Told
from habeas.normalise import edtf
from habeas.records.case import CustodyState, Event, Stint
from habeas.records.date import Date
from habeas.records.quote import Cited


def stints(listed: Iterable[Told], events: Sequence[Event], sources: Sources) -> tuple[Stint, ...]:
    """Give the times in custody, in order; `listed` are the claims of one person, `events` what they come to."""
    return tuple(_stint(stay, sources) for stay in stays(marks(listed, events, sources)))


def running(found: Sequence[Stint]) -> Stint | None:
    """Give the time in custody that goes on, as far as anybody tells."""
    return found[-1] if found and found[-1].open else None


def settled(stint: Stint) -> bool:
    """Tell whether the date shown for the beginning says all there is; not where reports give two, or narrow it.

    'Since May' is all of May.
    """
    if stint.begin is None:
        return False
    date = stint.begin.value
    days = (stint.earliest_begin, stint.latest_begin)
    return days in {(date.earliest, date.latest), edtf.bounds(date.edtf.partition("/")[0])}


def _stint(stay: Stay, sources: Sources) -> Stint:
    (first, last), (soonest, latest) = stay.begin, stay.end
    told = {claim.id: claim for mark in claims_of(stay) for claim in mark.claims}
    claims = sorted(told.values(), key=sources.order)
    places = [place for claim in claims if claim.kind in {"hold", "transfer"} for place in claim.place]
    named = {place.value.words.casefold(): place for place in reversed(places)}
    return Stint(
        _state(stay),
        open=not stay.over,
        begin=_shown(stay.begins),
        end=_shown(stay.ends),
        earliest_begin=_known(first),
        latest_begin=_known(last),
        earliest_end=_known(soonest),
        latest_end=_known(latest) if stay.over else None,
        place=finest(tuple(reversed(named.values()))),
        claims=tuple(claim.id for claim in claims),
        quotes=tuple(dict.fromkeys(claim.quote for claim in claims)),
        ended=stay.ends[0].how if stay.ends else None,
    )


def _state(stay: Stay) -> CustodyState:
    """Say what the stay is: serving where the last statement says so."""
    if stay.home:
        return "house arrest"
    held = sorted((mark for mark in stay.held if mark.state != "house arrest"), key=lambda mark: mark.key)
    return "serving" if held and held[-1].state == "serving" else "in custody"


def _shown(told: Sequence[Mark]) -> Cited[Date] | None:
    """Choose the date to show: that of most sources, then the most exact."""
    dated = [mark for mark in told if mark.date]
    best = min(dated, key=lambda mark: (-mark.sources, mark.days[1] - mark.days[0], mark.key), default=None)
    return best.date if best else None


def _known(day: dt.date) -> dt.date | None:
    return None if day in {FIRST, LAST} else day
