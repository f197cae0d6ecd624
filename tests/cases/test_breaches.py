"""Breaches of custody, from marks."""

import datetime as dt

import pytest

from habeas.cases.breaches import custody_breaches, finding, when
from habeas.cases.hull import FIRST, LAST
from habeas.cases.marks import Mark


@pytest.fixture
def mark(claim):
    def make(what, how, *days):
        bounds = tuple(dt.date.fromisoformat(day) for day in days) if days else (FIRST, LAST)
        return Mark(what, "in custody", how, bounds, bounds[0], (claim(how),))

    return make


def test_days_in_words():
    day = dt.date(2024, 5, 3)
    assert when((day, day)) == "2024-05-03"
    assert when((FIRST, day)) == "by 2024-05-03"
    assert when((day, LAST)) == "from 2024-05-03"


def test_a_finding_has_the_claims_and_words_of_both_sides(mark):
    one, other = (
        mark("left", "release", "2023-05-01", "2023-05-01"),
        mark("taken", "arrest", "2023-08-01", "2023-08-01"),
    )
    made = finding("released before arrested", "both", one, other)
    assert made.claims == (one.claims[0].id, other.claims[0].id)
    assert [quote.exact for quote in made.quotes] == ["release", "arrest"]


def test_a_release_of_a_day_not_known_proves_nothing(mark):
    left, taken = mark("left", "release"), mark("taken", "arrest", "2023-08-01", "2023-08-01")
    assert custody_breaches([left, taken], []) == ()
    dated = mark("left", "release", "2023-05-01", "2023-07-31")
    assert [found.rule for found in custody_breaches([dated, taken], [])] == ["released before arrested"]
    escape = mark("left", "escape", "2023-05-01", "2023-05-01")
    assert custody_breaches([escape, taken], []) == ()
