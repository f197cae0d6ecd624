"""Slots: a difference is named by what happened, never by the word of the record."""

from typing import get_args

import pytest

from habeas.export.show.slots import show_side, show_slot
from habeas.records.claim import Kind


@pytest.mark.parametrize("kind", get_args(Kind))
def test_every_kind_is_worded(kind):
    assert show_slot(f"{kind} date").endswith(" date")
    assert show_slot(kind)[:2] not in {"a ", "an"}


@pytest.mark.parametrize(
    ("slot", "value", "told"),
    [
        ("die", "told", "said to have happened"),
        ("die", "denied", "said not to have happened"),
        ("verdict", "convict", "conviction"),
        ("charge", "charge (negated)", "charge: said not to have happened"),
        ("charge date", "2024-05", "May 2024"),
        ("sentence term", "15 years", "15 years"),
        ("custody", "in custody", "in custody"),
    ],
)
def test_each_side_says_what_is_told(slot, value, told):
    assert show_side(slot, value) == told
