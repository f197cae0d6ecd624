"""Imposed: which events give a sentence that stands.

A sentence stands unless it was quashed with its conviction, or reduced to another. 'Is serving nine years' gives a
sentence too where no event of sentencing tells it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from habeas.cases import lengths, likeness
from habeas.cases.likeness import DIFFERENT, SAME
from habeas.cases.likeness import terms as compare
from habeas.cases.timeline import after
from habeas.cases.told import Told
from habeas.records.case import Charge, Event

ANNULLING = frozenset({"acquitted", "quashed"})


def imposed(events: Sequence[Event], charges: Sequence[Charge], told: Mapping[str, Told]) -> tuple[Event, ...]:
    """Give the events whose term is a sentence that stands, in the order given."""
    gone = _annulled(events, charges)
    given = [event for event in events if _sentences(event) and event not in gone]
    served = [event for event in events if _served(event, told) and not any(_same(event, other) for other in given)]
    standing = _reduce([event for event in events if event in given or event in served])
    return tuple(standing)


def original(cut: Event, events: Sequence[Event]) -> Event | None:
    """Give the sentence that a reduced one took the place of, None for one that is not reduced or stands alone."""
    if cut.term is None or cut.term.value.scope != "reduced-to":
        return None
    longer = [event for event in events if event is not cut and _sentences(event) and _longer(event, cut)]
    return longer[-1] if longer else None


def _sentences(event: Event) -> bool:
    """Tell whether an event sets a term: no demand, no ceiling, nothing denied by as many as tell it."""
    if event.assertion != "actual" or event.term is None or event.term.value.maximum_only:
        return False
    if event.disputed_by and len(event.disputed_by) >= event.sources:
        return False
    return event.kind == "sentence" or event.term.value.scope == "reduced-to"


def _served(event: Event, told: Mapping[str, Told]) -> bool:
    """Tell whether an event is a prison term being served."""
    real = event.kind == "hold" and event.assertion == "actual" and event.term is not None
    if not real or event.term is None or event.term.value.maximum_only:
        return False
    return any(told[claim].flavour == "serving" for claim in event.claims)


def _same(one: Event, other: Event) -> bool:
    return compare(one.term, other.term) is SAME


def _annulled(events: Sequence[Event], charges: Sequence[Charge]) -> list[Event]:
    """List the sentences of charges that were then acquitted or quashed."""
    gone: list[Event] = []
    for charge in charges:
        ends = {claim for step in charge.history if step.stage in ANNULLING for claim in step.claims}
        for end in (event for event in events if ends & set(event.claims)):
            gone += [event for event in events if _of(event, charge, len(charges)) and not after(event, end)]
    return gone


def _of(event: Event, charge: Charge, number: int) -> bool:
    """Tell whether a sentence belongs to a charge."""
    if event.kind not in {"sentence", "appeal"}:
        return False
    if not event.offences:
        return number == 1
    return any(likeness.offence(one.value, charge.offence) is SAME for one in event.offences)


def _reduce(events: list[Event]) -> list[Event]:
    """Let 'reduced to' take the place of the sentence it reduces: the last longer one of its offence."""
    for cut in [event for event in events if event.term and event.term.value.scope == "reduced-to"]:
        longer = [event for event in events if event is not cut and _longer(event, cut)]
        replaced = longer[-1:] + [event for event in events if event is not cut and _retold(event, cut)]
        events = [event for event in events if event not in replaced]
    return events


def _longer(event: Event, cut: Event) -> bool:
    """Tell whether a sentence can be the one that was reduced."""
    if event.term is None or cut.term is None or after(event, cut) or _offences_differ(event, cut):
        return False
    if event.term.value.kind in {"life", "death"}:
        return cut.term.value.kind != event.term.value.kind
    high, low = event.term.value.most, cut.term.value.most
    return high is not None and low is not None and lengths.rough(high) > lengths.rough(low)


def _retold(event: Event, cut: Event) -> bool:
    """Tell whether an event is the reduced sentence told again."""
    return _same(event, cut) and not _offences_differ(event, cut)


def _offences_differ(one: Event, other: Event) -> bool:
    pairs = [likeness.offence(a.value, b.value) for a in one.offences for b in other.offences]
    return bool(pairs) and max(pairs) is DIFFERENT
