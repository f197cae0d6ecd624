"""Report lists: reports as rows, the newest first, a page at a time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class ReportsAsked:
    """Which reports are listed; what is None is not asked.

    `source` is a publisher or the host of its site, `language` a BCP 47 tag or how one begins, `since` and `until`
    EDTF days, months or years, both included. Reports are found by their words with `Store.search`.

    >>> ReportsAsked(source="example.org").language is None
    True
    """

    source: str | None = None
    language: str | None = None
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One line of a list of reports; `claims` counts those that stand, `people` all that are named."""

    id: str
    title: str | None
    publisher: str | None
    published: str | None
    url: str | None
    language: str | None
    added: datetime
    claims: int
    people: int
    restricted: bool
