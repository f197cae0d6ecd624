"""Decisions: the list of what people settled, which only ever grows.

A decision that is undone stays on the list, with the one that undid it. What holds now are the active ones: those that
are not undone, or whose undoing was itself undone. Everything that decisions change in other tables (links made by
people, states of claims, explanations) follows from the active ones alone and can be made again from them.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import cast

import msgspec
from sqlalchemy import Connection, Row, Select, func, insert, or_, select

from habeas.errors import NoSuchRecord
from habeas.records.decision import Decision, Verb
from habeas.store import codec
from habeas.store.schema import decision as table

_ID = re.compile("decision:[0-9a-f]{1,16}")


def append(connection: Connection, made: Decision) -> Decision:
    """Put a decision at the end of the list and give it with its id, a hash of its number and all it says.

    The list is numbered in the order of deciding, whatever the clock says.
    """
    number = (connection.execute(select(func.max(table.c.number))).scalar() or 0) + 1
    meaning = codec.encode((number, replace(made, id="")))
    known = replace(made, id="decision:" + hashlib.sha256(meaning.encode()).hexdigest()[:16])
    row = {
        "number": number,
        "id": known.id,
        "verb": known.verb,
        "subjects": codec.encode(known.subjects),
        "by": known.by,
        "at": codec.moment(known.at),
        "why": known.why,
        "before": known.before,
        "after": known.after,
        "undoes": known.undoes,
    }
    connection.execute(insert(table).values(row))
    return known


def load(connection: Connection, *, verbs: Collection[Verb] | None = None) -> tuple[Decision, ...]:
    """Give all decisions, oldest first; only those of some verbs where they are given."""
    query = select(table).order_by(table.c.number)
    return _read(connection, query.where(table.c.verb.in_(verbs)) if verbs is not None else query)


def get(connection: Connection, id: str) -> Decision:
    """Give one decision by its id, or by enough of the beginning of it; raises NoSuchRecord."""
    wanted = id if id.startswith("decision:") else f"decision:{id}"
    if not _ID.fullmatch(wanted):
        raise NoSuchRecord(id, "is no id of a decision")
    found = _read(connection, select(table).where(table.c.id == wanted))
    found = found or _read(connection, select(table).where(table.c.id.startswith(wanted, autoescape=True)).limit(2))
    if len(found) != 1:
        raise NoSuchRecord(
            id, "more than one decision begins like this" if found else "no such decision is on the list"
        )
    return found[0]


def on(connection: Connection, subjects: Collection[str]) -> tuple[Decision, ...]:
    """Give the decisions whose first subject is one of some, and what undid them, oldest first."""
    lengths = sorted({len(one) + 2 for one in subjects})
    begins = (func.substr(table.c.subjects, 2, many).in_([f'"{one}"' for one in subjects]) for many in lengths)
    query = select(table).order_by(table.c.number)
    new = _read(connection, query.where(or_(*begins))) if lengths else ()
    found: list[Decision] = []
    while new:
        found += new
        new = _read(connection, query.where(table.c.undoes.in_([one.id for one in new])))
    numbers = {id: number for number, id in enumerate(_order(connection, [one.id for one in found]))}
    return tuple(sorted(found, key=lambda one: numbers[one.id]))


def _order(connection: Connection, ids: Collection[str]) -> Iterable[str]:
    return connection.execute(select(table.c.id).where(table.c.id.in_(ids)).order_by(table.c.number)).scalars()


def active(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Leave out the decisions that are undone, and every undoing, of a whole list in its order.

    >>> made = Decision("decision:1", "merge", ("m:1", "m:2"), "ada", codec.unpack_moment("2026-01-02T00:00:00Z"))
    >>> undone = Decision("decision:2", "undo", ("decision:1",), "ada", made.at, undoes="decision:1")
    >>> again = Decision("decision:3", "undo", ("decision:2",), "ada", made.at, undoes="decision:2")
    >>> [len(active(some)) for some in ([made], [made, undone], [made, undone, again])]
    [1, 0, 1]
    """
    listed = tuple(decisions)
    gone = undone(listed)
    return tuple(one for one in listed if one.undoes is None and one.id not in gone)


def undone(decisions: Iterable[Decision]) -> frozenset[str]:
    """Name the decisions of a whole list that are undone as things stand; an undoing too can be undone."""
    gone: set[str] = set()
    for one in reversed(tuple(decisions)):
        if one.undoes is not None and one.id not in gone:
            gone.add(one.undoes)
    return frozenset(gone)


def _read(connection: Connection, query: Select[tuple[object, ...]]) -> tuple[Decision, ...]:
    return tuple(map(_decision, connection.execute(query)))


def _decision(row: Row[tuple[object, ...]]) -> Decision:
    """Make the decision of a row. Raises StoreDamaged for what cannot be one."""
    for stand in (row.before, row.after):
        if stand is not None:
            codec.decode(stand, msgspec.Raw)
    made = Decision(
        row.id,
        cast("Verb", row.verb),
        codec.decode(row.subjects, tuple[str, ...]),
        row.by,
        codec.unpack_moment(row.at),
        row.why,
        row.before,
        row.after,
        row.undoes,
    )
    return codec.checked(made)
