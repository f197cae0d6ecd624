"""Citing: how much a record rests on, and the record as one cites it."""

import datetime as dt
from dataclasses import replace

import pytest

from habeas.web.show.citing import citation, rests_on


@pytest.mark.parametrize(
    ("days", "outlets", "told"),
    [
        (("2024-06-02", "2024-03-05"), ("A", "B"), "2 reports of 2 outlets, 5 Mar 2024 to 2 Jun 2024"),
        (("2024-06-02", "2024-06-02"), ("A", "A"), "2 reports, 2 Jun 2024"),
        ((None, None), ("A", None), "2 reports, day of publication not known"),
        (("2024", None), (None, None), "2 reports, 2024"),
    ],
)
def test_a_record_says_what_it_rests_on(record, days, outlets, told):
    article = record.articles[0]
    made = [
        replace(article, report=replace(article.report, published=day, publisher=outlet))
        for day, outlet in zip(days, outlets, strict=True)
    ]
    assert rests_on(made) == told


def test_a_citation_ends_with_the_address():
    told = citation("Ada Roe", "1 report", "https://habeas.example/cases/p:1", dt.date(2024, 6, 12))
    assert told.endswith("as of 12 Jun 2024. https://habeas.example/cases/p:1")
