"""Lengths and ranges in a row of tokens."""

from decimal import Decimal

import pytest

from habeas.normalise.term_lengths import duration, lengths
from habeas.normalise.term_words import tokens


@pytest.mark.parametrize(("text", "ends"), [
    ("8 to 10 years", [("P8Y", "P10Y")]), ("2 years and 6 months", [("P2Y6M", "P2Y6M")]), ("eight", []),
    ("10 years, 20 years", [("P10Y", "P10Y"), ("P20Y", "P20Y")]), ("999999999 years", []),
])  # fmt: skip
def test_lengths(text, ends):
    assert [(length.low.iso, length.high.iso) for length in lengths(tokens(text, "en"))] == ends


def test_a_rest_that_no_unit_takes_is_nothing():
    assert duration(Decimal("3.3"), "year").iso == "P3Y3M18D"
    assert duration(Decimal("0.001"), "hour") is None
