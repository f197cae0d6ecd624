"""EDTF level 1: dates as exactly as known, written as one string.

Extended Date/Time Format, https://www.loc.gov/standards/datetime/ (ISO 8601-2:2019): `2023-08`, `2023-05~`
for about, `199X`, `2024-XX`, seasons `2023-21` to `2023-24`, intervals `a/b` with `..` for an open end. Of level
2 only `[a,b]`, one of a set, is used. Bounds are the first and last day that a value can mean:

- about (`~`) widens by one unit of its own precision on each side;
- a winter is written with either of its two years, so its bounds cover both.
"""

from __future__ import annotations

import calendar
import datetime  # noqa: ICN001 - as in the records
import re
from functools import lru_cache

Bounds = tuple[datetime.date | None, datetime.date | None]

_POINT = re.compile(r"(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([~?%]?)")
_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11)}
WINTER = 24


@lru_cache(maxsize=4096)
def bounds(text: str) -> Bounds | None:
    """Give the first and last day of an EDTF string, None for an open end; None where it is not EDTF.

    >>> bounds("2024-02")
    (datetime.date(2024, 2, 1), datetime.date(2024, 2, 29))
    >>> bounds("2019/..")
    (datetime.date(2019, 1, 1), None)
    >>> bounds("2024-13") is None
    True
    """
    if text.startswith("[") and text.endswith("]"):
        return _hull([bounds(part.strip()) for part in text[1:-1].split(",")])
    if "/" not in text:
        return _point(text)
    left, _, right = text.partition("/")
    first = (None, None) if left == ".." else _point(left)
    last = (None, None) if right == ".." else _point(right)
    if first is None or last is None or left == right == "..":
        return None
    if first[0] and last[1] and first[0] > last[1]:
        return None
    return first[0], last[1]


def day(value: datetime.date) -> str:
    """Write a day: `2024-12-24`."""
    return value.isoformat()


def month(year: int, number: int) -> str:
    """Write a month; the number may run over either end of the year.

    >>> month(2024, 0), month(2024, 13)
    ('2023-12', '2025-01')
    """
    year, index = divmod(year * 12 + number - 1, 12)
    return f"{year:04d}-{index + 1:02d}"


def interval(left: str, right: str) -> str:
    """Join two EDTF values, intervals themselves perhaps, into the interval from the first to the last."""
    return f"{left.partition('/')[0]}/{right.rpartition('/')[2]}"


def _point(text: str) -> Bounds | None:
    """Give the bounds of a value that is no interval."""
    match = _POINT.fullmatch(text)
    if not match:
        return None
    years, months, days, mark = match.groups()
    first, last = int(years.replace("X", "0")), int(years.replace("X", "9"))
    try:
        exact = _days(first, last, months, days)
        return _widen(exact, months, days) if mark in ("~", "%") else exact
    except (ValueError, OverflowError):
        return None


def _days(first: int, last: int, months: str | None, days: str | None) -> tuple[datetime.date, datetime.date]:
    """Give first and last day of a point; raises ValueError where there is no such day."""
    if months in (None, "XX"):
        return datetime.date(first, 1, 1), datetime.date(last, 12, 31)
    number = int(months or 0)
    if number == WINTER and days is None:
        return datetime.date(first, 1, 1), _end_of(last + 1, 2)
    if number in _SEASONS and days is None:
        start, end = _SEASONS[number]
        return datetime.date(first, start, 1), _end_of(last, end)
    if days in (None, "XX"):
        return datetime.date(first, number, 1), _end_of(last, number)
    return datetime.date(first, number, int(days or 0)), datetime.date(last, number, int(days or 0))


def _widen(
    exact: tuple[datetime.date, datetime.date], months: str | None, days: str | None
) -> tuple[datetime.date, datetime.date]:
    """Widen an approximate value by one unit of its precision on each side."""
    unit = datetime.timedelta(days=1 if days not in (None, "XX") else 31 if months not in (None, "XX") else 366)
    return exact[0] - unit, exact[1] + unit


def _end_of(year: int, number: int) -> datetime.date:
    """Give the last day of a month."""
    if not 1 <= number <= 12:
        raise ValueError("no such month")
    return datetime.date(year, number, calendar.monthrange(year, number)[1])


def _hull(parts: list[Bounds | None]) -> Bounds | None:
    """Give the bounds that hold all members of a set."""
    starts = [part[0] for part in parts if part and part[0]]
    ends = [part[1] for part in parts if part and part[1]]
    if not parts or len(starts) < len(parts) or len(ends) < len(parts):
        return None
    return min(starts), max(ends)
