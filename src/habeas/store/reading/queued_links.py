"""Queued links: pairs of mentions of which a person should say whether they are one person; the likeliest first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Select, func, or_, select, tuple_

from habeas.records.link import Link
from habeas.store import codec
from habeas.store.people import members
from habeas.store.reading import sighted
from habeas.store.reading.waiting import Key, QueueItem, Scope
from habeas.store.schema import link as table


def count(connection: Connection, scope: Scope) -> int:
    """Count the pairs that wait."""
    return int(connection.execute(_of(select(func.count()), scope)).scalar_one())


def page(connection: Connection, scope: Scope, after: Key | None, limit: int) -> Iterator[tuple[Key, QueueItem]]:
    """Give pairs that wait, in order, with their keys."""
    order = (-table.c.score, table.c.one, table.c.other)
    wanted = _of(select(table), scope).order_by(*order).limit(limit)
    wanted = wanted.where(tuple_(*order) > tuple_(*after)) if after else wanted
    links = [codec.checked(Link(*row)) for row in connection.execute(wanted)]
    owners = members.holders(connection, [id for one in links for id in (one.one, one.other)])
    rows = sighted.rows(connection, owners.values(), scope.sight)
    for one in links:
        people = rows.get(owners.get(one.one, "")), rows.get(owners.get(one.other, ""))
        item = QueueItem("link", f"{one.one}~{one.other}", one.why, one.score, *people, link=one)
        yield (-one.score, one.one, one.other), item


def _of(wanted: Select[Any], scope: Scope) -> Select[Any]:
    """Ask for pairs of two that may be seen; of one person's, those with one side theirs."""
    wanted = wanted.select_from(table).where(table.c.judgement == "ask")
    sides = (scope.mentions(table.c.one), scope.mentions(table.c.other))
    if scope.person is None:
        return wanted.where(*sides)
    everybody = Scope(scope.sight)
    theirs = (everybody.mentions(table.c.one), everybody.mentions(table.c.other))
    return wanted.where(or_(*sides), or_(theirs[0], sides[0]), or_(theirs[1], sides[1]))
