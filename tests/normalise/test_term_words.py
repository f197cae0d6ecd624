"""The word lists of penalties."""

import pytest

from habeas.normalise.term_words import tokens
from habeas.normalise.tokens import kinds


@pytest.mark.parametrize(("language", "text", "row"), [
    ("en", "twenty-five years in prison", "nUoP"),
    ("ru", "семилетний срок", "Js"),
    ("ru", "300 000 рублей", "nM"),
    ("xx", "5 years", "nU"),
])  # fmt: skip
def test_rows(language, text, row):
    assert kinds(tokens(text, language)) == row
