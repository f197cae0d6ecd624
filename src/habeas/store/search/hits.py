"""Hits: reports and people that a search finds, each report with the sentence it was found by."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import ColumnElement, Connection, exists, select

from habeas.records.sight import EVERYTHING, Sight
from habeas.rights.names import NONE
from habeas.store import codec
from habeas.store.listing import filtering, lists
from habeas.store.listing.filters import Filters
from habeas.store.listing.lists import CaseRow
from habeas.store.schema import case_view, membership, mention, report
from habeas.store.search import engine, masked, queries, rows
from habeas.store.search.ddl import search_person, search_report
from habeas.store.search.queries import Query
from habeas.store.search.snippets import Snippet, snippet
from habeas.store.seeing import conditions as seeing
from habeas.store.seeing import hidden

Condition = ColumnElement[bool]


@dataclass(frozen=True, slots=True)
class ReportHit:
    """A report that was found; `snippet` is None where nothing was asked for, or no one sentence holds it."""

    report: str
    source: str
    title: str | None
    publisher: str | None
    published: str | None
    url: str | None
    snippet: Snippet | None


@dataclass(frozen=True, slots=True)
class Hits:
    """What a search found: people with a case, by name, and the newest reports; `more` where there are further reports.

    >>> Hits((), ()).more
    False
    """

    people: tuple[CaseRow, ...]
    reports: tuple[ReportHit, ...]
    more: bool = False


def search(
    connection: Connection,
    words: str,
    filters: Filters = Filters(),  # noqa: B008 - frozen
    *,
    limit: int = 20,
    sight: Sight = EVERYTHING,
) -> Hits:
    """Search reports by their words and people by their names; what can be typed is told in `queries`.

    A source, and a range of days where no kind of event is named with it, are about the report itself; every other
    filter is about the case of somebody in it. Nothing typed lists the newest reports and the cases that changed last.
    """
    lists.limited(limit)
    query = queries.parse(words)
    numbers = found(connection, query, filters, limit=limit + 1, sight=sight)
    return Hits(
        people=_people(connection, query, filters, limit=limit, sight=sight),
        reports=tuple(told(connection, query, numbers[:limit], sight)),
        more=len(numbers) > limit,
    )


def _people(connection: Connection, query: Query, filters: Filters, *, limit: int, sight: Sight) -> tuple[CaseRow, ...]:
    if not query.terms:
        return lists.cases(connection, filters, limit=limit, sight=sight)
    meets = filtering.conditions(connection, filters, sight=sight)
    where = exists().where(case_view.c.person == search_person.c.person, *meets)
    called = seeing.called(sight, search_person.c.person)
    persons = engine.of(connection).query_people(connection, query, (where, *called), limit=limit)
    return lists.rows(connection, persons, sight)


def found(
    connection: Connection, query: Query, filters: Filters, *, limit: int, sight: Sight = EVERYTHING
) -> Sequence[int]:
    """Give the numbers (`report.number`) of the newest reports that meet a query and filters, as somebody sees them."""
    of_report = replace(filters, since=None, until=None) if filters.kind else filters
    where = (*filtering.days(of_report), *_from(connection, filters), *_about(connection, filters, sight))
    where = (*where, *seeing.reports(sight, search_report.c.report))
    span = rows.span(of_report.since, of_report.until)

    def ask(asked: Query, most: int) -> Sequence[int]:
        return engine.of(connection).query_reports(connection, asked, where, span=span, limit=most)

    return masked.found(connection, query, ask, limit=limit, sight=sight)


def _from(connection: Connection, filters: Filters) -> Iterator[Condition]:
    """Ask for a publisher."""
    if filters.source:
        named = filtering.publishers(connection, filters.source)
        yield exists().where(report.c.number == search_report.c.report, report.c.publisher.in_(named))


def _about(connection: Connection, filters: Filters, sight: Sight) -> Iterator[Condition]:
    """Ask for somebody in the report whose case meets the filters.

    Where few cases do, their reports are gathered once; else each report is asked for its people.
    """
    of_event = filters if filters.kind else replace(filters, since=None, until=None)
    of_case = replace(of_event, source=None)
    if not of_case.any:
        return
    chosen = filtering.few(connection, of_case, sight=sight)
    if chosen is not None:
        said = membership.join(mention, mention.c.id == membership.c.mention).join(
            report, report.c.id == mention.c.report
        )
        gathered = select(report.c.number).select_from(said).where(membership.c.person.in_(chosen))
        yield search_report.c.report.in_(gathered)
        return
    meets = filtering.conditions(connection, of_case, sight=sight)
    case = exists().where(case_view.c.person == membership.c.person, *meets)
    person = exists().where(membership.c.mention == mention.c.id, case)
    named = exists().where(mention.c.report == report.c.id, person)
    yield exists().where(report.c.number == search_report.c.report, named)


def told(
    connection: Connection, query: Query, numbers: Sequence[int], sight: Sight = EVERYTHING
) -> Iterator[ReportHit]:
    """Give the reports of some numbers, in their order, each with the sentence it was found by, names masked."""
    kept = report.c
    wanted = select(
        kept.number,
        kept.id,
        kept.source,
        kept.title,
        kept.publisher,
        kept.published,
        kept.url,
        kept.text,
        kept.sentences,
    )
    rows = {row.number: row for row in connection.execute(wanted.where(kept.number.in_(numbers)))}
    names = hidden.in_reports(connection, [row.id for row in rows.values()], sight)
    for number in numbers:
        row, closed = rows[number], names.get(rows[number].id, NONE)
        shown = snippet(closed.mask(row.text, row.id), codec.unpack_sentences(row.sentences), query)
        source, title, publisher = closed.address(row.source), row.title, row.publisher
        hit = ReportHit(row.id, source or "", title, publisher, row.published, closed.address(row.url), shown)
        hit = replace(hit, title=title and closed.mask(title), publisher=publisher and closed.mask(publisher))
        yield codec.checked(hit)
