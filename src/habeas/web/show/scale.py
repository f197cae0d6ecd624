"""Scales: where a day stands on an axis of time, and which days the axis names."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from habeas.export.show.dates import show_edtf

Unit = Literal["day", "month", "year"]
_STEPS: tuple[tuple[Unit, int, float], ...] = (
    ("day", 1, 1), ("day", 7, 7), ("month", 1, 30.4), ("month", 3, 91.3), ("year", 1, 365.2), ("year", 2, 730.5),
    ("year", 5, 1826.2), ("year", 10, 3652.4), ("year", 50, 18262), ("year", 100, 36524),
)  # fmt: skip
"""Steps between two ticks: the unit, how many of it, and about how many days that is."""
_MOST_TICKS = 12
_MARGIN = 0.02
_DECEMBER = 12


@dataclass(frozen=True, slots=True)
class Tick:
    """A day that the axis names."""

    x: float
    label: str


@dataclass(frozen=True, slots=True)
class Scale:
    """An axis from a first to a last day, drawn from `left` to `right`.

    >>> Scale(dt.date(2024, 1, 1), dt.date(2024, 1, 11), 0, 100).x(dt.date(2024, 1, 6))
    50.0
    """

    first: dt.date
    last: dt.date
    left: float
    right: float

    @classmethod
    def over(cls, days: Iterable[dt.date], left: float, right: float) -> Scale | None:
        """Make the scale that holds some days, with a little room on both sides; None where there are none."""
        held = sorted(days)
        if not held:
            return None
        room = max(round((held[-1] - held[0]).days * _MARGIN), 5)
        return cls(_moved(held[0], -room), _moved(held[-1], room), left, right)

    def x(self, day: dt.date) -> float:
        """Tell where a day stands; one beyond an end stands at that end."""
        whole = max((self.last - self.first).days, 1)
        part = min(max((day - self.first).days / whole, 0), 1)
        return round(self.left + part * (self.right - self.left), 1)

    @property
    def ticks(self) -> tuple[Tick, ...]:
        """Name years, months or days, as the span needs: at most a dozen."""
        span = (self.last - self.first).days
        unit, step, _ = next((one for one in _STEPS if span / one[2] <= _MOST_TICKS), _STEPS[-1])
        return tuple(Tick(self.x(day), _label(day, unit)) for day in self._days(unit, step) if day >= self.first)

    def _days(self, unit: Unit, step: int) -> Iterator[dt.date]:
        day = self.first if unit == "day" else self.first.replace(day=1)
        if unit != "day":
            months = 0 if unit == "year" else (day.month - 1) // step * step
            day = day.replace(month=months + 1, year=max(day.year // step * step, 1) if unit == "year" else day.year)
        while day <= self.last:
            yield day
            after = _after(day, unit, step)
            if after <= day:
                return
            day = after


def _after(day: dt.date, unit: Unit, step: int) -> dt.date:
    """Give the day one step later; the same day at the end of the calendar."""
    if unit == "day":
        return _moved(day, step)
    months = day.month - 1 + (step if unit == "month" else 0)
    year = day.year + months // _DECEMBER + (step if unit == "year" else 0)
    return day if year > dt.MAXYEAR else day.replace(year=year, month=months % _DECEMBER + 1)


def _moved(day: dt.date, days: int) -> dt.date:
    number = min(max(day.toordinal() + days, 1), dt.date.max.toordinal())
    return dt.date.fromordinal(number)


def _label(day: dt.date, unit: Unit) -> str:
    """Name a tick, short: '2024', 'Mar 2024', '3 Mar 2024'."""
    if unit == "year":
        return str(day.year)
    shown = show_edtf(day.isoformat())
    return shown if unit == "day" else shown.partition(" ")[2]
