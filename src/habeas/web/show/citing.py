"""Citing: what a record rests on in one line, and the record as one cites it in a paper of one's own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from habeas.export.show.dates import show_edtf
from habeas.export.words import count
from habeas.records.article import Article


def rests_on(articles: Sequence[Article]) -> str:
    """Say how many reports of how many outlets a record rests on, and of which time they are.

    >>> rests_on(())
    'no report'
    """
    if not articles:
        return "no report"
    outlets = {article.report.publisher for article in articles if article.report.publisher}
    told = count(len(articles), "report")
    told += f" of {count(len(outlets), 'outlet')}" if len(outlets) > 1 else ""
    dated = sorted({article.report.published for article in articles if article.report.published})
    if not dated:
        return f"{told}, day of publication not known"
    first, last = show_edtf(dated[0]), show_edtf(dated[-1])
    return f"{told}, {first}" if first == last else f"{told}, {first} to {last}"


def citation(name: str, resting: str, address: str, today: dt.date) -> str:
    """Word the record as one cites it: whose, what it rests on, when it was looked at, and where it is.

    >>> citation("Ada Roe", "1 report, 5 Mar 2024", "https://habeas.example/cases/p:1", dt.date(2024, 6, 12))
    'Ada Roe. Case record, from 1 report, 5 Mar 2024. Habeas, as of 12 Jun 2024. https://habeas.example/cases/p:1'
    """
    return f"{name}. Case record, from {resting}. Habeas, as of {show_edtf(today.isoformat())}. {address}"
