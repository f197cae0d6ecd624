"""The word index in PostgreSQL: vectors of our own words under a GIN index, with no parser and no dictionary.

A vector remembers the first 255 places of a word, up to the 16,383rd word of a report: beyond them a phrase is not
found, its words are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import ColumnElement, Connection, cast, literal_column, select, text
from sqlalchemy.dialects.postgresql import TSQUERY

from habeas.store.search.ddl import search_person, search_report
from habeas.store.search.queries import Query, Term, Way
from habeas.store.search.rows import PersonRow, ReportRow, number
from habeas.store.search.vocabulary import MOST_PLACES

Condition = ColumnElement[bool]
FARTHEST = 16_383
_REPORT = text(
    "INSERT INTO search_report (number, report, first_day, last_day, digest, words)"
    " VALUES (:number, :report, :first_day, :last_day, :digest, CAST(:words AS tsvector))"
    " ON CONFLICT (report) DO UPDATE SET number = excluded.number, first_day = excluded.first_day,"
    " last_day = excluded.last_day, digest = excluded.digest, words = excluded.words"
    " WHERE (search_report.digest, search_report.number) <> (excluded.digest, excluded.number)"
)
_PERSON = text(
    "INSERT INTO search_person (person, sort, digest, words)"
    " VALUES (:person, :sort, :digest, CAST(:words AS tsvector))"
    " ON CONFLICT (person) DO UPDATE SET sort = excluded.sort, digest = excluded.digest, words = excluded.words"
    " WHERE (search_person.digest, search_person.sort) <> (excluded.digest, excluded.sort)"
)


def index_report(connection: Connection, row: ReportRow) -> None:
    """Put a report in the index, in the place of what it was found by before."""
    values = {"number": number(row.report, row.last_day), "report": row.report, "digest": row.digest}
    days = {"first_day": row.first_day, "last_day": row.last_day}
    connection.execute(_REPORT, {**values, **days, "words": vector(row.words)})


def index_person(connection: Connection, row: PersonRow) -> None:
    """Put a person in the index, in the place of what they were found by before."""
    values = {"person": row.person, "sort": row.sort, "digest": row.digest}
    connection.execute(_PERSON, {**values, "words": vector(row.words)})


def query_reports(
    connection: Connection, query: Query, where: Sequence[Condition], *, span: tuple[int, int], limit: int
) -> Sequence[int]:
    """Give the numbers of the newest reports that meet a query and the conditions."""
    wanted = select(search_report.c.report).where(*where, *_met("search_report", query)).limit(limit)
    wanted = wanted.where(search_report.c.number.between(*span)).order_by(search_report.c.number.desc())
    return connection.execute(wanted).scalars().all()


def query_people(connection: Connection, query: Query, where: Sequence[Condition], *, limit: int) -> Sequence[str]:
    """Give the ids of the persons that meet a query and the conditions, by name."""
    wanted = select(search_person.c.person).where(*where, *_met("search_person", query)).limit(limit)
    return connection.execute(wanted.order_by(search_person.c.sort, search_person.c.person)).scalars().all()


def vector(words: Sequence[str]) -> str:
    """Write words in order as a vector.

    >>> vector(["gene", "spector", "gene"])
    "'gene':1,3 'spector':2"
    """
    places: dict[str, list[int]] = {}
    for place, word in enumerate(words, start=1):
        kept = places.setdefault(word, [])
        if place <= FARTHEST and len(kept) < MOST_PLACES:
            kept.append(place)
    return " ".join(f"'{word}'" + (":" + ",".join(map(str, kept)) if kept else "") for word, kept in places.items())


def expression(query: Query) -> str:
    """Write a query in the language of `tsquery`; every word stands in quotation marks and has none in it.

    >>> from habeas.store.search.queries import parse
    >>> expression(parse('-"in court" "Tula"'))
    "!(('in'<->'court')) & (('tula'))"
    """
    return " & ".join(("!" if term.negative else "") + _term(term) for term in query.terms)


def _met(table: str, query: Query) -> Iterator[Condition]:
    if query.terms:
        words: ColumnElement[str] = literal_column(f"{table}.words")
        yield words.bool_op("@@")(cast(expression(query), TSQUERY))


def _term(term: Term) -> str:
    return f"({'|'.join(map(_way, term.ways))})"


def _way(way: Way) -> str:
    row = "<->".join(f"'{token}'" for token in way.tokens) + (":*" if way.prefix else "")
    return f"({row})"
