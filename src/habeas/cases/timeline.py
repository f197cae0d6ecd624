"""Timeline: the events of a case in EDTF order.

Dated events come by their earliest day, then by their latest; `2023` stands before `2023-08` and neither is made
the first of anything. An undated event stands at the day it was first reported, and is never dated by it. Within a
day events follow the course of a case, and what may come stands last.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from habeas.normalise import edtf
from habeas.records.case import Event
from habeas.records.claim import Kind

Bounds = tuple[dt.date, dt.date]
COURSE: tuple[Kind, ...] = (
    "search", "investigate", "arrest", "charge", "hold", "plea", "trial", "convict", "sentence", "transfer", "mistreat",
    "appeal", "acquit", "dismiss", "pardon", "extradite", "release", "exchange", "escape", "die", "secrecy",
)  # fmt: skip
"""The course that most cases take: it orders what is told of one day, or told without any day."""


def arrange(events: Iterable[Event]) -> tuple[Event, ...]:
    """Put events into the order they are told in; what has neither date nor dated report comes last."""
    return tuple(sorted(events, key=_key))


def span(event: Event) -> Bounds:
    """Give the first and last day on which an event can have happened.

    A real event happened by the day it was first reported, so an undated one has an end but no beginning.
    """
    first, last = dt.date.min, dt.date.max
    if event.date:
        first, last = event.date.value.earliest or first, event.date.value.latest or last
    known = edtf.bounds(event.reported) if event.reported and event.assertion in {"actual", "alleged"} else None
    told = known[1] if known and known[1] else last
    return first, max(first, min(last, told))


def after(one: Event, other: Event) -> bool:
    """Tell whether an event certainly happened after another; False where their days do not settle it."""
    return span(one)[0] > span(other)[1]


def _key(event: Event) -> tuple[dt.date, dt.date, bool, int, bool, tuple[str, ...]]:
    """Order by day, then by the course of a case: an arrest merely reported then was before the verdict of the day."""
    if event.date:
        value = event.date.value
        days = value.earliest or value.latest or dt.date.max, value.latest or dt.date.max
    else:
        known = edtf.bounds(event.reported) if event.reported else None
        day = (known[0] or known[1]) if known else None
        days = day or dt.date.max, day or dt.date.max
    return *days, event.assertion == "prospective", COURSE.index(event.kind), event.date is None, event.claims
