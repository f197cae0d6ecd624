"""How long ago a report last spoke of somebody's custody."""

import datetime as dt

import pytest

from habeas.cases.heard import heard, since, wording
from habeas.records.case import Custody

TODAY = dt.date(2025, 11, 22)


@pytest.mark.parametrize(
    ("state", "as_of", "days", "words"),
    [
        ("in custody", "2024-12-26", 331, "in custody per a report of 2024-12-26; nothing since (331 days)"),
        ("serving", "2025-11-21", 1, "serving per a report of 2025-11-21; nothing since (1 day)"),
        ("serving", "2025-11-22", 0, "serving per a report of 2025-11-22"),
        ("released", "2025-10", 22, "released per a report of 2025-10; nothing since (22 days)"),
        ("in custody", "2026-01-01", 0, "in custody per a report of 2026-01-01"),
        ("died", "2024-12-26", 331, "died per a report of 2024-12-26"),
        ("escaped", None, None, "escaped per an undated report"),
        ("in custody", "someday", None, "in custody per a report of someday"),
        ("unknown", None, None, "not known"),
    ],
)
def test_days_and_words(state, as_of, days, words):
    custody = Custody(state, as_of)
    assert heard(custody, TODAY) == days
    assert wording(custody, TODAY) == words
    assert since(custody, TODAY) in words
