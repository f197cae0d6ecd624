"""dateparser's opinion on full dates only."""

import pytest

from habeas.normalise import date_second


@pytest.mark.parametrize(("text", "value"), [
    ("15 maart 2021", "2021-03-15"),
    ("maart 2021", "2021-03"),
    ("gisteren", None),
    ("x" * 80 + "2021", None),
])  # fmt: skip
def test_dutch(text, value):
    assert date_second.parse(text, language="nl") == value


def test_an_unknown_language_has_no_opinion():
    assert date_second.parse("15 maart 2021", language="zz") is None
