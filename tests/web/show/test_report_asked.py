"""What is asked of a report's page: a place in its text, or nothing."""

import pytest

from habeas.web.show.report_asked import ReportAsked, find, trim, which


@pytest.mark.parametrize(
    ("start", "end", "place"),
    [("0", "3", (0, 3)), ("7", "10", (7, 10)), ("7", "11", None), ("3", "3", None), ("5", "2", None), ("", "3", None),
     ("-1", "3", None), ("1e1", "3", None), ("٣", "5", None), ("1_0", "11", None), ("0" * 20, "3", None)],
)  # fmt: skip
def test_places(start, end, place):
    assert ReportAsked(start=start, end=end).place(10) == place


def test_links_keep_the_place():
    assert ReportAsked(start="1", end="4", words="x").query(removed="1") == "?start=1&end=4&removed=1"
    assert ReportAsked().query() == ""
    assert ReportAsked(start='"><b>').query() == "?start=%22%3E%3Cb%3E"


@pytest.mark.parametrize(
    ("words", "nth", "place"), [("held", 1, (0, 4)), ("held", 2, (9, 13)), ("held", 3, None), ("", 1, None)]
)
def test_words_are_found(words, nth, place):
    assert find("held and held", words, nth) == place


def test_places_count_characters():
    assert find("😀 held", "held") == (2, 6)


def test_spaces_are_trimmed():
    assert trim("a  b ", (1, 5)) == (3, 4)
    assert trim("a  b", (1, 3)) is None


@pytest.mark.parametrize(("given", "number"), [("3", 3), ("", 1), ("-2", 1), ("x", 1)])
def test_which_time(given, number):
    assert which(given) == number
