"""Rows: a case in a line."""

from dataclasses import replace

import pytest

from habeas.store.listing.lists import CaseRow
from habeas.web.show import rows
from habeas.web.show.rows import line

ROW = CaseRow(
    "p:00ff", "Marta Lindqvist", "subject", "in custody", "2024-12-26", "charged", None, None, 3, 2, 0, 0,
    "2026-01-02T03:04:05.000000Z",
)  # fmt: skip


def test_a_line_says_who_where_and_how_far():
    made = line(ROW)
    assert (made.href, made.label, made.custody, made.as_of) == (
        "/cases/p:00ff", "Marta Lindqvist", "in custody", "as of 26 Dec 2024",
    )  # fmt: skip
    assert (made.stage, made.reports, made.look) == ("charged", "3 reports, 2 independent", ())
    assert (made.changed, made.changed_day) == ("2 Jan 2026", "2026-01-02")


@pytest.mark.parametrize(
    ("values", "as_of"),
    [
        ({"as_of": None}, "as of an undated report"),
        ({"as_of": "2024-12"}, "as of December 2024"),
        ({"custody": "unknown"}, ""),
        ({"custody": None}, ""),
    ],
)
def test_as_of(values, as_of):
    assert line(replace(ROW, **values)).as_of == as_of


@pytest.mark.parametrize(
    ("reports", "sources", "words"),
    [
        (0, 0, ""),
        (1, 1, "1 report"),
        (2, 1, "2 reports, 1 independent"),
        (4, 4, "4 reports, all independent"),
        (4, 0, "4 reports"),
    ],
)
def test_reports(reports, sources, words):
    assert line(replace(ROW, reports=reports, sources=sources)).reports == words


@pytest.mark.parametrize(
    ("conflicts", "withheld", "words"),
    [(0, 0, ()), (2, 0, ("2 open conflicts",)), (1, 3, ("1 open conflict", "something withheld"))],
)
def test_what_to_look_at(conflicts, withheld, words):
    assert line(replace(ROW, conflicts=conflicts, withheld=withheld)).look == words


def test_a_name_breaks_no_line():
    assert line(replace(ROW, label="A\n\x1b[31m" + "x" * 999)).label.startswith("A [31mx")
    assert len(rows.label("x" * 999)) == rows.LONGEST
    assert rows.label("\u202e") == "a person not named"


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({}, ()),
        ({"sealed": True}, ("sealed",)),
        ({"restricted": True, "veil": "minor"}, ("kept to editors", "name withheld")),
    ],
)
def test_from_whom_it_is_kept(values, words):
    assert line(replace(ROW, **values)).kept == words
