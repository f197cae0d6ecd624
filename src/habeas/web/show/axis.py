"""Axis: the chronology of a case as geometry, for a picture that shows how exactly each thing is known.

A day is a point; a month, a year or an interval is a bar from the first to the last day it can mean, with an arrow
where it is open. What no words date stands in a lane of its own by the day of its report, never among the dated. Times
in custody are bands. Everything is plain numbers: the template draws them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from habeas.export.show.dates import show_when
from habeas.export.show.events import show_event
from habeas.export.words import sentence
from habeas.normalise import edtf
from habeas.records.case import Case, Event
from habeas.records.claim import ASSERTIONS, Assertion, Kind
from habeas.records.quote import Cited, Quote
from habeas.records.term import Term
from habeas.web.show import bands
from habeas.web.show.bands import Band
from habeas.web.show.lanes import stack
from habeas.web.show.scale import Scale, Tick

WIDTH: Final = 1000
_LEFT, _RIGHT, _TOP = 96, 980, 26
_BAND, _ROW, _THIN, _SPACE = 18, 22, 11, 10
_LABELLED = 30
"""Marks up to which each has its words beside it."""
_LETTER, _POINT = 6.6, 12
"""About the width of a letter, and that of a point."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One event: a point where `width` is 0, else a bar; `x` is its middle or its left end.

    `label` stands beside it (to the left where `before`), `title` says what it is when it is asked.
    """

    number: int
    x: float
    width: float
    y: float
    assertion: Assertion
    open_start: bool
    open_end: bool
    dated: bool
    title: str
    label: str = ""
    before: bool = False

    @property
    def middle(self) -> float:
        """The middle of it."""
        return round(self.x + self.width / 2, 1)


@dataclass(frozen=True, slots=True)
class Lane:
    """A group of marks with its name: custody, dated, undated; `y` is its top."""

    y: float
    height: float


@dataclass(frozen=True, slots=True)
class Axis:
    """Everything that the picture draws; a lane that is empty is None. `assertions` are those that are in it."""

    height: float
    ticks: tuple[Tick, ...]
    custody: Lane | None
    dated: Lane | None
    undated: Lane | None
    bands: tuple[tuple[Band, float], ...]
    marks: tuple[Mark, ...]
    assertions: tuple[Assertion, ...]
    left: int = _LEFT
    right: int = _RIGHT
    width: int = WIDTH


@dataclass(frozen=True, slots=True)
class _Placed:
    number: int
    event: Event
    first: dt.date | None
    last: dt.date | None


def axis(case: Case, held: Sequence[str] = ()) -> Axis | None:
    """Draw the events and times in custody of a case; None where nothing has a day. `held` words each time in custody.

    Events are numbered from 1 in the order of the case.
    """
    placed = [_place(number, event) for number, event in enumerate(case.events, 1)]
    days = [day for one in placed for day in (one.first, one.last) if day]
    scale = Scale.over([*days, *(day for stint in case.stints for day in bands.days_of(stint))], _LEFT, _RIGHT)
    if scale is None:
        return None
    few = len(placed) <= _LABELLED
    titles = held or [""] * len(case.stints)
    stays, custody = _custody(
        [bands.band(stint, title, scale) for stint, title in zip(case.stints, titles, strict=True)]
    )
    dated_top = custody.y + custody.height + _SPACE if custody else _TOP
    dated, above = _lane([one for one in placed if one.event.date], scale, dated_top, few=few)
    undated_top = above.y + above.height + _SPACE if above else dated_top
    rest = [one for one in placed if not one.event.date and one.last]
    undated, below = _lane(rest, scale, undated_top, few=few)
    lowest = below or above or custody
    height = lowest.y + lowest.height + 4 if lowest else _TOP
    present = {one.assertion for one in (*dated, *undated)}
    return Axis(
        height, scale.ticks, custody, above, below, stays, (*dated, *undated),
        tuple(one for one in ASSERTIONS if one in present),
    )  # fmt: skip


def _place(number: int, event: Event) -> _Placed:
    """Give the days of an event; an undated one stands at the last day on which its report can have come out."""
    if event.date:
        return _Placed(number, event, event.date.value.earliest, event.date.value.latest)
    limits = edtf.bounds(event.reported) if event.reported else None
    told = (limits[1] or limits[0]) if limits else None
    return _Placed(number, event, told, told)


def _custody(drawn: Iterable[Band]) -> tuple[tuple[tuple[Band, float], ...], Lane | None]:
    """Set the bands one below the other where they overlap."""
    ordered = sorted(drawn, key=lambda one: one.span)
    lanes = stack([one.span for one in ordered], gap=1)
    if not ordered:
        return (), None
    stays = tuple((one, _TOP + lane * _BAND + 3.0) for one, lane in zip(ordered, lanes, strict=True))
    return stays, Lane(_TOP, (max(lanes) + 1) * _BAND)


def _lane(placed: Iterable[_Placed], scale: Scale, top: float, *, few: bool) -> tuple[list[Mark], Lane | None]:
    """Set marks one below the other where they or their words would cover each other."""
    flat = sorted((_mark(one, scale, few=few) for one in placed), key=lambda one: (_span(one)[0], one.number))
    if not flat:
        return [], None
    row = _ROW if few else _THIN
    lanes = stack([_span(one) for one in flat])
    marks = [_lowered(one, round(top + (lane + 0.5) * row, 1)) for one, lane in zip(flat, lanes, strict=True)]
    return marks, Lane(top, max((max(lanes) + 1) * row, 2 * _ROW - 8))


def _mark(one: _Placed, scale: Scale, *, few: bool) -> Mark:
    event, first, last = one.event, one.first or scale.first, one.last or scale.last
    start, end = scale.x(first), scale.x(last)
    point = one.first == one.last
    brief = _brief(event.kind, event.assertion, event.term.value if event.term else None)
    wide = 0 if point else max(round(end - start, 1), 8)
    before = start + wide + _length(brief) > WIDTH
    label = "" if not few or (before and start - _length(brief) < 0) else brief
    return Mark(
        one.number, start, wide, 0, event.assertion, one.first is None, one.last is None,
        event.date is not None, f"{brief}, {show_when(event)}", label, before,
    )  # fmt: skip


@lru_cache(maxsize=512)
def _brief(kind: Kind, assertion: Assertion, term: Term | None) -> str:
    """Word an event in a few words."""
    cited = Cited(term, Quote("", 0, 0, "")) if term else None
    return sentence(show_event(Event(kind, assertion, (), term=cited)))


def _lowered(mark: Mark, y: float) -> Mark:
    return Mark(
        mark.number, mark.x, mark.width, y, mark.assertion, mark.open_start, mark.open_end, mark.dated, mark.title,
        mark.label, mark.before,
    )  # fmt: skip


def _length(label: str) -> float:
    return len(label) * _LETTER + _POINT if label else 0


def _span(mark: Mark) -> tuple[float, float]:
    """Give the room that a mark takes with its words."""
    start, end = (mark.x, mark.x + mark.width) if mark.width else (mark.x - _POINT / 2, mark.x + _POINT / 2)
    return (start - _length(mark.label), end) if mark.before else (start, end + _length(mark.label))
