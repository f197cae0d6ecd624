"""Sighted: which reports and people a sight shows; what it does not show is as if it were not kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from sqlalchemy import ColumnElement, Connection, exists, select

from habeas.records.sight import Sight
from habeas.store.listing import lists
from habeas.store.listing.lists import CaseRow
from habeas.store.schema import membership, mention, person, report

Condition = ColumnElement[bool]


def reports(sight: Sight) -> Iterator[Condition]:
    """Give what a report must meet to be seen: that it is not restricted, and about nobody whose case is sealed."""
    if not sight.restricted:
        yield ~report.c.restricted
    if not sight.sealed:
        joined = (membership.c.mention == mention.c.id, person.c.id == membership.c.person)
        about = (mention.c.report == report.c.id, mention.c.role == "subject")
        yield ~exists().where(*about, *joined, person.c.sealed)


def told_in(column: ColumnElement[str], sight: Sight) -> Iterator[Condition]:
    """Give what a claim must meet to be seen, by the column of its report."""
    meets = tuple(reports(sight))
    if meets:
        yield column.in_(select(report.c.id).where(*meets).correlate(None))


def people(sight: Sight) -> Iterator[Condition]:
    """Give what a person must meet to be seen."""
    if not sight.sealed:
        yield ~person.c.sealed
    if not sight.restricted:
        yield ~person.c.restricted


def rows(connection: Connection, persons: Iterable[str], sight: Sight) -> Mapping[str, CaseRow]:
    """Give the rows of those of some persons who may be seen, by id."""
    asked = sorted(set(persons))
    wanted = select(person.c.id).where(person.c.id.in_(asked), *people(sight))
    seen = connection.execute(wanted).scalars().all() if asked else ()
    return {row.person: row for row in lists.rows(connection, seen, sight)} if seen else {}
