"""Linking: which person each mention is, as `people.incremental` settles it, in the tables.

A person is a row with mentions (`membership`); its record is made again later (`views`), so here it is only marked
stale. People that lose all their mentions stay as stale rows until then. The caller's transaction holds it all.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict

from sqlalchemy import Connection, Row, bindparam, insert, select, update

from habeas.people.facts import Facts
from habeas.people.incremental import Change, add, again
from habeas.people.linking import Group
from habeas.records.link import Link
from habeas.store import schema
from habeas.store.people.known import Known, chunks, drop_links, keep_blocks

_Row = Row[tuple[str, str, float, str]]


def link_report(connection: Connection, mentions: Sequence[Facts]) -> set[str]:
    """Settle who the people of one report are among all that are known; the mentions are part of no person yet.

    Gives the ids of the people whose mentions changed, old and new; they are marked stale. Looks at blocks only.
    """
    if not mentions:
        return set()
    change = add(mentions, Known(connection))
    keep_blocks(connection, mentions)
    return _write(connection, change)


def settle(connection: Connection, persons: Collection[str]) -> set[str]:
    """Settle people again from scratch, with all whom they touch: after a decision, or when mentions were taken away.

    Gives the ids of the people whose mentions changed, old and new. All of `persons` are marked stale, as what is said
    of them may have changed though their mentions have not; ids that nobody has any more are passed over.
    """
    known = Known(connection)
    seeds = [seat.facts for seat in known.people(persons)]
    _stale(connection, persons)
    return _write(connection, again(seeds, known)) if seeds else set()


def _write(connection: Connection, change: Change) -> set[str]:
    """Write people, why each mention belongs to its person, and links; give the people whose mentions changed."""
    drop_links(connection, change.cleared, change.dropped)
    _put_links(connection, change.links)
    ids = [held.mention for group in change.groups for held in group.members]
    before = _seated(connection, ids)
    touched = _touched(change.groups, before)
    _persons(connection, {group.id for group in change.groups})
    _seat(connection, change.groups, before)
    _stale(connection, touched)
    return touched


def _touched(groups: Iterable[Group], before: Mapping[str, _Row]) -> set[str]:
    """Give the people whose mentions are not what they were: those left, and those that gained or are new."""
    moved = {
        id
        for group in groups
        for held in group.members
        if (old := before.get(held.mention)) is None or old.person != group.id
        for id in (group.id, *([old.person] if old is not None else []))
    }
    return {str(id) for id in moved}


def _put_links(connection: Connection, links: Sequence[Link]) -> None:
    """Put the machine's links, but where a person has spoken about the same two mentions."""
    ruled: set[tuple[str, str]] = set()
    for some in chunks([each.one for each in links]):
        rows = connection.execute(select(schema.link.c.one, schema.link.c.other).where(schema.link.c.one.in_(some)))
        ruled |= {(row.one, row.other) for row in rows}
    new = [asdict(each) for each in links if (each.one, each.other) not in ruled]
    if new:
        connection.execute(insert(schema.link), new)


def _seated(connection: Connection, mentions: Collection[str]) -> Mapping[str, _Row]:
    """Give the rows of membership of some mentions."""
    table = schema.membership
    return {
        row.mention: row
        for some in chunks(mentions)
        for row in connection.execute(select(table).where(table.c.mention.in_(some)))
    }


def _persons(connection: Connection, ids: Collection[str]) -> None:
    """Make rows for people that have none; what is said of them is filled in when the stale are made again."""
    table = schema.person
    there: set[str] = set()
    for some in chunks(ids):
        there |= set(connection.execute(select(table.c.id).where(table.c.id.in_(some))).scalars())
    blank = {"label": "", "role": "other", "record": "{}", "stale": True, "changed": ""}
    rows = [{"id": id, **blank} for id in sorted(set(ids) - there)]
    if rows:
        connection.execute(insert(table), rows)


def _seat(connection: Connection, groups: Iterable[Group], before: Mapping[str, _Row]) -> None:
    """Write the rows of membership that are new or otherwise than before."""
    table = schema.membership
    new: list[dict[str, object]] = []
    changed: list[dict[str, object]] = []
    for group in groups:
        for held in group.members:
            old = before.get(held.mention)
            row = {"person": group.id, "score": held.score, "why": held.why}
            if old is None:
                new.append({"mention": held.mention, **row})
            elif (old.person, old.score, old.why) != (group.id, held.score, held.why):
                changed.append({"of": held.mention, **row})
    if new:
        connection.execute(insert(table), new)
    if changed:
        at = update(table).where(table.c.mention == bindparam("of"))
        connection.execute(
            at.values(person=bindparam("person"), score=bindparam("score"), why=bindparam("why")), changed
        )


def _stale(connection: Connection, persons: Collection[str]) -> None:
    """Mark people whose records are to be made again."""
    for some in chunks(sorted(persons)):
        connection.execute(update(schema.person).where(schema.person.c.id.in_(some)).values(stale=True))
