"""Days: intervals of days compared, as exactly as they are known.

A date is an interval (`2023-08` is all of August), so two dates may be the same, one may hold the other, or they
may exclude each other. `None` is an open end.
"""

from __future__ import annotations

from habeas.records.date import Date

OPEN = 100_000


def breadth(date: Date) -> int:
    """Give the number of days a date can mean; 100,000 for an interval open on a side.

    >>> import datetime as dt
    >>> breadth(Date("2024", "2024", dt.date(2024, 1, 1), dt.date(2024, 12, 31), "stated"))
    366
    """
    if date.earliest is None or date.latest is None:
        return OPEN
    return (date.latest - date.earliest).days + 1


def meet(one: Date, other: Date) -> bool:
    """Tell whether two dates have a day in common."""
    return gap(one, other) == 0


def gap(one: Date, other: Date) -> int:
    """Give the fewest days between two dates, 0 where they meet."""
    if one.latest and other.earliest and one.latest < other.earliest:
        return (other.earliest - one.latest).days
    if other.latest and one.earliest and other.latest < one.earliest:
        return (one.earliest - other.latest).days
    return 0


def within(inner: Date, outer: Date) -> bool:
    """Tell whether a date says the same as another, and more exactly."""
    low = outer.earliest is None or (inner.earliest is not None and inner.earliest >= outer.earliest)
    high = outer.latest is None or (inner.latest is not None and inner.latest <= outer.latest)
    return low and high and breadth(inner) < breadth(outer)
