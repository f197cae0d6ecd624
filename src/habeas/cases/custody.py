"""Custody: whether the person is held, as of the last report that says so.

Of all sightings the last firm one counts. Where two may be of one day, words of the present win, then leaving
custody over being in it, for one is held before one leaves; death settles everything. A prison sentence does not
prove that it is being served, an arrest of years ago not that it lasts, and an acquittal not that the doors
opened: the state is then `unknown`, and `reason` says why.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from habeas.cases.finest import finest
from habeas.cases.sightings import HELD, LEAVING, Sighting, sightings
from habeas.cases.sources import Sources
from habeas.cases.stints import running, settled
from habeas.cases.told import Told
from habeas.records.case import Custody, CustodyState, Stint
from habeas.records.date import Date
from habeas.records.offence import Place
from habeas.records.quote import Cited

_CERTAINTY: dict[CustodyState, int] = {"serving": 3, "house arrest": 2, "in custody": 1}


def custody(told: Iterable[Told], times: Sequence[Stint], sources: Sources) -> Custody:
    """Give the custody now, from the claims of one person and the times in custody they come to.

    `since` is the beginning of the time that goes on, where the reports agree on it; `stints` has the rest.
    """
    chosen = latest(sightings(told, sources))
    claims = sorted((one.told.claim for one in chosen), key=sources.order)
    named = tuple(claim.id for claim in claims)
    quotes = tuple(claim.quote for claim in claims)
    if not chosen or chosen[0].state == "unknown":
        return Custody("unknown", None, claims=named, quotes=quotes)
    state = chosen[0].state
    newest = max(chosen, key=lambda one: (one.published, one.told.report))
    return Custody(
        state,
        as_of=sources.published(newest.told.report),
        since=_since(times) if state in HELD else None,
        place=_places(chosen) if state in HELD else (),
        claims=named,
        quotes=quotes,
    )


def latest(seen: Sequence[Sighting]) -> tuple[Sighting, ...]:
    """Choose the sightings that tell the state now, all of one state; none where nothing tells it.

    Old arrests are left out: they tell where somebody was, not where he is.
    """
    fresh = [one for one in seen if not one.stale]
    firm = [one for one in fresh if one.firm]
    candidates = firm or fresh
    if not candidates:
        return ()
    state = max(candidates, key=_rank).state
    return tuple(one for one in candidates if one.state == state and not _left(one, candidates))


def reason(told: Iterable[Told], sources: Sources) -> str:
    """Say why the custody of a person is not known."""
    items = tuple(told)
    seen = sightings(items, sources)
    if chosen := latest(seen):
        return f"after '{chosen[0].told.claim.quote.exact}' no report says whether the person is held"
    if seen:
        return "an arrest is reported, but not whether the person is still held"
    if any(one.claim.kind == "sentence" and one.claim.assertion == "actual" for one in items):
        return "a sentence is reported, but not whether it is being served"
    return "no report says whether the person is held"


def _rank(one: Sighting) -> tuple[bool, dt.date, bool, bool, bool, int, dt.date]:
    """Rank sightings by the day they hold for, then by what they say."""
    leaves = one.told.claim.kind in LEAVING
    clears = one.state == "unknown"
    return one.state == "died", one.last, one.present, leaves, clears, _CERTAINTY.get(one.state, 0), one.published


def _left(one: Sighting, others: Iterable[Sighting]) -> bool:
    """Tell whether a sighting is of an earlier stay, since something else certainly came between."""
    if one.state == "died":
        return False
    return any(other.state != one.state and other.first > one.last for other in others)


def _since(times: Sequence[Stint]) -> Cited[Date] | None:
    """Give the date that the time in custody which goes on began, None where reports differ on it."""
    now = running(times)
    return now.begin if now and settled(now) else None


def _places(chosen: Iterable[Sighting]) -> tuple[Cited[Place], ...]:
    """Give the places that the latest reports of the stay name, each once; an arrest is made where nobody is held."""
    held = [one for one in chosen if one.told.claim.kind != "arrest"]
    ordered = sorted(held, key=lambda one: (-one.published.toordinal(), one.told.claim.quote))
    named = [place for one in ordered for place in one.told.claim.place]
    firsts = {place.value.words.casefold(): place for place in reversed(named)}
    return finest([place for place in named if firsts[place.value.words.casefold()] is place])
