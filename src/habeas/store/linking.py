"""Linking: which person each mention is."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sqlalchemy import Connection, insert, select

from habeas.people.facts import Facts
from habeas.store import schema


def link_report(connection: Connection, mentions: Sequence[Facts]) -> set[str]:
    """Settle who the people of one report are; give the ids of the persons touched, which are marked stale."""
    if not mentions:
        return set()
    persons = {one.mention: "p:" + one.mention.removeprefix("m:") for one in mentions}
    there = set(connection.execute(select(schema.person.c.id)).scalars())
    rows = [
        {"id": id, "label": "", "role": "other", "record": "{}", "stale": True, "changed": ""}
        for id in persons.values()
        if id not in there
    ]
    if rows:
        connection.execute(insert(schema.person), rows)
    links = [{"mention": mention, "person": id, "score": 1.0, "why": "alone"} for mention, id in persons.items()]
    connection.execute(insert(schema.membership), links)
    return set(persons.values())


def settle(connection: Connection, persons: Collection[str]) -> set[str]:
    """Settle again who the mentions of some persons are; give the ids of the persons touched."""
    del connection
    return set(persons)
