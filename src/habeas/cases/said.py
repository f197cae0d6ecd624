"""Said: what reports themselves say of the end of a term: 'sentenced to time served', 'due for release in 2031'.

The first ends a term on the day of the sentence. The second is somebody's reckoning: it is printed beside ours and
not used in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from habeas.cases.cues import says
from habeas.cases.hull import Days, happened
from habeas.cases.sources import Sources
from habeas.cases.told import Told
from habeas.records.case import Event
from habeas.records.quote import Quote

DUE = "a report speaks of a release to come ({date}), which is not used in the count"


@dataclass(frozen=True, slots=True)
class Said:
    """The days of a sentence to time served (None where there is none), steps on a release to come, and the words."""

    served: Days | None = None
    due: tuple[str, ...] = ()
    quotes: tuple[Quote, ...] = ()


def said(events: Iterable[Event], told: Mapping[str, Told], sources: Sources) -> Said:
    """Read what reports say of the end; `events` in timeline order, `told` by claim id."""
    listed = tuple(events)
    served = [event for event in listed if _served(event, sources)]
    coming = [event for event in listed if event.kind == "release" and event.assertion == "prospective" and event.date]
    dates = [event.date for event in coming if event.date]
    return Said(
        happened(served[-1], told) if served else None,
        tuple(dict.fromkeys(DUE.format(date=date.value.edtf) for date in dates)),
        tuple(dict.fromkeys([*(quote for event in served for quote in event.quotes), *(date.quote for date in dates)])),
    )


def _served(event: Event, sources: Sources) -> bool:
    """Tell whether an event is a sentence to the time already served."""
    real = event.kind == "sentence" and event.assertion == "actual" and event.term is None
    return real and any(says("time_served", sources.sentence(quote)) for quote in event.quotes)
