"""Custody on the page: the state, how long nothing was heard, the times one by one."""

import datetime as dt
import io

import pytest
from rich.console import Console

from habeas.cli.page import Page
from habeas.cli.show.custody import show_custody, show_stints
from habeas.cli.show.quotes import Quotes
from habeas.records.case import Custody, Stint
from habeas.records.date import Date
from habeas.records.quote import Cited

DAY = dt.date(2024, 3, 14)


@pytest.fixture
def quotes(docket):
    return Quotes([docket.article])


def lines(stints, quotes):
    page = Page(Console(width=100, file=io.StringIO()))
    show_stints(page, stints, quotes)
    return [line.plain.strip() for line in page.lines]


def test_how_long_nothing_was_heard(quotes):
    custody = Custody("in custody", "2024-12-26")
    today = dt.date(2025, 11, 22)
    assert (
        show_custody(custody, quotes, today).plain
        == "in custody, per a report of 26 Dec 2024; nothing since (331 days)"
    )
    assert show_custody(custody, quotes, None).plain == "in custody, per a report of 26 Dec 2024"
    assert show_custody(Custody("released", None), quotes, today).plain == "released, per an undated report"
    assert show_custody(Custody("unknown", None), quotes, today).plain == "not known"


def test_one_stay_that_goes_on_is_told_by_the_state(quotes, docket):
    begin = Cited(Date("14 March", "2024-03-14", DAY, DAY, "stated"), docket.claims[0].quote)
    known = Stint("in custody", open=True, begin=begin, earliest_begin=DAY, latest_begin=DAY)
    unknown = Stint("serving", open=True, latest_begin=DAY, earliest_end=DAY)
    assert lines([], quotes) == lines([known], quotes) == lines([unknown], quotes) == []


def test_the_times_in_custody(quotes, docket):
    begin = Cited(Date("March", "2024-03/..", dt.date(2024, 3, 1), None, "stated"), docket.claims[0].quote)
    may, august = dt.date(2024, 5, 2), dt.date(2024, 8, 1)
    stints = [
        Stint("in custody", open=False, begin=begin, earliest_begin=dt.date(2024, 3, 1),
              latest_begin=dt.date(2024, 3, 31), earliest_end=DAY, latest_end=may, ended="hold"),
        Stint("house arrest", open=False, latest_begin=may, earliest_end=may, latest_end=may, ended="release"),
        Stint("in custody", open=False, earliest_begin=may, latest_end=august),
        Stint("serving", open=True, earliest_begin=august, latest_begin=august, earliest_end=dt.date(2024, 9, 1)),
        Stint("in custody", open=True),
    ]  # fmt: skip
    assert lines(stints, quotes) == [
        "In custody",
        "1.  since March 2024; moved between 14 Mar 2024 and 2 May 2024",
        "2.  under house arrest, begun by 2 May 2024; released 2 May 2024",
        "3.  begun after 2 May 2024; end not told, by 1 Aug 2024",
        "4.  serving a sentence, begun 1 Aug 2024; no release reported, held on 1 Sep 2024",
        "5.  begin not told; no release reported",
    ]


def test_dates_that_disagree_show_the_range(quotes, docket):
    begin = Cited(Date("14 March", "2024-03-14", DAY, DAY, "stated"), docket.claims[0].quote)
    stint = Stint("in custody", open=True, begin=begin, earliest_begin=DAY, latest_begin=dt.date(2024, 3, 15))
    assert lines([stint], quotes)[1].startswith("1.  begun between 14 Mar 2024 and 15 Mar 2024")


def test_the_state_says_between_which_days_it_began_where_reports_differ(quotes, docket):
    begin = Cited(Date("14 March", "2024-03-14", DAY, DAY, "stated"), docket.claims[0].quote)
    stint = Stint("serving", open=True, begin=begin, earliest_begin=DAY, latest_begin=dt.date(2024, 3, 17))
    shown = show_custody(Custody("serving", "2024-12-26"), quotes, None, [stint]).plain
    assert shown == "serving a sentence, since a day between 14 Mar 2024 and 17 Mar 2024, per a report of 26 Dec 2024"
    assert "since" not in show_custody(Custody("released", "2024-12-26"), quotes, None, [stint]).plain
    untold = Stint("serving", open=True, latest_begin=DAY)
    assert "since" not in show_custody(Custody("serving", "2024-12-26"), quotes, None, [untold]).plain
