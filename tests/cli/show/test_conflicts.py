"""What disagrees, on the page."""

import dataclasses
import datetime as dt

import pytest

from habeas.cli.show.conflicts import show_conflict
from habeas.cli.show.quotes import Quotes
from habeas.records.case import Conflict, ConflictValue, Explanation


@pytest.fixture
def scene(article, quote, claim):
    """Give two reports, a claim of each, and how their conflict is worded."""
    one = article("Roe got 12 years.", "r1", "2024-06-04")
    one = dataclasses.replace(one, report=dataclasses.replace(one.report, publisher="Oster Post"))
    other = article("Roe got 13 years.", "r2", "2024-06-05")
    claims = [claim("sentence", quote("got", report)) for report in (one, other)]
    values = (
        ConflictValue("12 years", (claims[0].id,), one.quote(8, 16)),
        ConflictValue("13 years", (claims[1].id,), other.quote(8, 16)),
    )

    def worded(conflict):
        return show_conflict(conflict, {each.id: each for each in claims}, Quotes([one, other])).plain

    return Conflict("sentence term", "conflict", values), worded


def test_reports_that_disagree_are_named(scene):
    conflict, worded = scene
    assert worded(conflict) == (
        "sentence term (cannot both be true): 12 years, Oster Post [1] / 13 years, report 2 [2]"
    )


def test_values_of_one_report_name_none(scene):
    conflict, worded = scene
    alone = dataclasses.replace(conflict, values=(conflict.values[0],))
    assert worded(alone) == "sentence term (cannot both be true): 12 years [1]"


def test_who_has_explained_it_and_why(scene):
    conflict, worded = scene
    explanation = Explanation("ada", dt.datetime(2026, 3, 4, tzinfo=dt.UTC), "the desk\x1b[2J erred")
    told = worded(dataclasses.replace(conflict, explanation=explanation))
    assert told.endswith("13 years, report 2 [2]; explained by ada on 4 Mar 2026: the desk[2J erred")
