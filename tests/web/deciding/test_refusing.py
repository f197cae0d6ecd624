"""Tests of what is answered where a decision cannot be made."""

import pytest

from habeas.errors import Ambiguous, BadOption, NoSuchRecord
from habeas.web.deciding.refusing import refusal
from habeas.web.deciding.typed import Typed


@pytest.mark.parametrize(
    ("error", "line", "already"),
    [
        (BadOption("claim:1", "is rejected already"), "It is rejected already, so nothing was changed.", True),
        (
            BadOption("p:1 and p:2", "are one and the same person already (p:1)"),
            "They are one and the same person already, so nothing was changed.",
            True,
        ),
        (BadOption("date", "'x' is not a date"), "Date: 'x' is not a date.", False),
        (Ambiguous("Marta", "say which by id: a, b"), "Marta: say which by id: a, b.", False),
        (NoSuchRecord("Marta\u202e", "is nobody"), "Marta: is nobody.", False),
    ],
)
def test_errors_are_told_in_a_line(error, line, already):
    told = refusal(error, Typed(), "/review")
    assert (told.line, told.already) == (line, already)
