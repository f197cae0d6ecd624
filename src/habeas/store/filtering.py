"""Filtering: filters as conditions on the tables, the same on both databases.

A facet that few cases have (`NARROW`) is looked up first and its cases are gone through; one that many have is asked of
each case in the order of the list, until the page is full. The databases cannot tell which it is (SQLite keeps no such
figures unless told to), so it is counted, and counting stops at the limit.
"""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import ColumnElement, Connection, and_, exists, func, or_, select, union_all
from sqlalchemy.sql.selectable import Select

from habeas.store import folding
from habeas.store.filters import Filters
from habeas.store.indexing import host
from habeas.store.schema import case_view, event, facet, link, membership, person
from habeas.store.search_ddl import search_publisher, search_report

NARROW = 1500
_LAST_CODE = "9" * 8
Condition = ColumnElement[bool]
Who = ColumnElement[str]


def conditions(connection: Connection, filters: Filters, *, who: Who = case_view.c.person) -> tuple[Condition, ...]:
    """Give what a case must meet; `who` is the column of its person, for a query that also shows people without one."""
    return (*_of_view(filters, who), *_of_facets(connection, filters, who), *_of_events(filters, who))


def publishers(connection: Connection, source: str) -> tuple[str, ...]:
    """Give the publishers that a word of a user means: by name in any case, or by the host of their site."""
    named = {folding.folded(source), folding.folded(host(source) if "." in source else source)}
    meant = select(search_publisher.c.publisher).where(search_publisher.c.form.in_(named)).distinct()
    return tuple(connection.execute(meant.order_by(search_publisher.c.publisher)).scalars())


def days(filters: Filters) -> Iterator[Condition]:
    """Give what the day of a report must meet: that it can lie in the range."""
    if filters.until:
        yield search_report.c.first_day <= filters.until
    if filters.since:
        yield search_report.c.last_day >= filters.since


def _of_view(filters: Filters, who: Who) -> Iterator[Condition]:
    if filters.status:
        yield case_view.c.custody.in_(filters.status)
    if filters.with_conflicts:
        yield case_view.c.conflicts > 0
    if filters.withheld:
        yield case_view.c.withheld > 0
    if filters.role:
        other = person.alias()  # the list itself may be of persons
        yield exists().where(other.c.id == who, other.c.role == filters.role)
    if filters.needs_review:
        breach = select(facet.c.person).where(facet.c.name == "finding")
        yield or_(case_view.c.conflicts > 0, who.in_(_asked()), who.in_(breach))


def _asked() -> Select[tuple[str]]:
    """Give the persons of whom a person should tell whether two mentions are theirs."""
    sides = (
        select(membership.c.person).join(link, membership.c.mention == side).where(link.c.judgement == "ask")
        for side in (link.c.one, link.c.other)
    )
    return select(union_all(*sides).subquery().c.person)


def _of_facets(connection: Connection, filters: Filters, who: Who) -> Iterator[Condition]:
    if filters.stage:
        yield _having(connection, who, "stage", facet.c.value.in_(filters.stage))
    if filters.country:
        yield _having(connection, who, "country", facet.c.value == filters.country)
    if filters.offence:
        reach = facet.c.value.between(filters.offence, filters.offence + _LAST_CODE)
        yield _having(connection, who, "offence", reach)
    if filters.crime:
        yield _having(connection, who, "crime", facet.c.value == filters.crime)
    if filters.source:
        yield _having(connection, who, "publisher", facet.c.value.in_(publishers(connection, filters.source)))


def _having(connection: Connection, who: Who, name: str, value: Condition) -> Condition:
    """Say that a case has a facet, in the way that is faster for as many as have it."""
    wanted = and_(facet.c.name == name, value)
    few = select(facet.c.person).where(wanted).limit(NARROW + 1).subquery()
    if (connection.execute(select(func.count()).select_from(few)).scalar() or 0) <= NARROW:
        return who.in_(select(facet.c.person).where(wanted))
    return exists().where(wanted, facet.c.person == who)


def _of_events(filters: Filters, who: Who) -> Iterator[Condition]:
    """Ask for one event that is of the kind and can lie in the range; both of the same event."""
    if not filters.kind and not filters.dated:
        return
    wanted = [event.c.person == who, event.c.assertion == filters.assertion]
    if filters.kind:
        wanted.append(event.c.kind == filters.kind)
    if filters.dated:
        wanted.append(or_(event.c.first_day.is_not(None), event.c.last_day.is_not(None)))
    if filters.until:
        wanted.append(or_(event.c.first_day.is_(None), event.c.first_day <= filters.until))
    if filters.since:
        wanted.append(or_(event.c.last_day.is_(None), event.c.last_day >= filters.since))
    yield exists().where(*wanted)
