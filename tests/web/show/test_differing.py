"""Differing: both values with their words, and what a person said of it."""

import datetime as dt
from dataclasses import replace

from habeas.export.sources import in_order
from habeas.records.case import Explanation
from habeas.web.show.cites import Cites
from habeas.web.show.differing import differences


def test_every_value_has_its_words(record):
    cites = Cites(in_order(record))
    [one] = differences(record.case.conflicts, cites)
    assert one.open
    assert (one.title, one.how) == ("Arrest date", "Cannot both be true")
    assert [value.shown for value in one.values] == ["5 Mar 2024", "6 Mar 2024"]
    assert [cites.show(value.cite).outlet for value in one.values] == ["Paper 1", "Paper 2"]


def test_what_is_explained_comes_last_with_who_and_why(record):
    [conflict] = record.case.conflicts
    said = replace(conflict, explanation=Explanation("ada", dt.datetime(2026, 1, 2, tzinfo=dt.UTC), "a slip"))
    first, last = differences((said, conflict), Cites(in_order(record)))
    assert first.open
    assert (last.open, last.by, last.on, last.why) == (False, "ada", "2 Jan 2026", "a slip")
