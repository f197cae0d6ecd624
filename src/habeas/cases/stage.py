"""Stage: how far each charge of a case has come, never further than the claims allow.

Only actual events move a charge: a sentence asked for or a trial that may come changes nothing. An undated event of
a lower stage told later does not take a charge back. A conviction is 'convicted (appeal open)' until a rejected
appeal or words of legal force make it final. An acquittal, a dismissal or a quashed verdict stands against any
accusing event that is not certainly later, for nobody may be accused by mistake.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import get_args

from habeas.cases.charges import NOT_STATED, Count, counts
from habeas.cases.cues import says
from habeas.cases.flavour import Flavour
from habeas.cases.sources import Sources
from habeas.cases.strays import bare_verdict
from habeas.cases.timeline import after
from habeas.cases.told import Told
from habeas.normalise import edtf
from habeas.records.case import Charge, Event, Stage, StageStep

STAGES: tuple[Stage, ...] = get_args(Stage)
CLEARED: frozenset[Stage] = frozenset({"acquitted", "dismissed", "quashed"})
GUILTY: frozenset[Stage] = frozenset({"convicted (appeal open)", "final"})
Step = tuple[Stage, Event]

_WORDING: dict[Stage, str] = {
    "suspected": "suspected, not charged as far as reported",
    "charged": "charged, not convicted as far as reported",
    "on trial": "on trial, no verdict reported",
    "convicted (appeal open)": "convicted; the verdict is not reported to be final",
    "final": "convicted, and the verdict is reported to stand",
    "acquitted": "acquitted",
    "dismissed": "the charge was dropped or the case closed without a verdict",
    "quashed": "the conviction was quashed",
}


def wording(stage: Stage) -> str:
    """Say a stage in words for people, which never overstate it.

    >>> wording("suspected")
    'suspected, not charged as far as reported'
    """
    return _WORDING[stage]


def charges(events: Sequence[Event], told: Mapping[str, Told], sources: Sources) -> tuple[Charge, ...]:
    """Give every charge of a case with its stage and history; `events` in timeline order, `told` by claim id."""
    found = [
        charge
        for count in counts(events, sources)
        for track in _tracks(count, told)
        if (charge := _charge(count, track, told)) is not None
    ]
    return tuple(charge for charge in found if not _adds_nothing(charge, found))


def _adds_nothing(charge: Charge, others: Iterable[Charge]) -> bool:
    """Tell whether a charge without an offence has come no further than a named one: it may be told of that one."""
    named = [other for other in others if other.offence != NOT_STATED and other.stage not in CLEARED]
    known = charge.offence == NOT_STATED and charge.stage not in CLEARED
    if known and charge.stage not in GUILTY and any(_may_be_before(charge, other) for other in others):
        return True
    return known and any(
        STAGES.index(other.stage) >= STAGES.index(charge.stage) and _one_time(charge, other) for other in named
    )


def _may_be_before(charge: Charge, other: Charge) -> bool:
    """Tell whether another charge ended in a clearing, and this one is not certainly of a later time.

    An arrest told without what it was for, of somebody cleared since, is no accusation that still stands.
    """
    if other.stage not in CLEARED or other.offence == NOT_STATED:
        return False
    cleared = edtf.bounds(other.history[-1].date or "")
    begins = [bounds[0] for step in charge.history if step.date and (bounds := edtf.bounds(step.date))]
    last, first = cleared[1] if cleared else None, min((one for one in begins if one), default=None)
    return last is None or first is None or first <= last


def _one_time(charge: Charge, other: Charge) -> bool:
    """Tell whether what dates a charge can be of another one; a charge without any date can."""
    bounds = [edtf.bounds(step.date) for step in charge.history if step.date]
    others = [edtf.bounds(step.date) for step in other.history if step.date]
    return not bounds or any(_meet(one, two) for one in bounds for two in others if one and two)


def _meet(one: edtf.Bounds, other: edtf.Bounds) -> bool:
    low = max(first for first in (one[0], other[0], dt.date.min) if first)
    high = min(last for last in (one[1], other[1], dt.date.max) if last)
    return low <= high


def _charge(count: Count, events: Sequence[Event], told: Mapping[str, Told]) -> Charge | None:
    """Work out one charge; None where no event of it says anything of a stage."""
    history: list[Step] = []
    for event in events:
        stage = _reached(event, history[-1][0] if history else None, told)
        if stage and _moves(stage, event, history):
            history.append((stage, event))
    if not history:
        return None
    steps = tuple(
        StageStep(stage, event.date.value.edtf if event.date else None, event.claims) for stage, event in history
    )
    quotes = tuple(dict.fromkeys(quote for _, event in history for quote in event.quotes))
    return Charge(count.offence, history[-1][0], steps, quotes)


def _tracks(count: Count, told: Mapping[str, Told]) -> Iterable[Sequence[Event]]:
    """Part the events of one offence where a new case of it certainly begins after a verdict of an older one."""
    tracks: list[list[Event]] = [[]]
    for event in count.events:
        closed = [other for other in tracks[-1] if other.kind in {"convict", "sentence", "acquit", "dismiss"}]
        opens = event.kind in {"arrest", "investigate", "charge"}
        retried = any(_flavour(other, told) in {"quashed", "quashing"} for other in tracks[-1])
        if opens and closed and not retried and all(after(event, other) for other in closed):
            tracks.append([])
        tracks[-1].append(event)
    return tracks


def _reached(event: Event, stage: Stage | None, told: Mapping[str, Told]) -> Stage | None:
    """Give the stage that an event shows by itself, None where it shows none."""
    flavour = _flavour(event, told)
    found: Stage | None
    match event.kind:
        case "arrest" | "investigate":
            found = "suspected"
        case "charge":
            found = "charged"
        case "plea":
            found = "charged" if any(says("court_plea", quote.exact) for quote in event.quotes) else "suspected"
        case "trial":
            found = "charged" if flavour == "arraigned" else None if flavour == "hearing" else "on trial"
        case "convict" | "sentence":
            ceiling = event.term is not None and event.term.value.maximum_only and event.kind == "sentence"
            unsaid = all(claim in told and bare_verdict(told[claim].claim) for claim in event.claims)
            found = None if ceiling or unsaid else "final" if flavour == "in force" else "convicted (appeal open)"
        case "acquit":
            found = "quashed" if flavour == "quashing" else "acquitted"
        case "dismiss":
            found = "dismissed"
        case _:
            found = _appealed(flavour, stage)
    return found


def _appealed(flavour: Flavour, stage: Stage | None) -> Stage | None:
    """Give what an appeal makes of a conviction; a rejected one makes nothing of any other stage."""
    if flavour == "quashed" and stage not in CLEARED:
        return "quashed"
    return "final" if flavour == "rejected" and stage in GUILTY else None


def _moves(stage: Stage, event: Event, history: Sequence[Step]) -> bool:
    """Tell whether a stage, in timeline order, moves a charge on from where it stands."""
    if not history:
        return True
    now, last = history[-1]
    if now in CLEARED:
        return stage != now and after(event, last)
    return STAGES.index(stage) > STAGES.index(now)


def _flavour(event: Event, told: Mapping[str, Told]) -> Flavour:
    """Give the flavour of an event: that of its claims where they have one."""
    flavours: list[Flavour] = [told[claim].flavour for claim in event.claims if claim in told]
    return next((flavour for flavour in flavours if flavour), "")
