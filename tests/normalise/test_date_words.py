"""The word lists of dates."""

import pytest

from habeas.normalise import date_words


@pytest.mark.parametrize(("tag", "known"), [("en-GB", True), ("ru", True), ("cs_CZ", True), ("xx", False)])
def test_known(tag, known):
    assert date_words.known(tag) is known


def test_a_language_without_a_list_has_no_words():
    assert date_words.words("xx") == {}
    assert date_words.cues("xx", "future") is None
    assert date_words.guards("xx", "before") == frozenset()
    assert "people" in date_words.guards("en", "after")
