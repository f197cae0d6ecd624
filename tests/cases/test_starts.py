"""The days from which a sentence can run."""

import datetime as dt
from dataclasses import replace

import pytest

from habeas.cases.penalties import Penalty
from habeas.cases.starts import ABSENT, ARREST, NO_ARREST, NO_DAY, SENTENCE, STATED, TAKEN, missing, starts
from habeas.records.case import Event, Stint
from habeas.records.term import Duration, Term

DAY = dt.date(2024, 12, 26)
ARRESTED = Stint("in custody", open=True, earliest_begin=dt.date(2023, 8, 1), latest_begin=dt.date(2023, 8, 31))


def penalty(credited=None, passed=(DAY, DAY)):
    term = Term("9 years", "prison", Duration(9), Duration(9))
    return Penalty(Event("sentence", "actual", ("c1",)), (term,), passed, credited)


@pytest.mark.parametrize(
    ("credited", "rules", "days"),
    [
        (None, (ARREST, SENTENCE), (dt.date(2023, 8, 1), DAY)),
        (True, (STATED + ARREST, STATED + ARREST), (dt.date(2023, 8, 1), dt.date(2023, 8, 31))),
        (False, (STATED + SENTENCE, STATED + SENTENCE), (DAY, DAY)),
    ],
)
def test_the_rule_of_each_end(credited, rules, days):
    low, high = starts(penalty(credited), [ARRESTED])
    assert (low.rule, high.rule) == rules
    assert (low.days[0], high.days[1]) == days
    assert low.rule in low.soonest
    assert f"{days[1]}" in high.latest


def test_nobody_is_arrested_after_the_sentence_of_the_same_stay():
    wide = Stint("in custody", open=True, earliest_begin=None, latest_begin=dt.date(2025, 6, 1))
    low, high = starts(penalty(credited=True), [wide])
    assert low is None
    assert high.days[1] == DAY


def test_a_stay_that_begins_later():
    later = Stint("in custody", open=True, earliest_begin=dt.date(2025, 3, 1), latest_begin=dt.date(2025, 3, 2))
    low, high = starts(penalty(), [later])
    assert low is None
    assert (high.rule, high.days[1]) == (TAKEN, dt.date(2025, 3, 2))
    absent = replace(penalty(), absent=True)
    low, high = starts(absent, [ARRESTED, later])
    assert (low.rule, low.days[0], high.days[1]) == (TAKEN, dt.date(2025, 3, 1), dt.date(2025, 3, 2))
    assert starts(absent, [ARRESTED]) == (None, None)
    assert missing(absent, top=True) == ABSENT
    assert (missing(penalty(), top=True), missing(penalty(), top=False)) == (NO_DAY, NO_ARREST)


def test_a_stay_that_begins_when_the_term_would_have_passed_is_of_another_case():
    years_later = Stint("in custody", open=True, earliest_begin=dt.date(2040, 3, 1), latest_begin=dt.date(2040, 3, 2))
    low, high = starts(penalty(), [years_later])
    assert (low, high.rule) == (None, SENTENCE)


def test_house_arrest_and_a_stay_long_over_give_no_start():
    home = Stint("house arrest", open=True, earliest_begin=dt.date(2023, 8, 1))
    over = Stint("in custody", open=False, earliest_begin=dt.date(2020, 1, 1), latest_end=dt.date(2020, 2, 1))
    for stints in ([home], [over], []):
        low, high = starts(penalty(), stints)
        assert low is None
        assert high.rule == SENTENCE
