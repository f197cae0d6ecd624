"""Numbers in words and digits, with the examples of every list."""

from decimal import Decimal

import pytest

from habeas.lexicon import load as lists
from habeas.normalise import numbers


@pytest.mark.parametrize(("words", "value"), [
    ("twenty-five", "25"),
    ("one hundred and twenty", "120"),
    ("three and a half", "3.5"),
    ("1.2 million", "1200000"),
    ("500,000", "500000"),
])  # fmt: skip
def test_english(words, value):
    assert numbers.parse(words) == Decimal(value)


@pytest.mark.parametrize("words", ["eight ten", "", "court", "twenty thirty"])
def test_not_one_number(words):
    assert numbers.parse(words) is None


@pytest.mark.parametrize("language", lists.languages("numbers"))
def test_the_examples_of_the_word_lists(language):
    for entry in lists.load(language, "numbers").values():
        for words, value in entry.get("examples", {}).items():
            assert numbers.parse(words, language=language) == Decimal(value), words
        assert all(numbers.parse(words, language=language) is None for words in entry.get("not", ()))
