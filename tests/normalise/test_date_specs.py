"""Specs are values: equal by what they say."""

from habeas.normalise.date_specs import About, Calendar, Stretch


def test_equal_words_make_equal_specs():
    assert About(Calendar(2020, 5)) == About(Calendar(year=2020, month=5))
    assert Stretch(Calendar(2020), None) != Stretch(None, Calendar(2020))
