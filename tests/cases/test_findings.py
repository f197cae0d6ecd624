"""Breaches of what must hold of every case: found where days exclude each other, never where they are vague."""

import pytest

SPYING = {"offence": ("spying", "0904")}


def rules(case):
    return [finding.rule for finding in case.findings if finding.rule != "sentence without a person"]


def told(published, kind, **slots):
    """A report of one event, whose trigger is the kind."""
    return published, f"Roe: {kind}.", (kind, kind, slots)


def test_nothing_out_of_order_is_no_finding(case_of):
    case = case_of(
        told("2023-09-01", "arrest", date="2023-08"),
        told("2023-10-01", "charge", date="2023-09", **SPYING),
        told("2024-12-27", "sentence", date="2024-12-26", term="P5Y", **SPYING),
        told("2025-08-23", "release", date="2025-08-22"),
        told("2026-01-02", "die", date="2026-01-01"),
    )
    assert rules(case) == []


def test_a_release_before_the_first_arrest(case_of):
    case = case_of(told("2023-05-02", "release", date="2023-05-01"), told("2023-08-02", "arrest", date="2023-08-01"))
    [finding] = case.findings
    assert finding.rule == "released before arrested"
    assert finding.what == "the release (2023-05-01) comes before the first arrest that is told (2023-08-01)"
    assert len(finding.claims) == 2
    assert [quote.exact for quote in finding.quotes] == ["release", "arrest"]


@pytest.mark.parametrize(
    "more",
    [
        told("2023-04-02", "hold", date="2023-04"),
        told("2023-01-02", "arrest"),
        told("2022-01-02", "sentence", term="P1Y", date="2022"),
    ],
)
def test_a_release_from_an_earlier_stay_is_none(case_of, more):
    reports = told("2023-05-02", "release", date="2023-05-01"), told("2023-08-02", "arrest", date="2023-08-01")
    assert rules(case_of(*reports, more)) == []


def test_vague_days_that_meet_are_none(case_of):
    reports = told("2023-09-02", "release", date="2023-08"), told("2023-09-02", "arrest", date="2023-08-20")
    assert rules(case_of(*reports)) == []
    again = "2023-08-02", "Roe was arrested again.", ("arrest", "arrested", {"date": "2023-08-01"})
    assert rules(case_of(told("2023-05-02", "release"), again)) == []


SINCE = "2023-08-02", "Roe has been in custody since March.", ("hold", "in custody", {"date": "2023-03/.."})


def test_a_release_within_a_time_told_as_held_throughout(case_of):
    case = case_of(SINCE, told("2023-05-02", "release", date="2023-05-01"))
    assert rules(case) == ["released while held"]
    assert (
        "(2023-05-01) lies within a time told as in custody throughout (2023-03-31 to 2023-08-02)"
        in case.findings[0].what
    )
    assert rules(case_of(SINCE, told("2023-05-02", "release", date="2023-03"))) == []


def test_house_arrest_within_a_time_told_as_in_custody(case_of):
    home = "2023-06-02", "Roe is now under house arrest.", ("hold", "house arrest", {})
    assert rules(case_of(SINCE, home)) == ["held twice at once"]
    later = "2023-09-02", "Roe is now under house arrest.", ("hold", "house arrest", {})
    assert rules(case_of(SINCE, later)) == []


@pytest.mark.parametrize(
    ("kind", "date", "found"),
    [
        ("trial", "2024-07-02", True),
        ("arrest", "2024-08", True),
        ("trial", "2024-06", False),
        ("trial", None, False),
        ("dismiss", "2024-07-02", False),
        ("acquit", "2024-07-02", False),
        ("exchange", "2024-07-02", False),
    ],
)
def test_what_only_the_living_do(case_of, kind, date, found):
    case = case_of(told("2024-07-01", "die", date="2024-06-30"), told("2024-09-01", kind, date=date))
    assert ("after death" in rules(case)) is found


def test_words_of_the_present_after_a_death(case_of):
    held = "2024-09-01", "Roe is still held.", ("hold", "held", {})
    assert rules(case_of(told("2024-07-01", "die", date="2024-06-30"), held)) == ["after death"]


def test_a_sentence_before_its_charge(case_of):
    sentence = told("2022-05-02", "sentence", date="2022-05-01", term="P3Y", **SPYING)
    charge = told("2023-08-02", "charge", date="2023-08-01", **SPYING)
    assert rules(case_of(sentence, charge)) == ["sentence before charge"]
    assert rules(case_of(sentence, charge, told("2022-02-02", "charge", date="2022-02", **SPYING))) == []
    assert rules(case_of(sentence, charge, told("2022-02-02", "trial", date="2022-02"))) == []
    fresh = "2023-08-02", "A new charge against Roe.", ("charge", "charge", {"date": "2023-08-01", **SPYING})
    assert rules(case_of(sentence, fresh)) == []
    other = told("2023-08-02", "charge", date="2023-08-01", offence=("bribery", "0703"))
    assert rules(case_of(sentence, other)) == []


def test_an_event_dated_after_its_report(case_of):
    case = case_of(told("2024-06-01", "trial", date="2024-07-15"), told("2024-06-01", "arrest"))
    [finding] = [finding for finding in case.findings if finding.rule == "date after its report"]
    assert finding.what == "a trial dated 2024-07-15, told as done in a report of 2024-06-01"
    coming = told("2024-06-01", "trial", date="2024-07-15", assertion="prospective")
    assert rules(case_of(coming, told("2024-06-01", "arrest"))) == []


def test_a_sentence_whose_words_name_nobody(case_of):
    case = case_of(told("2024-06-01", "sentence", term="P3Y"))
    assert [finding.rule for finding in case.findings] == ["sentence without a person"]


def test_what_is_denied_or_alleged_breaks_nothing(case_of):
    dead = told("2024-07-01", "die", date="2024-06-30", assertion="alleged")
    assert rules(case_of(dead, told("2024-09-01", "trial", date="2024-08-01"))) == []
