"""Queued lost claims: those a person vouched for that their report, or the page it was, tells no more."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sqlalchemy import Connection, select

from habeas.store import schema
from habeas.store.decide import reopening
from habeas.store.reading import claim_files, sighted
from habeas.store.reading.sighted import Condition
from habeas.store.reading.waiting import Key, QueueItem, Scope

table = schema.claim
GONE = "the words are gone from the report"
OTHERWISE = "the page now says otherwise"


def find(connection: Connection, scope: Scope) -> Mapping[str, str]:
    """Say of each claim that is lost, by id and in their order, why: all of them, for they are few."""
    whose = tuple(_of(scope))
    lost = (table.c.state.in_(("accepted", "corrected")), table.c.reading == "lost")
    why = dict.fromkeys(reopening.reopened(connection, *whose), OTHERWISE)
    why |= dict.fromkeys(connection.execute(select(table.c.id).where(*lost, *whose)).scalars(), GONE)
    return dict(sorted(why.items()))


def page(
    connection: Connection, scope: Scope, why: Mapping[str, str], *, after: Key | None, limit: int
) -> Iterator[tuple[Key, QueueItem]]:
    """Give lost claims with their keys; `why` is what `find` gives."""
    ids = [id for id in why if after is None or id > str(after[0])][:limit]
    rows = {row.id: row for row in connection.execute(select(table).where(table.c.id.in_(ids)))}
    for file in claim_files.files(connection, [rows[id] for id in ids], scope.sight):
        id = file.read.id
        yield (id,), QueueItem("lost", id, why[id], None, file.person, claim=file)


def _of(scope: Scope) -> Iterator[Condition]:
    """Give what a claim must meet to be seen."""
    named = scope.mentions(table.c.mention)
    yield named if scope.person else table.c.mention.is_(None) | named
    yield from sighted.told_in(table.c.report, scope.sight)
