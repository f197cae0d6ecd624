"""The sentences that stand, ready to be counted."""

import datetime as dt

import pytest

from habeas.cases.penalties import penalties, reach
from habeas.cases.terms import counting
from habeas.records.term import Duration, Term


@pytest.fixture
def standing(world, tell_of):
    def work_out(*reports):
        told = [tell_of(f"r{n}", published, text, *claims) for n, (published, text, *claims) in enumerate(reports)]
        found = world([claim for claims, _ in told for claim in claims], [report for _, report in told])
        counted = counting(found.events, found.charges, found.told)
        return penalties(counted, found.events, found.told, found.sources)

    return work_out


@pytest.mark.parametrize(
    ("words", "credited"),
    [
        ("Roe got nine years, with credit for time served.", True),
        ("Roe got nine years, counted from the day of the verdict.", False),
        ("Roe got nine years.", None),
        ("Roe got nine years с зачётом времени в СИЗО.", True),
    ],
)
def test_what_is_said_of_time_in_custody(standing, words, credited):
    [penalty] = standing(("2024-06-01", words, ("sentence", "got", {"term": "P9Y"})))
    assert penalty.credited is credited
    assert penalty.passed[1] == dt.date(2024, 6, 1)


def test_every_length_told_of_one_sentence(standing):
    slots = {"date": "2024-05-31", "offence": ("spying", "0904")}
    [penalty] = standing(
        ("2024-06-01", "Roe got nine years.", ("sentence", "got", {"term": "P9Y", **slots})),
        ("2024-06-01", "Roe got eight years.", ("sentence", "got", {"term": "P8Y", **slots})),
    )
    assert set(penalty.least) == set(penalty.most) == {Duration(8), Duration(9)}
    assert penalty.endless(top=True) is None


def test_no_upper_end(standing):
    open_ended = Term("at least nine years", "prison", Duration(9), None)
    [penalty] = standing(("2024-06-01", "Roe got nine.", ("sentence", "got", {"term": open_ended})))
    assert (penalty.least, penalty.most) == ((Duration(9),), ())


def test_the_day_reached_by_the_least_and_the_greatest():
    lengths, day = (Duration(months=1), Duration(days=30)), dt.date(2023, 2, 1)
    assert reach(day, lengths, top=False) == (dt.date(2023, 3, 1), Duration(months=1))
    assert reach(day, lengths, top=True) == (dt.date(2023, 3, 3), Duration(days=30))
    assert reach(day, [], top=True) is None
    assert reach(day, [Duration(years=9000)], top=True) is None
