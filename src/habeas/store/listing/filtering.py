"""Filtering: filters as conditions on the tables, the same on both databases.

Each filter can be asked in two ways, since no planner chooses well between them without figures that SQLite does not
keep: as a `set` (all persons that have it are gathered once; for finding who meets several filters), and `each`
(of one person at a time, by primary key; for going through a long list or many hits until a page is full). `few` tells
which is due: it gives the persons who meet the filters where there are few, and None where there are many.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from sqlalchemy import ColumnElement, Connection, and_, exists, func, or_, select, union_all
from sqlalchemy.sql.selectable import Select

from habeas.records.claim import KINDS
from habeas.records.sight import EVERYTHING, Sight
from habeas.store.listing.filters import Filters
from habeas.store.schema import case_view, event, facet, link, membership, person
from habeas.store.search import folding
from habeas.store.search.ddl import search_publisher, search_report
from habeas.store.search.indexing import host
from habeas.store.seeing import conditions as seeing
from habeas.store.seeing.conditions import PUBLISHED

FEW = 300
"""Persons up to whom it is faster to begin with them than with the list."""
_LAST_CODE = "9" * 8
Condition = ColumnElement[bool]
Who = ColumnElement[str]
Way = Callable[[Who, Who, Sequence[Condition]], Condition]


def conditions(
    connection: Connection,
    filters: Filters,
    *,
    who: Who = case_view.c.person,
    each: bool = True,
    sight: Sight = EVERYTHING,
) -> tuple[Condition, ...]:
    """Give what a case must meet, and its person to be seen in a list by somebody.

    `who` is the column of the person, for a query that also shows people without a case.
    """
    way = _each if each else _set
    seen = tuple(seeing.listed(sight, who, sealed=filters.sealed))
    if who is case_view.c.person:
        seen = (*seen, *seeing.having_case(sight))
    kept = _met(connection, filters, who, way, "")
    if seeing.whole(sight) or not kept:
        return (*seen, *kept)
    # what is published is either the case as kept or, where that is another one, beside it
    same, other = case_view.c.published.is_(None), _met(connection, filters, who, way, PUBLISHED)
    return (*seen, or_(and_(same, *kept), and_(~same, *other)))


def _met(connection: Connection, filters: Filters, who: Who, way: Way, view: str) -> tuple[Condition, ...]:
    """Give what a case must meet as it is kept (`view` is empty) or as it is published."""
    of_view = _of_published(filters, who, way) if view else _of_view(filters, way)
    facets, events = (
        _of_facets(connection, filters, who, way, view),
        _of_events(filters, who, way, published=bool(view)),
    )
    return (*of_view, *_of_person(filters, who), *facets, *events)


def few(
    connection: Connection, filters: Filters, *, who: Who = case_view.c.person, sight: Sight = EVERYTHING
) -> Sequence[str] | None:
    """Give the persons that meet the filters, None where there are more than `FEW`."""
    meets = conditions(connection, filters, who=who, each=False, sight=sight)
    found = connection.execute(select(who).where(*meets).limit(FEW + 1)).scalars().all()
    return found if len(found) <= FEW else None


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


def _of_view(filters: Filters, way: Way) -> Iterator[Condition]:
    if filters.status:
        custody = case_view.c.custody if way is _set else func.coalesce(case_view.c.custody, "")
        yield custody.in_(filters.status)
    if filters.with_conflicts:
        yield case_view.c.conflicts > 0
    if filters.withheld:
        yield case_view.c.withheld > 0


def _of_published(filters: Filters, who: Who, way: Way) -> Iterator[Condition]:
    """Ask the same of a case as it is published, of which the columns are facets (`case_rows.published_facets`)."""
    if filters.status:
        yield way(who, facet.c.person, (facet.c.name == f"{PUBLISHED}custody", facet.c.value.in_(filters.status)))
    for name, asked in (("conflicts", filters.with_conflicts), ("withheld", filters.withheld)):
        if asked:
            yield way(who, facet.c.person, (facet.c.name == PUBLISHED + name, facet.c.value != "0"))


def _of_person(filters: Filters, who: Who) -> Iterator[Condition]:
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


def _of_facets(connection: Connection, filters: Filters, who: Who, way: Way, view: str) -> Iterator[Condition]:
    asked: list[tuple[str, Condition]] = []
    if filters.stage:
        asked.append(("stage", facet.c.value.in_(filters.stage)))
    if filters.country:
        asked.append(("country", facet.c.value == filters.country))
    if filters.offence:
        code = facet.c.value if way is _set else func.coalesce(facet.c.value, "")
        asked.append(("offence", code.between(filters.offence, filters.offence + _LAST_CODE)))
    if filters.crime:
        asked.append(("crime", facet.c.value == filters.crime))
    if filters.source:
        asked.append(("publisher", facet.c.value.in_(publishers(connection, filters.source))))
    for name, value in asked:
        called = func.coalesce(facet.c.name, "") if way is _each and name == "offence" else facet.c.name
        yield way(who, facet.c.person, (called == view + name, value))


def _of_events(filters: Filters, who: Who, way: Way, *, published: bool) -> Iterator[Condition]:
    """Ask for one event that is of the kind and can lie in the range; both of the same event."""
    if not filters.kind and not filters.dated:
        return
    wanted = [event.c.assertion == filters.assertion, event.c.number < 0 if published else event.c.number >= 0]
    # coalesce: no index leads from a kind (or a state of custody) to everybody when one person is asked about
    kind = event.c.kind if way is _set else func.coalesce(event.c.kind, "")
    wanted.append(kind == filters.kind if filters.kind else kind.in_(KINDS))
    if filters.dated:
        wanted.append(or_(event.c.first_day.is_not(None), event.c.last_day.is_not(None)))
    if filters.until:
        wanted.append(or_(event.c.first_day.is_(None), event.c.first_day <= filters.until))
    if filters.since:
        wanted.append(or_(event.c.last_day.is_(None), event.c.last_day >= filters.since))
    yield way(who, event.c.person, wanted)


def _set(who: Who, person: Who, wanted: Sequence[Condition]) -> Condition:
    return who.in_(select(person).where(*wanted))


def _each(who: Who, person: Who, wanted: Sequence[Condition]) -> Condition:
    return exists().where(person == who, *wanted)
