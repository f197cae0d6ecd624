"""Queued claims: those under the bar, which nobody has looked at; what accuses first, then the least sure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Select, and_, case, func, or_, select, tuple_

from habeas.records.claim import ACCUSING
from habeas.rights.sure import SURE
from habeas.store import schema
from habeas.store.reading import claim_files, sighted
from habeas.store.reading.waiting import Key, QueueItem, Scope

table = schema.claim
_RANK = case((table.c.kind.in_(sorted(ACCUSING)), 0), else_=1)


def count(connection: Connection, scope: Scope) -> int:
    """Count the claims that wait."""
    return int(connection.execute(_of(select(func.count()), scope)).scalar_one())


def page(connection: Connection, scope: Scope, after: Key | None, limit: int) -> Iterator[tuple[Key, QueueItem]]:
    """Give claims that wait, in order, with their keys."""
    order = (_RANK, table.c.confidence, table.c.id)
    wanted = _of(select(table.c.id), scope).order_by(*order).limit(limit)
    wanted = wanted.where(tuple_(*order) > tuple_(*after)) if after else wanted
    ids = connection.execute(wanted).scalars().all() if scope.sight.working else []
    rows = {row.id: row for row in connection.execute(select(table).where(table.c.id.in_(ids)))}
    for file in claim_files.files(connection, [rows[id] for id in ids], scope.sight):
        score = file.read.confidence
        why = f"read with a confidence of {score:.2f}, under the bar of {SURE:.2f}"
        rank = 0 if file.read.kind in ACCUSING else 1
        yield (rank, score, file.read.id), QueueItem("claim", file.read.id, why, score, file.person, claim=file)


def _of(wanted: Select[Any], scope: Scope) -> Select[Any]:
    named = scope.mentions(table.c.mention)
    whose = named if scope.person else or_(table.c.mention.is_(None), named)
    unread = and_(table.c.state == "read", table.c.reading == "now", table.c.confidence < SURE)
    return wanted.select_from(table).where(unread, whose, *sighted.told_in(table.c.report, scope.sight))
