"""Members: the mentions that are one person, and their records under the ids of persons."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, select

from habeas.people.uniting import unite
from habeas.records.person import Person
from habeas.store import codec, schema
from habeas.store.write.mentions import renamed


@dataclass(frozen=True, slots=True)
class Member:
    """One mention of a person: its id, its report and the person as that report shows them, under person ids."""

    mention: str
    report: str
    record: Person


def of_persons(connection: Connection, persons: Iterable[str]) -> Mapping[str, tuple[Member, ...]]:
    """Give the mentions of some persons, by order of adding; a person without any has an empty tuple."""
    wanted = list(persons)
    mention, held, report = schema.mention, schema.membership, schema.report
    rows = connection.execute(
        select(held.c.person, mention.c.id, mention.c.report, mention.c.record)
        .join(mention, mention.c.id == held.c.mention)
        .join(report, report.c.id == mention.c.report)
        .where(held.c.person.in_(wanted))
        .order_by(report.c.number, mention.c.number)
    ).all()
    records = {row.id: codec.decode(row.record, Person) for row in rows}
    names = {row.id: row.person for row in rows}
    names |= holders(connection, {tie.to for record in records.values() for tie in record.ties} - names.keys())
    found: defaultdict[str, list[Member]] = defaultdict(list)
    for row in rows:
        found[row.person].append(Member(row.id, row.report, renamed(records[row.id], names)))
    return {person: tuple(found[person]) for person in wanted}


def holders(connection: Connection, mentions: Iterable[str]) -> dict[str, str]:
    """Name the person that holds each of some mentions."""
    wanted = set(mentions)
    if not wanted:
        return {}
    held = schema.membership.c
    return {
        row.mention: row.person
        for row in connection.execute(select(held.mention, held.person).where(held.mention.in_(wanted)))
    }


def united(members: Iterable[Member]) -> Person:
    """Make one record of the mentions of a person; raises ValueError for a person without any."""
    (person,) = unite(member.record for member in members)
    return person
