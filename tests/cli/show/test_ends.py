"""The end of the terms on the page, and what does not fit together."""

import datetime as dt
import io

import pytest
from rich.console import Console

from habeas.cli.page import Page
from habeas.cli.show.ends import show_ends, show_findings
from habeas.cli.show.quotes import Quotes
from habeas.records.case import Ends, Finding, TermEnd


@pytest.fixture
def page():
    return Page(Console(width=100, file=io.StringIO()))


@pytest.fixture
def quotes(docket):
    return Quotes([docket.article])


def lines(page):
    return [line.plain.rstrip() for line in page.lines]


def test_both_ends_with_their_steps(page, quotes, docket):
    low = TermEnd(dt.date(2038, 8, 1), ("counted from the arrest", "2023-08-01 + 15 years = 2038-08-01", "no parole"))
    high = TermEnd(dt.date(2039, 12, 26), ("counted from the sentence", "no parole"))
    show_ends(page, Ends(low, high, (docket.claims[0].quote,)), quotes)
    assert lines(page) == [
        "End of term",
        "  Earliest      1 Aug 2038 [1]",
        "  Latest        26 Dec 2039",
        "  How this is computed",
        "  earliest      counted from the arrest",
        "                2023-08-01 + 15 years = 2038-08-01",
        "  latest        counted from the sentence",
        "  both          no parole",
    ]


def test_one_end_and_no_day(page, quotes):
    end = TermEnd(None, ("a life sentence has no end that can be counted",))
    show_ends(page, Ends(end, end), quotes)
    assert lines(page)[1] == "  Ends          no day follows"
    assert lines(page)[-1].endswith("a life sentence has no end that can be counted")


def test_nothing_to_say(page, quotes):
    show_ends(page, None, quotes)
    show_findings(page, (), quotes)
    assert page.lines == []


def test_findings(page, quotes, docket):
    finding = Finding("after death", "a trial (2024) after the\x1b[31m death", ("c1",), (docket.claims[0].quote,))
    show_findings(page, (finding,), quotes)
    assert lines(page) == ["Does not fit together", "  a trial (2024) after the[31m death [1]"]
