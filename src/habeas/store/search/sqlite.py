"""The word index in SQLite: FTS5 over our own words (`ddl` says which tables and why).

The index gives the newest rows first by itself, so that a page is read and no more; the row of `search_report` beside
each is looked up, never the other way round (hence the plus sign, which takes a column out of SQLite's planning).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import (
    ColumnElement,
    Connection,
    TableClause,
    bindparam,
    column,
    delete,
    insert,
    literal_column,
    select,
    table,
    update,
)

from habeas.store.search.ddl import search_person, search_report
from habeas.store.search.queries import Query, Term, Way
from habeas.store.search.rows import PersonRow, ReportRow, number

Condition = ColumnElement[bool]
_REPORTS = table("search_report_words", column("rowid"), column("words"))
_PEOPLE = table("search_person_words", column("rowid"), column("words"))
_REPORT = select(search_report).where(search_report.c.report == bindparam("of"))
_PERSON = select(search_person).where(search_person.c.person == bindparam("of"))


def index_report(connection: Connection, row: ReportRow) -> None:
    """Put a report in the index under a new number; what it had before is no longer named by anything."""
    old = connection.execute(_REPORT, {"of": row.report}).first()
    if old and (old.digest, old.first_day, old.last_day) == (row.digest, row.first_day, row.last_day):
        return
    new = number(row.report, row.last_day, before=old.number if old else None)
    if old:
        connection.execute(delete(search_report).where(search_report.c.report == row.report))
    values = {"number": new, "report": row.report, "digest": row.digest}
    connection.execute(insert(search_report), {**values, "first_day": row.first_day, "last_day": row.last_day})
    connection.execute(insert(_REPORTS), {"rowid": new, "words": " ".join(row.words)})


def index_person(connection: Connection, row: PersonRow) -> None:
    """Put a person in the index, under the number they have."""
    here = search_person.c.person == row.person
    old = connection.execute(_PERSON, {"of": row.person}).first()
    if old and (old.digest, old.sort) == (row.digest, row.sort):
        return
    if old:
        connection.execute(update(search_person).where(here), {"sort": row.sort, "digest": row.digest})
        connection.execute(delete(_PEOPLE).where(_PEOPLE.c.rowid == old.number))
        given = old.number
    else:
        values = {"person": row.person, "sort": row.sort, "digest": row.digest}
        given = connection.execute(insert(search_person).returning(search_person.c.number), values).scalar_one()
    connection.execute(insert(_PEOPLE), {"rowid": given, "words": " ".join(row.words)})


def query_reports(
    connection: Connection, query: Query, where: Sequence[Condition], *, span: tuple[int, int], limit: int
) -> Sequence[int]:
    """Give the numbers of the newest reports that meet a query and the conditions."""
    wanted = select(search_report.c.report).where(*where).limit(limit)
    if query.wanted:
        named = search_report.c.number == literal_column("+search_report_words.rowid")
        wanted = wanted.join_from(_REPORTS, search_report, named).where(_REPORTS.c.rowid.between(*span))
        wanted = wanted.where(_matches(_REPORTS, expression(query))).order_by(_REPORTS.c.rowid.desc())
    else:
        wanted = wanted.where(search_report.c.number.between(*span)).order_by(search_report.c.number.desc())
        wanted = wanted.where(*_without(query, _REPORTS, search_report.c.number))
    return connection.execute(wanted).scalars().all()


def query_people(connection: Connection, query: Query, where: Sequence[Condition], *, limit: int) -> Sequence[str]:
    """Give the ids of the persons that meet a query and the conditions, by name."""
    wanted = select(search_person.c.person).where(*where).limit(limit)
    wanted = wanted.order_by(search_person.c.sort, search_person.c.person)
    if query.wanted:
        met = select(_PEOPLE.c.rowid).where(_matches(_PEOPLE, expression(query)))
        wanted = wanted.where(search_person.c.number.in_(met))
    return connection.execute(wanted.where(*_without(query, _PEOPLE, search_person.c.number))).scalars().all()


def expression(query: Query) -> str:
    """Write a query in the language of FTS5; every word stands in quotation marks and has none in it.

    >>> from habeas.store.search.queries import plain
    >>> expression(plain("Gene Spector"))
    '(("gene") AND ("spector"))'
    """
    wanted = " AND ".join(map(_term, query.wanted))
    return f"({wanted})" + (f" NOT {_any(query.unwanted)}" if query.unwanted else "")


def _without(query: Query, words: TableClause, number: ColumnElement[int]) -> Iterator[Condition]:
    """Leave out what must not be met, where nothing is asked for that must be."""
    if query.unwanted and not query.wanted:
        yield number.not_in(select(words.c.rowid).where(_matches(words, _any(query.unwanted))))


def _matches(words: TableClause, expression: str) -> Condition:
    return literal_column(words.name).op("MATCH", is_comparison=True)(expression)


def _any(terms: Sequence[Term]) -> str:
    return f"({' OR '.join(map(_term, terms))})"


def _term(term: Term) -> str:
    return f"({' OR '.join(map(_way, term.ways))})"


def _way(way: Way) -> str:
    return f'"{" ".join(way.tokens)}"' + (" *" if way.prefix else "")
