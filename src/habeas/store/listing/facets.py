"""Facets: how many cases each value of a filter would leave, so that whoever looks sees what there is to choose.

In a list a facet is counted with every filter but its own: who has chosen one country still sees how many cases the
others have. In a search the cases of people in the newest reports found are counted, with every filter.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from sqlalchemy import ColumnElement, Connection, Select, and_, func, or_, select

from habeas.records.sight import EVERYTHING, Sight
from habeas.store.listing import filtering
from habeas.store.listing.filters import Filters
from habeas.store.schema import case_view, facet, membership, mention, report
from habeas.store.search import hits, queries
from habeas.store.seeing import conditions as seeing
from habeas.store.seeing.conditions import PUBLISHED

MOST: Final = 12
"""Values that a facet shows; those with the most cases."""
NEWEST: Final = 500
"""Reports found by words whose people are counted."""
Condition = ColumnElement[bool]


@dataclass(frozen=True, slots=True)
class Counted:
    """One value of a facet, and how many cases have it.

    >>> Counted("RU", 12).cases
    12
    """

    value: str
    cases: int


@dataclass(frozen=True, slots=True)
class Facets:
    """The counts of cases by custody, stage of any charge, country, class of offence and publisher.

    `cases` is how many there are in all; `part` says that further reports were found whose people are not counted.

    >>> Facets(0).stage
    ()
    """

    cases: int
    part: bool = False
    custody: tuple[Counted, ...] = ()
    stage: tuple[Counted, ...] = ()
    country: tuple[Counted, ...] = ()
    offence: tuple[Counted, ...] = ()
    publisher: tuple[Counted, ...] = ()


def facets(
    connection: Connection,
    filters: Filters = Filters(),  # noqa: B008 - frozen
    *,
    words: str = "",
    sight: Sight = EVERYTHING,
) -> Facets:
    """Count the cases that meet the filters, or those named in the newest reports with some words; nothing is stale.

    Of each facet the values with the most cases are given, `MOST` of them.
    """
    if queries.parse(words).terms:
        return _found(connection, words, filters, sight)
    of = {
        "stage": replace(filters, stage=()),
        "country": replace(filters, country=None),
        "crime": replace(filters, offence=None, crime=None),
        "publisher": replace(filters, source=None),
    }
    met = {name: _meeting(connection, one, sight) for name, one in of.items()}
    custody = _meeting(connection, replace(filters, status=()), sight)
    return _counted(connection, _meeting(connection, filters, sight), custody, met, sight)


def _found(connection: Connection, words: str, filters: Filters, sight: Sight) -> Facets:
    numbers = hits.found(connection, queries.parse(words), filters, limit=NEWEST + 1, sight=sight)
    said = membership.join(mention, mention.c.id == membership.c.mention).join(report, report.c.id == mention.c.report)
    named = select(membership.c.person).select_from(said).where(report.c.number.in_(numbers[:NEWEST]))
    of_event = filters if filters.kind else replace(filters, since=None, until=None)
    met = (*_meeting(connection, replace(of_event, source=None), sight), case_view.c.person.in_(named))
    persons = connection.execute(select(case_view.c.person).where(*met)).scalars().all()
    among: tuple[Condition, ...] = (case_view.c.person.in_(persons),)
    shared = dict.fromkeys(("stage", "country", "crime", "publisher"), among)
    counted = _counted(connection, among, among, shared, sight)
    return replace(counted, part=len(numbers) > NEWEST)


def _meeting(connection: Connection, filters: Filters, sight: Sight) -> tuple[Condition, ...]:
    return filtering.conditions(connection, filters, each=False, sight=sight)


def _counted(
    connection: Connection,
    cases: tuple[Condition, ...],
    custody: tuple[Condition, ...],
    met: dict[str, tuple[Condition, ...]],
    sight: Sight,
) -> Facets:
    """Count all facets, each among the cases that meet conditions of its own."""
    number = func.count().label("cases")
    state = case_view.c.custody if seeing.whole(sight) else _published_custody()
    one = select(state.label("state")).where(*custody).subquery().c.state
    states = select(one, number).group_by(one)
    return Facets(
        cases=connection.execute(select(func.count()).select_from(case_view).where(*cases)).scalar_one(),
        custody=_rows(connection, states.order_by(number.desc(), one)),
        stage=_rows(connection, _values("stage", met, sight)),
        country=_rows(connection, _values("country", met, sight)),
        offence=_rows(connection, _values("crime", met, sight)),
        publisher=_rows(connection, _values("publisher", met, sight)),
    )


def _published_custody() -> ColumnElement[str]:
    """Give the custody of a case as it is published, where that is another one than the case as kept."""
    other = facet.alias()
    named = (other.c.person == case_view.c.person, other.c.name == f"{PUBLISHED}custody")
    return func.coalesce(select(other.c.value).where(*named).scalar_subquery(), case_view.c.custody)


def _values(name: str, met: dict[str, tuple[Condition, ...]], sight: Sight) -> Select[*tuple[str, int]]:
    number = func.count().label("cases")
    named: ColumnElement[bool] = facet.c.name == name
    if not seeing.whole(sight):
        otherwise = select(case_view.c.person).where(case_view.c.published.is_not(None))
        named = or_(facet.c.name == PUBLISHED + name, and_(named, facet.c.person.not_in(otherwise)))
    wanted = select(facet.c.value, number).where(named).group_by(facet.c.value)
    if met[name]:
        wanted = wanted.where(facet.c.person.in_(select(case_view.c.person).where(*met[name])))
    return wanted.order_by(number.desc(), facet.c.value).limit(MOST)


def _rows(connection: Connection, wanted: Select[*tuple[str, int]]) -> tuple[Counted, ...]:
    return tuple(Counted(row[0], row[1]) for row in connection.execute(wanted))
