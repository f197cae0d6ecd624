"""Scale: days where they belong, and a dozen ticks at most, however long the span."""

import datetime as dt

import pytest

from habeas.web.show.scale import Scale

DAY = dt.date


def test_without_days_there_is_no_scale():
    assert Scale.over([], 0, 100) is None


def test_one_day_has_room_around_it():
    scale = Scale.over([DAY(2024, 3, 5)], 0, 100)
    assert scale.first < DAY(2024, 3, 5) < scale.last
    assert scale.x(DAY(2024, 3, 5)) == 50


@pytest.mark.parametrize("span", [1, 10, 40, 100, 400, 900, 4_000, 20_000, 200_000])
def test_ticks_are_few_and_in_order(span):
    scale = Scale.over([DAY(1950, 1, 31), DAY(1950, 1, 31) + dt.timedelta(span)], 0, 1000)
    places = [tick.x for tick in scale.ticks]
    assert 1 <= len(places) <= 13
    assert places == sorted(set(places))


def test_ticks_name_years_months_or_days():
    assert {tick.label for tick in Scale(DAY(2020, 1, 1), DAY(2024, 1, 1), 0, 100).ticks} >= {"2021", "2022"}
    assert "Mar 2024" in {tick.label for tick in Scale(DAY(2024, 1, 1), DAY(2024, 6, 1), 0, 100).ticks}
    assert "3 Mar 2024" in {tick.label for tick in Scale(DAY(2024, 3, 1), DAY(2024, 3, 9), 0, 100).ticks}


@pytest.mark.parametrize("days", [(DAY.min, DAY(100, 1, 1)), (DAY(9990, 1, 1), DAY.max), (DAY.min, DAY.max)])
def test_the_ends_of_the_calendar_break_nothing(days):
    assert Scale.over(days, 0, 100).ticks


def test_a_day_beyond_the_end_stands_at_the_end():
    assert Scale(DAY(2024, 1, 1), DAY(2024, 1, 11), 0, 100).x(DAY(2025, 1, 1)) == 100
