"""Conditions on people and reports that a sight shows, for any query.

Nobody sealed is in a list, a search, a feed or an export, whatever the sight: only who may see them, and asks for them
by id, by name or by the filter `sealed`, finds them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from sqlalchemy import ColumnElement, Select, false, or_, select

from habeas.records.sight import Sight
from habeas.store.schema import case_view, membership, mention, person, report

PUBLISHED: Final = "published "
"""What the facets of a published case begin with where it is not the case as kept."""
Condition = ColumnElement[bool]
Who = ColumnElement[str]


def listed(sight: Sight, who: Who, *, sealed: bool = False) -> Iterator[Condition]:
    """Give what people in a list must meet; `sealed` asks for the sealed ones alone."""
    if sealed:
        yield who.in_(_sealed()) if sight.sealed else false()
    else:
        yield who.not_in(_sealed())
    yield from _open(sight, who)


def found(sight: Sight, who: Who) -> Iterator[Condition]:
    """Give what somebody asked for by id or name must meet."""
    if not sight.sealed:
        yield who.not_in(_sealed())
    yield from _open(sight, who)


def called(sight: Sight, who: Who) -> Iterator[Condition]:
    """Give what people must meet to be found by their names: that these are not withheld."""
    if not sight.names:
        other = person.alias()
        yield select(other.c.id).where(other.c.id == who, other.c.veil.is_not(None)).exists().__invert__()


def having_case(sight: Sight) -> Iterator[Condition]:
    """Give what a row of `case_view` must meet: that something of it is shown."""
    if not whole(sight):
        yield or_(case_view.c.published.is_(None), case_view.c.published != "")


def reports(sight: Sight, number: ColumnElement[int]) -> Iterator[Condition]:
    """Give what reports in a list or search must meet; `number` is the column of `report.number`."""
    kept = report.alias()
    if not sight.restricted:
        yield number.not_in(select(kept.c.number).where(kept.c.restricted))
    who = person.alias()
    about = (
        select(kept.c.number)
        .join(mention, mention.c.report == kept.c.id)
        .join(membership, membership.c.mention == mention.c.id)
        .join(who, who.c.id == membership.c.person)
        .where(who.c.sealed, mention.c.role == "subject")
    )
    yield number.not_in(about)


def whole(sight: Sight) -> bool:
    """Tell whether a sight shows cases as they are kept, not as they are published."""
    return sight.restricted and sight.working


def _sealed() -> Select[tuple[str]]:
    other = person.alias()
    return select(other.c.id).where(other.c.sealed)


def _open(sight: Sight, who: Who) -> Iterator[Condition]:
    if not sight.restricted:
        other = person.alias()
        yield who.not_in(select(other.c.id).where(other.c.restricted))
