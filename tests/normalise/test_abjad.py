"""Names in Arabic letters beside romanised ones."""

import pytest

from habeas.lexicon.load import load
from habeas.normalise.abjad import is_arabic, letters

DATA = load("all", "abjad")


@pytest.mark.parametrize("pair", DATA["examples"])
def test_two_ways_of_writing_one_name_meet(pair):
    arabic, latin = pair.split()
    assert is_arabic(arabic)
    assert not is_arabic(latin)
    assert letters(arabic) == letters(latin)


@pytest.mark.parametrize("pair", DATA["not"])
def test_two_names_do_not(pair):
    arabic, latin = pair.split()
    assert letters(arabic) != letters(latin)


def test_a_short_word_keeps_what_looks_like_an_article():
    assert letters("الف") == "lf"
