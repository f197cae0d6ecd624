"""Numbers of reports in the index."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from habeas.store.search import rows

DAYS = st.dates().map(str)


@given(st.integers(1, 2**28 - 1), DAYS, DAYS)
def test_a_later_day_has_a_higher_number(report, one, other):
    first, second = rows.number(report, one), rows.number(report, other)
    assert (first < second) == (one < other)
    assert 0 < first < 2**63


@given(DAYS, DAYS, st.integers(1, 2**28 - 1), st.integers(0, 255))
def test_a_range_of_days_holds_the_numbers_of_its_reports(since, day, report, again):
    low, high = rows.span(since, None)
    assert (low <= rows.number(report, day, before=again) <= high) == (day >= since)
    low, high = rows.span(None, since)
    assert day > since or low <= rows.number(report, day) <= high


def test_a_report_without_a_day_is_in_the_open_range_alone():
    number = rows.number(5, None)
    assert rows.span(None, None)[0] <= number
    assert rows.span("0001-01-01", None)[0] > number


def test_each_writing_has_a_number_of_its_own():
    numbers = [rows.number(1, "2024-05-01")]
    for _ in range(rows.AGAIN):
        numbers.append(rows.number(1, "2024-05-01", before=numbers[-1]))
    assert all(one < other for one, other in pairwise(numbers))
    assert rows.number(1, "2024-05-01", before=numbers[-1]) < rows.number(2, "2024-05-01")


def test_days_are_kept_where_they_are_known_to_a_few_years():
    assert rows.days("2024-01-01", "2024-12-31") == ("2024-01-01", "2024-12-31")
    assert rows.days("2000-01-01", "2020-01-01") == (None, None)
    assert rows.days(None, "2020-01-01") == (None, None)
