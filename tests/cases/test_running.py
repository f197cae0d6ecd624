"""Sentences counted on from their starts."""

import datetime as dt

import pytest

from habeas.cases.hull import FIRST, LAST
from habeas.cases.penalties import Penalty
from habeas.cases.running import at_once, in_turn, side_by_side
from habeas.cases.starts import NO_ARREST, NO_DAY
from habeas.records.case import Event, Stint
from habeas.records.term import Duration, Term

HELD = [Stint("in custody", open=True, earliest_begin=dt.date(2023, 8, 1), latest_begin=dt.date(2023, 8, 31))]


def penalty(years, passed="2024-12-26", kind="prison"):
    day = dt.date.fromisoformat(passed)
    length = Duration(years) if years else None
    return Penalty(Event("sentence", "actual", (f"c{years}",)), (Term("x", kind, length, length),), (day, day), None)


def test_side_by_side_the_last_counts():
    one, other = penalty(8), penalty(2)
    assert at_once([one, other], HELD)[0] == dt.date(2032, 12, 26)
    assert side_by_side([[one], [other]], HELD)[0] == dt.date(2031, 8, 1)
    assert side_by_side([[one, other]], HELD)[0] == dt.date(2025, 8, 1)


def test_one_after_the_other_in_turn():
    day, steps = in_turn([penalty(2, "2024-01-10"), penalty(8)], HELD, top=True)
    assert day == dt.date(2034, 1, 10)
    assert steps[1:] == (
        "2024-01-10 + 2 years = 2026-01-10",
        "begins when the sentence before it ends: 2026-01-10",
        "2026-01-10 + 8 years = 2034-01-10",
    )
    assert in_turn([penalty(2), penalty(8)], HELD, top=False)[0] == dt.date(2033, 8, 1)


def test_a_second_sentence_long_after_the_first_begins_by_itself():
    day, steps = in_turn([penalty(2, "2005-01-10"), penalty(8)], HELD, top=True)
    assert day == dt.date(2032, 12, 26)
    assert "2005-01-10 + 2 years = 2007-01-10" in steps


@pytest.mark.parametrize(("years", "kind", "why"), [(0, "life", "life sentence"), (0, "prison", "no upper end")])
def test_what_cannot_be_counted_says_why(years, kind, why):
    day, steps = at_once([penalty(8), penalty(years, kind=kind)], HELD)
    assert day is None
    assert why in steps[-1]


def test_a_life_sentence_beside_another_has_no_earliest_end():
    assert side_by_side([[penalty(8)], [penalty(0, kind="life")]], HELD)[0] is None


def test_days_not_known():
    assert side_by_side([[penalty(8)]], [])[1] == (NO_ARREST,)
    unknown = Penalty(penalty(8).event, penalty(8).terms, (FIRST, LAST), None)
    assert in_turn([unknown], HELD, top=True) == (None, (NO_DAY,))
    assert in_turn([penalty(2), unknown], HELD, top=True)[0] is None
