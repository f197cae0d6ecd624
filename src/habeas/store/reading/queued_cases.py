"""Queued cases: conflicts that nobody has explained, and findings, of the case as it was made last.

Which case has one is told by its facets, so that a case is read only where it is shown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any, Literal

from sqlalchemy import Connection, Select, func, select, tuple_

from habeas.records.case import Case
from habeas.store import codec
from habeas.store.reading import sighted
from habeas.store.reading.waiting import Key, QueueItem, Scope
from habeas.store.schema import case_view
from habeas.store.schema import facet as table

Kind = Literal["conflict", "finding"]


def count(connection: Connection, scope: Scope, kind: Kind) -> int:
    """Count the conflicts or findings that wait; several findings by one rule of one person are one."""
    return int(connection.execute(_of(select(func.count()), scope, kind)).scalar_one())


def page(
    connection: Connection, scope: Scope, kind: Kind, *, after: Key | None, limit: int
) -> Iterator[tuple[Key, QueueItem]]:
    """Give conflicts or findings that wait, in order, with their keys."""
    order = (table.c.person, table.c.value)
    wanted = _of(select(*order), scope, kind).order_by(*order).limit(limit)
    rows = connection.execute(wanted.where(tuple_(*order) > tuple_(*after)) if after else wanted).all()
    persons = sorted({row.person for row in rows})
    view = select(case_view.c.person, case_view.c.record).where(case_view.c.person.in_(persons))
    cases = {row.person: codec.decode(row.record, Case) for row in connection.execute(view)}
    shown = sighted.rows(connection, persons, scope.sight)
    for row in rows:
        item = _ITEMS[kind](cases[row.person], row.value)
        if item is not None:
            yield (row.person, row.value), replace(item, person=shown.get(row.person))


def _of(wanted: Select[Any], scope: Scope, kind: Kind) -> Select[Any]:
    return wanted.select_from(table).where(table.c.name == kind, table.c.person.in_(scope.people()))


def _conflict(case: Case, id: str) -> QueueItem | None:
    found = next((one for one in case.conflicts if one.id == id), None)
    why = f"{found.slot}: reports disagree" if found else ""
    return QueueItem("conflict", f"{case.person}~{id}", why, conflict=found) if found else None


def _finding(case: Case, rule: str) -> QueueItem | None:
    found = next((one for one in case.findings if one.rule == rule), None)
    return QueueItem("finding", f"{case.person}~{rule}", found.what, finding=found) if found else None


_ITEMS: Mapping[Kind, Callable[[Case, str], QueueItem | None]] = {"conflict": _conflict, "finding": _finding}
