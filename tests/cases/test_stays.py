"""Marks gathered into stays."""

import datetime as dt

import pytest

from habeas.cases.hull import FIRST, LAST
from habeas.cases.marks import Mark
from habeas.cases.stays import claims_of, stays

_HOW = {"taken": "arrest", "held": "hold", "left": "release"}


@pytest.fixture
def mark(claim):
    def make(what, first, last=None, *, state="in custody", how=None, **more):
        days = (dt.date.fromisoformat(first) if first else FIRST, dt.date.fromisoformat(last or first))
        order = days[1] if what == "left" or not first else days[0]
        how = how or _HOW[what]
        return Mark(what, state, how, days, order, (claim(how, date=f"{days[1]}"),), **more)

    return make


def spans(found):
    return [(stay.begin, stay.end, stay.over) for stay in found]


def test_an_exact_mark_swallows_the_vague_ones(mark):
    exact, vague = mark("taken", "2024-03-14"), mark("taken", "2024-01-01", "2024-12-31")
    [stay] = stays([vague, exact])
    assert stay.begin == (dt.date(2024, 3, 14),) * 2
    assert len([claim for one in claims_of(stay) for claim in one.claims]) == 2


def test_a_day_seen_in_custody_bounds_the_end(mark):
    marks = [mark("taken", "2024-03-14"), mark("held", "2024-06-01"), mark("left", "2024-01-01", "2024-12-31")]
    [stay] = stays(sorted(marks, key=lambda one: one.key))
    assert stay.end[1] == dt.date(2024, 12, 31)
    [open_stay] = stays(marks[:2])
    assert (open_stay.end, open_stay.over) == ((dt.date(2024, 6, 1), LAST), False)


def test_two_releases_told_near_each_other_are_one(mark):
    [stay] = stays([mark("taken", "2024-03-14"), mark("left", "2024-08-01"), mark("left", "2024-08-03")])
    assert stay.end == (dt.date(2024, 8, 1), dt.date(2024, 8, 3))


def test_two_releases_far_apart_are_two_stays(mark):
    first, second = stays([mark("taken", "2020-03-14"), mark("left", "2020-08-01"), mark("left", "2024-08-03")])
    assert second.begin == (dt.date(2020, 8, 1), dt.date(2024, 8, 3))
    assert first.end[1] == dt.date(2020, 8, 1)


def test_an_arrest_told_as_again_opens_a_second_stay(mark):
    first, second = stays([mark("taken", "2024-03-14"), mark("taken", "2024-09-10", again=True)])
    assert (first.over, first.ends, second.over) == (True, [], False)


def test_death_of_somebody_free_opens_nothing(mark):
    assert stays([mark("left", "2024-08-01", how="die")]) == ()


def test_no_stay_ends_before_it_begins(mark):
    marks = [mark("taken", "2024-03-14"), mark("left", "2024-01-01", "2024-12-31", how="escape")]
    for stay in stays(sorted(marks, key=lambda one: one.key)):
        assert stay.begin[0] <= stay.begin[1]
        assert stay.end[0] <= stay.end[1]
