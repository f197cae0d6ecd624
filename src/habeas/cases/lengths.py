"""Lengths: terms compared and added with their units kept apart.

Months have no fixed number of days, so nothing is ever converted into days for storage; `rough` is for
ordering only.
"""

from __future__ import annotations

from collections.abc import Iterable

from habeas.records.term import Duration, Term

CUSTODIAL = frozenset({"prison", "life", "unknown"})


def rough(length: Duration) -> float:
    """Give the days of a length, about, to order lengths by.

    >>> rough(Duration(years=1)) > rough(Duration(months=11))
    True
    """
    return length.years * 365.25 + length.months * 30.4375 + length.weeks * 7 + length.days + length.hours / 24


def total(lengths: Iterable[Duration]) -> Duration:
    """Add lengths unit by unit.

    >>> total([Duration(years=3, months=6), Duration(years=15)]).iso
    'P18Y6M'
    """
    listed = tuple(lengths)
    return Duration(
        years=sum(one.years for one in listed),
        months=sum(one.months for one in listed),
        weeks=sum(one.weeks for one in listed),
        days=sum(one.days for one in listed),
        hours=sum(one.hours for one in listed),
    )


def equal(one: Duration, other: Duration) -> bool:
    """Tell whether two lengths are the same: 180 months are 15 years, 30 days are not one month.

    >>> equal(Duration(months=180), Duration(years=15)), equal(Duration(days=30), Duration(months=1))
    (True, False)
    """
    return _units(one) == _units(other)


def bare(term: Term) -> bool:
    """Tell whether a term states no length, so that it contradicts none."""
    return term.least is None and term.most is None


def meet(one: Term, other: Term) -> bool:
    """Tell whether two terms can be one: lengths equal, or ranges that overlap ('9 to 12 years', '10 years')."""
    if bare(one) or bare(other):
        return True
    if one.least and other.least and one.most and other.most and one.least == one.most and other.least == other.most:
        return equal(one.least, other.least)
    low = max((rough(term.least) for term in (one, other) if term.least), default=0.0)
    high = min((rough(term.most) for term in (one, other) if term.most), default=float("inf"))
    return low <= high + 1e-6


def _units(length: Duration) -> tuple[int, int, int]:
    return length.years * 12 + length.months, length.weeks * 7 + length.days, length.hours
