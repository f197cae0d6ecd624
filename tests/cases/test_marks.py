"""Marks of custody, read from events and claims."""

import datetime as dt

import pytest

from habeas.cases.hull import FIRST
from habeas.cases.marks import marks


@pytest.fixture
def row(world, tell_of):
    def work_out(*reports):
        told = [tell_of(f"r{n}", published, text, *claims) for n, (published, text, *claims) in enumerate(reports)]
        found = world([claim for claims, _ in told for claim in claims], [report for _, report in told])
        return marks(found.listed, found.events, found.sources)

    return work_out


def test_reports_of_one_arrest_are_one_mark_and_each_sighting_its_own(row):
    arrest = ("2024-03-16", "Roe was arrested on Thursday.", ("arrest", "arrested", {"date": "2024-03-14"}))
    retold = (
        "2024-05-01",
        "Roe, arrested in March, is held.",
        ("arrest", "arrested", {"date": "2024-03"}),
        ("hold", "held", {}),
    )
    still = ("2024-06-01", "Roe is still held.", ("hold", "held", {}))
    found = row(still, retold, arrest)
    assert [(mark.what, mark.how, len(mark.claims)) for mark in found] == [
        ("taken", "arrest", 2), ("held", "hold", 1), ("held", "hold", 1),
    ]  # fmt: skip
    assert found[0].days == (dt.date(2024, 3, 14), dt.date(2024, 3, 14))
    assert found[0].sources == 2


def test_since_gives_a_beginning_and_words_of_the_present_a_day(row):
    told = ("2024-06-01", "Roe has been held since March.", ("hold", "held", {"date": "2024-03/.."}))
    taken, held = row(told)
    assert (taken.what, taken.days) == ("taken", (dt.date(2024, 3, 1), dt.date(2024, 3, 31)))
    assert (held.what, held.days[0]) == ("held", dt.date(2024, 6, 1))
    past = ("2024-06-01", "Roe had been held since March.", ("hold", "held", {"date": "2024-03/.."}))
    assert [mark.what for mark in row(past)] == ["taken"]


@pytest.mark.parametrize("assertion", ["alleged", "sought", "prospective", "negated"])
def test_what_is_not_told_as_real_makes_no_mark(row, assertion):
    assert row(("2024-06-01", "Roe: arrest.", ("arrest", "arrest", {"assertion": assertion}))) == ()


def test_background_without_a_date_stands_before_the_arrest_of_its_report(row):
    told = (
        "2024-06-01", "After his release Roe was arrested in May.",
        ("release", "release", {}), ("arrest", "arrested", {"date": "2024-05-20"}),
    )  # fmt: skip
    left, taken = row(told)
    assert (left.what, left.days[0], left.order) == ("left", FIRST, dt.date(2024, 5, 19))
    assert taken.what == "taken"


def test_an_arrest_without_a_date_stands_before_the_release_of_its_report(row):
    told = (
        "2024-06-01", "Roe was arrested and then freed on 3 May.",
        ("arrest", "arrested", {}), ("release", "freed", {"date": "2024-05-03"}),
    )  # fmt: skip
    assert [mark.what for mark in row(told)] == ["taken", "left"]


def test_a_ban_on_travel_is_no_custody(row):
    assert row(("2024-06-01", "A travel ban holds Roe.", ("hold", "travel ban", {}))) == ()
