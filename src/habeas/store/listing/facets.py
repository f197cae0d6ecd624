"""Facets: how many cases each value of a filter would leave, so that whoever looks sees what there is to choose.

In a list a facet is counted with every filter but its own: who has chosen one country still sees how many cases the
others have. In a search the cases of people in the newest reports found are counted, with every filter.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from sqlalchemy import ColumnElement, Connection, and_, func, or_, select

from habeas.records.sight import EVERYTHING, Sight
from habeas.store.listing import filtering
from habeas.store.listing.filters import Filters
from habeas.store.schema import case_view, facet, membership, mention, report
from habeas.store.search import hits, queries
from habeas.store.seeing import conditions as seeing
from habeas.store.seeing.conditions import PUBLISHED

MOST: Final = 12
"""Values that a facet shows; those with the most cases."""
NEWEST: Final = 200
"""Reports found by words whose people are counted."""
Condition = ColumnElement[bool]
Counts = dict[str, dict[str, int]]
"""Of each facet how many cases each value has."""
_NAMES: Final = ("custody", "stage", "country", "crime", "publisher")


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
    own = {
        "custody": replace(filters, status=()),
        "stage": replace(filters, stage=()),
        "country": replace(filters, country=None),
        "crime": replace(filters, offence=None, crime=None),
        "publisher": replace(filters, source=None),
    }
    alike: dict[Filters, list[str]] = {}
    for name, one in own.items():
        alike.setdefault(one, []).append(name)
    counts: Counts = {}
    for one, names in alike.items():
        met = filtering.conditions(connection, one, each=False, sight=sight)
        counts |= _counts(connection, names, met, sight)
    return _facets(counts, cases=None if own["custody"] == filters else _cases(connection, filters, sight))


def _found(connection: Connection, words: str, filters: Filters, sight: Sight) -> Facets:
    numbers = hits.found(connection, queries.parse(words), filters, limit=NEWEST + 1, sight=sight)
    said = membership.join(mention, mention.c.id == membership.c.mention).join(report, report.c.id == mention.c.report)
    named = select(membership.c.person).select_from(said).where(report.c.number.in_(numbers[:NEWEST]))
    of_event = filters if filters.kind else replace(filters, since=None, until=None)
    met = filtering.conditions(connection, replace(of_event, source=None), each=False, sight=sight)
    counts = _counts(connection, _NAMES, (*met, case_view.c.person.in_(named)), sight, few=True)
    return replace(_facets(counts, cases=None), part=len(numbers) > NEWEST)


def _cases(connection: Connection, filters: Filters, sight: Sight) -> int:
    met = filtering.conditions(connection, filters, each=False, sight=sight)
    return connection.execute(select(func.count()).select_from(case_view).where(*met)).scalar_one()


def _facets(counts: Counts, *, cases: int | None) -> Facets:
    """Put the values with the most cases first; without `cases` every case is counted by its custody."""
    custody, stage, country, offence, publisher = (_most(counts.get(name, {})) for name in _NAMES)
    every = sum(one.cases for one in custody) if cases is None else cases
    return Facets(every, custody=custody, stage=stage, country=country, offence=offence, publisher=publisher)


def _most(counted: Mapping[str, int]) -> tuple[Counted, ...]:
    best = sorted(counted.items(), key=lambda one: (-one[1], one[0]))[:MOST]
    return tuple(Counted(value, cases) for value, cases in best)


def _counts(
    connection: Connection, names: Collection[str], met: Sequence[Condition], sight: Sight, *, few: bool = False
) -> Counts:
    """Count some facets among the cases that meet conditions: all of them in one go, each person's rows once.

    Where few people do, SQLite is to begin with them, not with the many rows of a facet: it cannot look up a coalesce.
    """
    column = func.coalesce(facet.c.name, "") if few else facet.c.name
    found: Counts = {"custody": _custody(connection, met, sight)} if "custody" in names else {}
    of = [name for name in names if name != "custody"]
    named: Condition = column.in_(of)
    if not seeing.whole(sight):
        otherwise = select(case_view.c.person).where(case_view.c.published.is_not(None))
        published = column.in_([PUBLISHED + name for name in of])
        named = or_(published, and_(named, facet.c.person.not_in(otherwise)))
    wanted = select(facet.c.name, facet.c.value, func.count()).where(named).group_by(facet.c.name, facet.c.value)
    if met:
        wanted = wanted.where(facet.c.person.in_(select(case_view.c.person).where(*met)))
    for name, value, cases in connection.execute(wanted).all() if of else ():
        values = found.setdefault(name.removeprefix(PUBLISHED), {})
        values[value] = values.get(value, 0) + cases
    return found


def _custody(connection: Connection, met: Sequence[Condition], sight: Sight) -> dict[str, int]:
    """Count the states of custody; of a case that is published otherwise than it is kept, the one published."""
    kept = met if seeing.whole(sight) else (*met, case_view.c.published.is_(None))
    states = select(case_view.c.custody, func.count()).where(*kept).group_by(case_view.c.custody)
    found: dict[str, int] = {row[0]: row[1] for row in connection.execute(states)}
    if not seeing.whole(sight):
        named = (facet.c.name == f"{PUBLISHED}custody", facet.c.person.in_(select(case_view.c.person).where(*met)))
        for row in connection.execute(select(facet.c.value, func.count()).where(*named).group_by(facet.c.value)):
            found[row[0]] = found.get(row[0], 0) + row[1]
    return found
