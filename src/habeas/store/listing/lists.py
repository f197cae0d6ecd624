"""Lists: cases as rows, filtered, sorted and cut into pages.

A page begins after the last row of the one before (`after`), not at a count, so that no row is shown twice or left out
when cases change in between, and the hundredth page costs as much as the first.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final, Literal, get_args

from sqlalchemy import ColumnElement, Connection, Row, and_, exists, or_, select

from habeas.errors import BadOption
from habeas.records.sight import EVERYTHING, Sight
from habeas.rights.withholding import INSTEAD
from habeas.store import codec
from habeas.store.listing import filtering, published_rows
from habeas.store.listing.case_row import CaseRow as CaseRow  # noqa: PLC0414 - the name lists are known by
from habeas.store.listing.filters import Filters
from habeas.store.schema import case_view, person
from habeas.store.search.ddl import search_person
from habeas.store.seeing import conditions as seeing

Sort = Literal["changed", "name", "date"]
SORTS: Final[tuple[Sort, ...]] = get_args(Sort)
Condition = ColumnElement[bool]
Key = ColumnElement[str] | ColumnElement[str | None]


def cases(  # noqa: PLR0913 - what a page is, all by name
    connection: Connection,
    filters: Filters = Filters(),  # noqa: B008 - frozen
    *,
    sort: Sort = "changed",
    limit: int = 50,
    after: str | None = None,
    everyone: bool = False,
    sight: Sight = EVERYTHING,
) -> tuple[CaseRow, ...]:
    """List cases: last changed first, by name, or by the day of the last event, the newest first.

    `after` is the person of the last row of the page before. With `everyone` people without a case are listed too.
    Raises BadOption for an `after` that is not in the list, and for a limit below one.
    """
    limited(limit)
    key, down = _key(sort, everyone=everyone)
    who = _who(sort, everyone=everyone)
    wanted = select(who).order_by(key.desc().nulls_last() if down else key, who).limit(limit)
    if everyone:
        both = person.outerjoin(case_view, case_view.c.person == person.c.id)
        wanted = wanted.select_from(both.join(search_person, search_person.c.person == person.c.id))
    if after is not None:
        wanted = wanted.where(_beyond(connection, key, after, down=down, who=who))
    chosen = filtering.few(connection, filters, sight=sight) if filters.any and not everyone else None
    if chosen is not None:
        return rows(connection, connection.execute(wanted.where(who.in_(chosen))).scalars().all(), sight)
    of = person.c.id if everyone else case_view.c.person
    meets = filtering.conditions(connection, filters, who=of, sight=sight)
    if who is search_person.c.person:
        meets = (exists().where(case_view.c.person == who, *meets),)
    return rows(connection, connection.execute(wanted.where(*meets)).scalars().all(), sight)


def _who(sort: Sort, *, everyone: bool) -> ColumnElement[str]:
    """Give the column of persons in the table that an order is read from."""
    if everyone:
        return person.c.id
    return search_person.c.person if sort == "name" else case_view.c.person


def limited(limit: int) -> None:
    """Refuse a limit that is none."""
    if limit < 1:
        raise BadOption(f"limit {limit}", "is not a number of rows; give 1 or more")


def rows(connection: Connection, persons: Sequence[str], sight: Sight = EVERYTHING) -> tuple[CaseRow, ...]:
    """Give the rows of persons as somebody may see them, in their order; those that are not there are left out.

    Whether a person may be seen at all is for the caller to ask (`seeing.conditions`).
    """
    both = person.outerjoin(case_view, person.c.id == case_view.c.person)
    seen = case_view.c
    columns: list[ColumnElement[object]] = [
        person.c.id, person.c.label, person.c.role, person.c.changed, seen.custody, seen.custody_as_of, seen.stage,
        seen.first_day, seen.last_day, seen.reports, seen.sources, seen.conflicts, seen.withheld,
        seen.changed.label("case_changed"), person.c.sealed, person.c.restricted, person.c.veil,
    ]  # fmt: skip
    found = connection.execute(select(*columns).select_from(both).where(person.c.id.in_(persons)))
    by_id = {row.id: _row(row) for row in found}
    if not seeing.whole(sight):
        by_id |= published_rows.published(connection, by_id)
    if not sight.names:
        by_id = {id: replace(row, label=INSTEAD[row.veil]) if row.veil else row for id, row in by_id.items()}
    return tuple(by_id[id] for id in dict.fromkeys(persons) if id in by_id)


def _key(sort: Sort, *, everyone: bool) -> tuple[Key, bool]:
    """Give what an order goes by, and whether it goes down."""
    if sort == "name":
        return search_person.c.sort, False
    if sort == "date":
        return case_view.c.last_day, True
    return person.c.changed if everyone else case_view.c.changed, True


def _beyond(connection: Connection, key: Key, after: str, *, down: bool, who: ColumnElement[str]) -> Condition:
    """Say where a page begins."""
    both = person.join(search_person, search_person.c.person == person.c.id)
    both = both.outerjoin(case_view, case_view.c.person == person.c.id)
    last = connection.execute(select(key).select_from(both).where(who == after)).first()
    if last is None:
        raise BadOption(f"after {after!r}", "is nobody in the list; give the person of the last row of the page before")
    value, further = last[0], who > after
    if value is None:
        return and_(key.is_(None), further)
    beyond = or_(key < value, key.is_(None)) if down else key > value
    return or_(beyond, and_(key == value, further))


def _row(row: Row[*tuple[object, ...]]) -> CaseRow:
    """Make the line of a row. Raises StoreDamaged for what cannot be one."""
    made = CaseRow(
        row.id, row.label, row.role, row.custody, row.custody_as_of, row.stage, row.first_day, row.last_day,
        row.reports or 0, row.sources or 0, row.conflicts or 0, row.withheld or 0, row.case_changed or row.changed,
        row.sealed, row.restricted, row.veil,
    )  # fmt: skip
    return codec.checked(made)
