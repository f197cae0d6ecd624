"""Intervals of days."""

import pytest

from habeas.cases import days
from habeas.normalise import edtf
from habeas.records.date import Date


def date(written):
    return Date(written, written, *edtf.bounds(written), "stated")


@pytest.mark.parametrize(
    ("one", "other", "gap"),
    [
        ("2023", "2023-08", 0),
        ("2023-08", "2023-09", 1),
        ("2023-08-01", "2023-08-03", 2),
        ("2019/..", "2024", 0),
        ("../2019", "2020-01-02", 2),
    ],
)
def test_gap_is_the_fewest_days_between(one, other, gap):
    assert days.gap(date(one), date(other)) == days.gap(date(other), date(one)) == gap
    assert days.meet(date(one), date(other)) is (gap == 0)


def test_the_more_exact_lies_within_the_vaguer():
    assert days.within(date("2023-08"), date("2023"))
    assert not days.within(date("2023"), date("2023-08"))
    assert not days.within(date("2023"), date("2023"))
    assert days.within(date("2023"), date("2019/.."))
    assert days.breadth(date("2019/..")) == days.OPEN
