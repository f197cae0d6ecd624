"""Runs of tokens that are one date."""

import pytest

from habeas.normalise import date_grammar, date_words, tokens


@pytest.mark.parametrize(("text", "count"), [
    ("5 May 2020", 1),
    ("from 2012 until 2018", 1),
    ("in 2012 and 2018", 2),
    ("between 2012 and 2018", 1),
    ("he may", 0),
    ("May 3-5, 2020 and Tuesday", 2),
])  # fmt: skip
def test_dates_are_counted_once(text, count):
    assert len(date_grammar.phrases(tokens.lex(text, date_words.words("en")))) == count
