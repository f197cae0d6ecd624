"""Bands: only what no report leaves open is drawn as sure."""

import datetime as dt

import pytest

from habeas.records.case import Stint
from habeas.web.show.bands import band, days_of
from habeas.web.show.scale import Scale

SCALE = Scale(dt.date(2024, 1, 1), dt.date(2024, 4, 10), 0, 100)
"""A day a unit."""


def day(number):
    return None if number is None else dt.date(2024, 1, 1) + dt.timedelta(number)


def made(begin, end, *, open=False):
    days = [day(number) for number in (*begin, *end)]
    stint = Stint("in custody", open=open, earliest_begin=days[0], latest_begin=days[1], earliest_end=days[2],
                  latest_end=days[3])  # fmt: skip
    return band(stint, "held", SCALE)


def looks(one):
    return [(round(piece.x), piece.look) for piece in one.pieces]


def test_exact_ends_are_all_sure():
    assert looks(made((10, 10), (40, 40))) == [(10, "sure")]


def test_what_lies_between_the_bounds_of_an_end_is_unsure():
    assert looks(made((10, 20), (40, 50))) == [(10, "unsure"), (20, "sure"), (40, "unsure")]


def test_an_end_that_nobody_tells_is_unsure_up_to_the_end_of_the_axis():
    one = made((10, 10), (40, None), open=True)
    assert looks(one) == [(10, "sure"), (40, "unsure")]
    assert one.open
    assert one.span == (10, 100)


def test_a_begin_that_nobody_tells_reaches_back_to_the_start():
    assert looks(made((None, 20), (40, 40))) == [(0, "unsure"), (20, "sure")]


def test_where_no_day_is_sure_nothing_is():
    assert looks(made((10, 60), (30, 80))) == [(10, "unsure")]
    assert looks(made((None, None), (None, None))) == [(0, "unsure")]


@pytest.mark.parametrize("begin", [(None, None), (5, 5), (5, 70)])
@pytest.mark.parametrize("end", [(None, None), (3, 3), (60, 90)])
@pytest.mark.parametrize("open", [True, False])
def test_a_piece_always_has_some_width(begin, end, open):
    assert all(piece.width > 0 for piece in made(begin, end, open=open).pieces)


def test_the_days_are_those_that_are_known():
    assert days_of(Stint("in custody", open=True, latest_begin=day(3))) == (day(3),)
