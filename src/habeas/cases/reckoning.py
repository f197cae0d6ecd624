"""Reckoning: a length of time counted on from a day, and the step that says how.

Years and months are counted on the calendar, all at once: the same day of the month, or the last day of a month that
has no such day (31 August and six months: 28 February; the rule of ISO 8601 libraries, as in `dateutil.relativedelta`).
Weeks and days are counted after that, and parts of a day as a whole one. A term ends on the day so reached; where the
law counts the first day in, it ends a day sooner.
"""

from __future__ import annotations

import calendar
import datetime as dt

from habeas.records.term import Duration

CLAMPED = "the month has no day {day}, so its last day"
BEYOND = "beyond the calendar"


def add(day: dt.date, length: Duration) -> dt.date | None:
    """Count a length on from a day, None where that lies beyond the year 9999.

    >>> add(dt.date(2023, 8, 31), Duration(years=15)), add(dt.date(2023, 8, 31), Duration(months=6))
    (datetime.date(2038, 8, 31), datetime.date(2024, 2, 29))
    """
    year, month = divmod(day.year * 12 + day.month - 1 + length.years * 12 + length.months, 12)
    if year > dt.MAXYEAR:
        return None
    reached = dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
    try:
        return reached + dt.timedelta(days=length.weeks * 7 + length.days - (-length.hours // 24))
    except OverflowError:
        return None


def step(day: dt.date, length: Duration) -> str:
    """Write one addition as a sentence to check.

    >>> step(dt.date(2023, 8, 31), Duration(years=15))
    '2023-08-31 + 15 years = 2038-08-31'
    """
    reached = add(day, length)
    sum_of = f"{day.isoformat()} + {written(length)}"
    if reached is None:
        return f"{sum_of} is {BEYOND}"
    only = Duration(length.years, length.months)
    turned = add(day, only)
    clamped = turned is not None and turned.day != day.day and only != Duration()
    return f"{sum_of} = {reached.isoformat()}" + (f" ({CLAMPED.format(day=day.day)})" if clamped else "")


def written(length: Duration) -> str:
    """Write a length, units as stated.

    >>> written(Duration(years=3, months=6)), written(Duration())
    ('3 years and 6 months', 'no time')
    """
    units = ("years", "months", "weeks", "days", "hours")
    parts = [(getattr(length, unit), unit) for unit in units]
    listed = [f"{number} {unit if number != 1 else unit[:-1]}" for number, unit in parts if number]
    return " and ".join(listed) or "no time"
