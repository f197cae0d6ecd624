"""Terms: the sentences imposed, and what is said of how they combine.

Whether two sentences run together or one after the other is for a court to say. Where no report says what it
said, the terms are shown as a range with the rule that gives each end, and never as one sum. Maxima and demands
are no sentences; suspended terms, fines and community work are listed but do not add to time in prison. A sentence
that was quashed, or reduced to another, no longer counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from habeas.cases import bounds, lengths
from habeas.cases.cues import says
from habeas.cases.doubles import RULE, doubles
from habeas.cases.imposed import imposed
from habeas.cases.likeness import DIFFERENT
from habeas.cases.likeness import terms as compare
from habeas.cases.sources import Sources
from habeas.cases.timeline import after
from habeas.cases.told import Told
from habeas.normalise import edtf
from habeas.records.case import Charge, Conflict, Event, TermBound, Terms
from habeas.records.term import Term

ALONE = "the only term reported"
TOTAL = "the total stated in the report"
DIFFERING = "the reports differ on the length"
STATED_CONCURRENT = "stated: " + bounds.CONCURRENT
STATED_CONSECUTIVE = "stated: " + bounds.CONSECUTIVE
Bounds = tuple[TermBound, TermBound]


def terms(
    events: Sequence[Event],
    charges: Sequence[Charge],
    told: Mapping[str, Told],
    sources: Sources,
    *,
    conflicts: Iterable[Conflict] = (),
) -> Terms:
    """List the sentences that stand and bound what they come to; `events` in timeline order, `told` by claim id.

    Sentences that `conflicts` take for perhaps one count once for the least.
    """
    giving = imposed(events, charges, told)
    listed = tuple(event.term for event in giving if event.term)
    quotes = tuple(dict.fromkeys(quote for event in giving for quote in event.quotes))
    timed = _timed(giving)
    counted = _under_total(timed)
    told_of = [values(event, told) for event in counted]
    if not counted or any(value.kind == "death" for value in chain(*told_of)):
        end = bounds.death() if any(all(one.kind == "death" for one in each) for each in told_of if each) else None
        several = len(counted) > 1
        return Terms(listed, "not stated" if several else "single" if listed else "none", end, end, quotes)
    if len(counted) > 1:
        ends, stated = _several(counted, told, sources, doubles(counted, conflicts))
        return Terms(listed, "stated" if stated else "not stated", *ends, quotes)
    rule = DIFFERING if len(told_of[0]) > 1 else TOTAL if _total(counted[0]) else ALONE
    return Terms(listed, "stated" if len(timed) > 1 else "single", *bounds.alone(told_of[0], rule), quotes)


def counting(events: Sequence[Event], charges: Sequence[Charge], told: Mapping[str, Told]) -> tuple[Event, ...]:
    """Give the sentences to time in custody that count: those that stand and no stated total takes in."""
    return tuple(_under_total(_timed(imposed(events, charges, told))))


def _timed(giving: Iterable[Event]) -> list[Event]:
    return [event for event in giving if event.term and event.term.value.kind in {*lengths.CUSTODIAL, "death"}]


def _several(
    events: Sequence[Event], told: Mapping[str, Told], sources: Sources, groups: Sequence[Sequence[Event]]
) -> tuple[Bounds, bool]:
    """Bound several sentences, and tell whether the report that tells them all says how they are served.

    The events of one of the `groups` may be one sentence.
    """
    told_of = [values(event, told) for event in events]
    reports = [{told[claim].report for claim in event.claims} for event in events]
    shared = set.intersection(*reports)
    claims = [told[claim].claim for event in events for claim in event.claims if told[claim].report in shared]
    words = [sources.sentence(claim.quote) for claim in claims]
    at_once, in_turn = (any(says(cue, text) for text in words) for cue in ("concurrent", "consecutive"))
    if at_once and not in_turn:
        return bounds.together(told_of, STATED_CONCURRENT), True
    if in_turn and not at_once:
        return bounds.in_turn(told_of, STATED_CONSECUTIVE), True
    rule = bounds.CONCURRENT if len(groups) == len(events) else f"{bounds.CONCURRENT}; {RULE}"
    least = bounds.together([[value for event in group for value in values(event, told)] for group in groups], rule)[0]
    return (least, bounds.in_turn(told_of)[1]), False


def values(event: Event, told: Mapping[str, Told]) -> tuple[Term, ...]:
    """Give the term shown of an event and those of its claims that contradict it."""
    if event.term is None:
        return ()
    shown = event.term
    claims = [told[claim].claim for claim in event.claims]
    others = [
        claim.term.value
        for claim in claims
        if claim.assertion == event.assertion and claim.term and compare(claim.term, shown) is DIFFERENT
    ]
    return (shown.value, *dict.fromkeys(others))


def _total(event: Event) -> bool:
    return event.term is not None and event.term.value.scope == "total"


def _under_total(events: Sequence[Event]) -> list[Event]:
    """Leave out the sentences that the last total stated takes in: those no longer than it and told by then."""
    totals = [event for event in events if _total(event)]
    if not totals:
        return list(events)
    total = totals[-1]
    return [event for event in events if event is total or not _takes_in(total, event)]


def _takes_in(total: Event, event: Event) -> bool:
    """Tell whether a stated total can hold another sentence."""
    one, other = (event.term.value.most if event.term else None for event in (total, event))
    if one is None or other is None or lengths.rough(other) > lengths.rough(one) or after(event, total):
        return False
    days = [edtf.bounds(each.reported) if each.reported else None for each in (total, event)]
    known = [day[1] for day in days if day and day[1]]
    return len(known) < 2 or known[1] <= known[0]
