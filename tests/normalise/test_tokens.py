"""Texts as rows of letters."""

from decimal import Decimal

import pytest

from habeas.normalise import tokens

WORDS = tokens.vocabulary([("M", {5: ["May"]}), ("F", {-2: ["day before yesterday"]}), ("S", {"x": ["day"]})])


@pytest.mark.parametrize(("text", "row"), [
    ("May 5, 2020", "MD,Y"), ("may", "#"), ("the day before yesterday", "#F"), ("day", "S"), ("2020-05-03", "I"),
    ("03/04/2021", "N"),
    ("9:30", "c"),
    ("1990s", "E"),
    ("5th", "O"),
    ("500,000", "n"),
    ("May's day", "MS"),
    ("a\nb", "#!#"),
    ("½", "½"), ("", ""),
])  # fmt: skip
def test_rows(text, row):
    assert tokens.kinds(tokens.lex(text, WORDS)) == row


def test_offsets_cut_the_words():
    text = "In May's  5 days"
    assert [text[token.start : token.end] for token in tokens.lex(text, WORDS)] == ["In", "May", "5", "days"]


def test_a_comma_or_point_before_three_digits_groups():
    assert tokens.decimal("1,500") == 1500
    assert tokens.decimal("1.500") == Decimal("1.5")
    assert tokens.decimal("1.500", english=False) == 1500
