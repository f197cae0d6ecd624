"""Bands: a time in custody on the axis, sure in the middle and unsure towards an end that is not known exactly."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from habeas.records.case import Stint
from habeas.web.show.scale import Scale

Look = Literal["sure", "unsure"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a band, from `x` on, `width` wide."""

    x: float
    width: float
    look: Look


@dataclass(frozen=True, slots=True)
class Band:
    """A time in custody: its pieces, whether its end is open, and what it says when it is asked."""

    pieces: tuple[Piece, ...]
    open: bool
    title: str

    @property
    def span(self) -> tuple[float, float]:
        """Where it begins and ends."""
        return self.pieces[0].x, self.pieces[-1].x + self.pieces[-1].width


def days_of(stint: Stint) -> tuple[dt.date, ...]:
    """Give the days that a time in custody names."""
    given = (stint.earliest_begin, stint.latest_begin, stint.earliest_end, stint.latest_end)
    return tuple(day for day in given if day)


def band(stint: Stint, title: str, scale: Scale) -> Band:
    """Draw a time in custody: what lies between the last day it can have begun and the first it can have ended is sure.

    An end that no report tells is unsure up to the end of the axis, and open.
    """
    return Band(tuple(_pieces(stint, scale)), stint.open, title)


def _pieces(stint: Stint, scale: Scale) -> Iterator[Piece]:
    start = scale.x(stint.earliest_begin or scale.first)
    stop = scale.right if stint.open else scale.x(stint.latest_end or scale.last)
    stop = max(start, stop)
    begun = min(max(scale.x(stint.latest_begin), start), stop) if stint.latest_begin else None
    held = stint.earliest_end or stint.latest_begin
    ends = min(max(scale.x(held), start), stop) if held else None
    if begun is None or ends is None or ends < begun:
        yield Piece(start, _wide(start, stop), "unsure")
        return
    if begun > start:
        yield Piece(start, _wide(start, begun), "unsure")
    yield Piece(begun, _wide(begun, ends), "sure")
    if stop > ends:
        yield Piece(ends, _wide(ends, stop), "unsure")


def _wide(start: float, end: float) -> float:
    return max(round(end - start, 1), 3)
