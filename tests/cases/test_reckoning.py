"""Calendar arithmetic, checked against a library that many rely on."""

import datetime as dt

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from habeas.cases.reckoning import add, step, written
from habeas.records.term import Duration

DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2200, 12, 31))
LENGTHS = st.builds(Duration, *(st.integers(0, most) for most in (60, 400, 60, 500)))


@given(DAYS, LENGTHS)
def test_as_relativedelta(day, length):
    other = relativedelta(years=length.years, months=length.months, weeks=length.weeks, days=length.days)
    assert add(day, length) == day + other


@given(DAYS, DAYS, LENGTHS)
def test_a_later_start_never_ends_sooner(one, other, length):
    first, last = sorted((one, other))
    assert first <= add(first, length) <= add(last, length)


@pytest.mark.parametrize(
    ("day", "length", "shown"),
    [
        ("2023-08-31", Duration(years=15), "2023-08-31 + 15 years = 2038-08-31"),
        (
            "2023-08-31",
            Duration(months=6),
            "2023-08-31 + 6 months = 2024-02-29 (the month has no day 31, so its last day)",
        ),
        (
            "2024-02-29",
            Duration(years=1),
            "2024-02-29 + 1 year = 2025-02-28 (the month has no day 29, so its last day)",
        ),
        ("2024-01-31", Duration(days=30), "2024-01-31 + 30 days = 2024-03-01"),
        ("2024-01-31", Duration(hours=25), "2024-01-31 + 25 hours = 2024-02-02"),
        ("2024-01-31", Duration(years=9000), "2024-01-31 + 9000 years is beyond the calendar"),
        ("2024-01-31", Duration(days=10**10), "2024-01-31 + 10000000000 days is beyond the calendar"),
    ],
)
def test_steps(day, length, shown):
    assert step(dt.date.fromisoformat(day), length) == shown


def test_a_length_in_words():
    assert written(Duration(years=1, months=2, days=1)) == "1 year and 2 months and 1 day"
