"""Axis: each thing is drawn as exactly as it is known, and the undated never among the dated."""

from dataclasses import replace

import pytest
from tests.web.show.conftest import dated

from habeas.records.case import Case, Custody, Event, Terms
from habeas.records.quote import Quote
from habeas.web.show.axis import axis

QUOTE = Quote("sha256:1", 0, 1, "a")


def of(*events, **more):
    return Case("p:1", events, Custody("unknown", None), Terms((), "none", None, None), **more)


def event(date, assertion="actual", reported="2024-06-01", kind="arrest"):
    return Event(kind, assertion, (), dated(date, QUOTE) if date else None, reported)


def test_without_a_day_there_is_no_axis():
    assert axis(of(event(None, reported=None))) is None
    assert axis(of()) is None


def test_a_day_is_a_point_and_anything_wider_a_bar():
    day, month, year, span = axis(of(*map(event, ("2024-03-05", "2024-05", "2023", "2023-01/2023-04")))).marks
    by_number = {mark.number: mark for mark in (day, month, year, span)}
    assert by_number[1].width == 0
    assert 0 < by_number[2].width < by_number[4].width < by_number[3].width


def test_an_open_end_is_said_to_be_open():
    drawn = axis(of(event("2023/.."), event("../2024-02"), event("2024-03-01")))
    marks = {mark.number: (mark.open_start, mark.open_end) for mark in drawn.marks}
    assert marks == {1: (False, True), 2: (True, False), 3: (False, False)}


def test_what_is_undated_stands_below_and_apart():
    drawn = axis(of(event("2024-03-05"), event(None)))
    dated_mark, undated = drawn.marks
    assert dated_mark.dated
    assert not undated.dated
    assert drawn.dated.y + drawn.dated.height <= drawn.undated.y < undated.y
    assert "undated; reported 1 Jun 2024" in undated.title


@pytest.mark.parametrize("assertion", ["alleged", "sought", "prospective", "negated"])
def test_what_is_no_fact_keeps_its_assertion_and_its_words(assertion):
    [mark] = axis(of(event("2024-03-05", assertion))).marks
    assert mark.assertion == assertion
    assert mark.title != "Arrested, 5 Mar 2024"
    assert axis(of(event("2024-03-05", assertion))).assertions == (assertion,)


def test_marks_of_a_lane_do_not_cover_each_other():
    many = axis(of(*(event(f"2024-03-{day:02}") for day in (1, 1, 1, 2, 2, 3, 9, 9))))
    assert len({(mark.x, mark.y) for mark in many.marks}) == 8


def test_few_marks_have_words_and_many_have_none():
    assert all(mark.label for mark in axis(of(event("2024-03-05"), event("2023"))).marks)
    assert not any(mark.label for mark in axis(of(*(event("2024-03-05") for _ in range(50)))).marks)


def test_words_stay_within_the_picture():
    drawn = axis(of(event("2020-01-01"), *(event("2024-06-01", "negated") for _ in range(5))))
    assert all(mark.before or mark.x + len(mark.label) * 6 < drawn.width for mark in drawn.marks)


def test_custody_is_a_band_with_its_words(record):
    drawn = axis(record.case, ["held"])
    [(band, y)] = drawn.bands
    assert band.title == "held"
    assert drawn.custody.y <= y < drawn.custody.y + drawn.custody.height <= drawn.dated.y
    assert axis(replace(record.case, stints=())).custody is None
