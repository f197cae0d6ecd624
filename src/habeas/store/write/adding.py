"""Writing: one report with all that was read in it, kept in one transaction.

A report that is there already and was read by the same reader adds nothing. Another reader's reading replaces the
machine's claims (`rereading`); what people decided stays.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sqlalchemy import Connection, Row, select

from habeas.records.docket import Docket
from habeas.records.report import Report
from habeas.store import schema
from habeas.store.people import linking
from habeas.store.search import indexing
from habeas.store.write import claims, mentions, reports, rereading

Outcome = Literal["added", "known", "read again"]


@dataclass(frozen=True, slots=True)
class Added:
    """What adding a report came to.

    `outcome` is `added`, `known` (it was there; nothing changed) or `read again`. `people` and `claims` count what the
    report tells, `persons` are the ids of the persons whose records are to be made again.
    """

    report: str
    outcome: Outcome
    people: int
    claims: int
    persons: tuple[str, ...] = ()


def add(connection: Connection, docket: Docket, *, at: str) -> Added:
    """Keep a report with its people and claims; the transaction is the caller's. `at` is the time of adding."""
    report = docket.article.report.id
    kept = connection.execute(select(schema.report).where(schema.report.c.id == report)).first()
    if kept is not None and _settled(kept, docket.article.report, reader_of(docket)):
        reports.mend(connection, docket.article.report)
        return Added(report, "known", len(docket.people), len(docket.claims))
    entry = mentions.enter(docket)
    if kept is not None:
        persons = rereading.read_again(connection, docket.article, entry, reader=reader_of(docket))
        indexing.index_report(connection, docket.article, entry.people)
        return Added(report, "read again", len(entry.people), len(entry.claims), persons)
    reports.keep(connection, docket.article, reader=reader_of(docket), at=at)
    mentions.keep(connection, report, entry.people, entry.facts)
    claims.keep(connection, report, entry.claims)
    indexing.index_report(connection, docket.article, entry.people)
    persons = tuple(sorted(linking.link_report(connection, entry.facts)))
    return Added(report, "added", len(entry.people), len(entry.claims), persons)


def knows(connection: Connection, report: Report, *, reader: str) -> bool:
    """Tell whether reading a report, just opened, with a reader would add nothing and put nothing back."""
    kept = connection.execute(select(schema.report).where(schema.report.c.id == report.id)).first()
    return kept is not None and _settled(kept, report, reader) and reports.sound(connection, report.id)


def reader_of(docket: Docket) -> str:
    """Name the reader of a docket; '' where neither it nor a claim names one."""
    return docket.reader or next((claim.reader for claim in docket.claims), "")


def _settled(kept: Row[tuple[object, ...]], report: Report, reader: str) -> bool:
    """Tell whether a reading adds nothing: same reader, and no new day given that its words are to be dated by."""
    dated = report.published_basis == "given" and report.published != kept.published
    return kept.reader == reader and not dated
