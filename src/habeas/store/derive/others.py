"""Others: the people who are named in the same reports as somebody, each as those reports show them."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Connection, select

from habeas.records.person import Person
from habeas.store import codec
from habeas.store.people import members
from habeas.store.schema import membership, mention, person


def others(connection: Connection, id: str, told: Collection[str]) -> tuple[Person, ...]:
    """Give the others in some reports, by id; the views must not be stale.

    Whoever is named in no other report is as the record that is kept, which was made of the same mentions.
    """
    held = select(membership.c.person).join(mention, mention.c.id == membership.c.mention)
    here = held.where(mention.c.report.in_(told), membership.c.person != id).distinct()
    ids = sorted(connection.execute(here).scalars())
    away = held.where(membership.c.person.in_(ids), mention.c.report.not_in(told)).distinct()
    elsewhere = set(connection.execute(away).scalars())
    whole = select(person.c.id, person.c.record).where(person.c.id.in_([one for one in ids if one not in elsewhere]))
    found = {row.id: codec.decode(row.record, Person) for row in connection.execute(whole)}
    parts = members.of_persons(connection, elsewhere) if elsewhere else {}
    found |= {one: members.united(each for each in several if each.report in told) for one, several in parts.items()}
    return tuple(found[one] for one in ids)
