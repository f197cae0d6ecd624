"""Hull: the first and last day on which something told several times can have happened.

A vaguer telling ('in 2023' beside 'on 9 May 2023') takes nothing away and adds nothing. Tellings that disagree
('14 March', '15 March') widen the days to all of theirs, for nobody here can say which of them is right.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

from habeas.cases.told import Told
from habeas.normalise import edtf
from habeas.records.case import Event
from habeas.records.date import Date

Days = tuple[dt.date, dt.date]
"""First and last day; the first and last of all days stand for 'not known'."""
FIRST, LAST = dt.date.min, dt.date.max


def hull(dates: Iterable[Date]) -> Days:
    """Give the days that the most exact of some dates take in; all days where there is none.

    >>> day = dt.date
    >>> month = Date("May 2023", "2023-05", day(2023, 5, 1), day(2023, 5, 31), "stated")
    >>> exact = Date("9 May 2023", "2023-05-09", day(2023, 5, 9), day(2023, 5, 9), "stated")
    >>> hull([month, exact]) == (exact.earliest, exact.latest)
    True
    """
    return exactest({(one.earliest or FIRST, one.latest or LAST) for one in dates})


def happened(event: Event, told: Mapping[str, Told]) -> Days:
    """Give the days on which a real event can have happened: as dated, and by the first report that tells it."""
    telling = [told[id] for id in event.claims if id in told and told[id].claim.assertion == event.assertion]
    dated = [one.claim.date.value for one in telling if one.claim.date]
    first, last = hull(dated or ([event.date.value] if event.date else []))
    published = [one.day for one in telling if one.day]
    return first, max(first, min(last, *published)) if published else last


def begun(date: Date) -> Days | None:
    """Give the days on which a stay told as 'since March 2024' began; None for a date that is no 'since'.

    >>> begun(Date("since March 2024", "2024-03/..", dt.date(2024, 3, 1), None, "stated"))
    (datetime.date(2024, 3, 1), datetime.date(2024, 3, 31))
    """
    left, slash, right = date.edtf.partition("/")
    known = edtf.bounds(left) if slash and right in {"", ".."} else None
    return (known[0] or FIRST, known[1] or LAST) if known and known[0] else None


def within(inner: Days, outer: Days) -> bool:
    """Tell whether some days lie in others, and are fewer."""
    return outer[0] <= inner[0] and inner[1] <= outer[1] and inner != outer


def meet(one: Days, other: Days) -> bool:
    """Tell whether two ranges have a day in common."""
    return max(one[0], other[0]) <= min(one[1], other[1])


def exactest(ranges: Iterable[Days]) -> Days:
    """Give the days that the most exact of some ranges take in; all days where there is none.

    >>> day = dt.date
    >>> exactest([(day(2023, 1, 1), day(2023, 12, 31)), (day(2023, 5, 9), day(2023, 5, 9))])[0]
    datetime.date(2023, 5, 9)
    """
    distinct = set(ranges)
    kept = [one for one in distinct if not any(within(other, one) for other in distinct)]
    return min((one[0] for one in kept), default=FIRST), max((one[1] for one in kept), default=LAST)
