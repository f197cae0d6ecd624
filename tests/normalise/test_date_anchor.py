"""Specs tied to a report's day."""

import datetime as dt

import pytest

from habeas.normalise import date_anchor as anchor
from habeas.normalise.date_specs import Ago, Calendar, Period, Weekday

DAY = dt.date(2024, 12, 26)


@pytest.mark.parametrize(("spec", "direction", "value"), [
    (Calendar(month=4), "past", "2024-04"),
    (Calendar(month=4), "future", "2025-04"),
    (Weekday(3), "past", "2024-12-26"),
    (Weekday(3), "future", "2025-01-02"),
    (Period("week", -1), "past", "2024-12-16/2024-12-22"),
    (Ago(-1, "month"), "past", "2024-11~"),
    (Calendar(month=2, day=29), "past", "2024-02-29"), (Calendar(month=12, day=24, weekday=6), "past", "2023-12-24"),
])  # fmt: skip
def test_values(spec, direction, value):
    assert anchor.resolve(spec, anchor.Anchor(DAY, direction))[0] == value


def test_beyond_the_calendar_is_nothing():
    assert anchor.resolve(Ago(-9000, "year"), anchor.Anchor(DAY)) is None
    assert anchor.resolve(Period("week", -1), anchor.Anchor()) is None
