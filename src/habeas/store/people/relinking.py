"""Relinking: taking the people of a report out of the persons they are part of, and putting them back.

What people decided of mentions stays; the machine's own links and blocks of the report are made anew.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sqlalchemy import Connection, delete, or_, update

from habeas.people.facts import Facts
from habeas.records.link import MACHINE
from habeas.store import schema
from habeas.store.people import linking
from habeas.store.people.holding import holders


def unlink(connection: Connection, mentions: Collection[str]) -> set[str]:
    """Take mentions out of their persons; give those persons, who are then stale and may hold nobody any more."""
    ids = list(mentions)
    touched = set(holders(connection, ids))
    link = schema.link
    machine = delete(link).where(link.c.by == MACHINE, or_(link.c.one.in_(ids), link.c.other.in_(ids)))
    connection.execute(machine)
    for table in (schema.block, schema.membership):
        connection.execute(delete(table).where(table.c.mention.in_(ids)))
    connection.execute(update(schema.person).where(schema.person.c.id.in_(touched)).values(stale=True))
    return touched


def relink(connection: Connection, facts: Sequence[Facts], persons: Collection[str]) -> set[str]:
    """Settle the mentions of a report again, and the persons they were taken from; give all persons touched."""
    linking.settle(connection, persons)
    return {*persons, *linking.link_report(connection, facts)}
