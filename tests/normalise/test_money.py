"""Sums with their currency, and numbers that are none."""

from decimal import Decimal

import pytest

from habeas.lexicon import load as lists
from habeas.normalise import money


@pytest.mark.parametrize("language", ["en", "ru"])
def test_the_examples_of_the_word_lists(language):
    entries = [
        *lists.load(language, "money").values(),
        *(lists.load("all", "money").values() if language == "en" else ()),
    ]
    for entry in entries:
        for words, value in entry["examples"].items():
            amount, currency = value.split()
            found = money.parse(words, language=language)
            assert (found.amount, found.currency) == (Decimal(amount), currency)
        assert all(money.parse(words, language=language) is None for words in entry["not"])


@pytest.mark.parametrize("words", ["500,000", "15 years", "dollars", ""])
def test_no_sum(words):
    assert money.find(words) == ()


def test_offsets_and_show():
    text = "He was fined $1.2 million on Friday."
    (found,) = money.find(text)
    assert text[found.start : found.end] == "$1.2 million"
    assert money.show(found.value) == "1,200,000 USD"
    assert money.parse(money.show(found.value)).amount == found.value.amount
