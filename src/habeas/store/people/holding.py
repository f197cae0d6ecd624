"""Holding: which person a mention is, and the other way round.

Any mention of a person names the person for ever: `p:X` is whoever holds the mention `m:X` now, so an id that was
printed before a merge still leads to the record.
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, select, update

from habeas.errors import NoSuchRecord
from habeas.records.settlement import Party
from habeas.store.schema import membership, mention, person


def holder(connection: Connection, id: str) -> str:
    """Give the id of the person that an id means: one of a person, of now or once, or of a mention. Or NoSuchRecord."""
    wanted = "m:" + id.strip().partition(":")[2]
    found = connection.execute(select(membership.c.person).where(membership.c.mention == wanted)).scalar()
    if found is None or id.strip()[:2] not in {"p:", "m:"}:
        raise NoSuchRecord(id, "is the id of nobody in this database")
    return str(found)


def holders(connection: Connection, mentions: Iterable[str]) -> tuple[str, ...]:
    """Give the ids of the people that hold some mentions, sorted; mentions that nobody holds are passed over."""
    wanted = select(membership.c.person).distinct().where(membership.c.mention.in_(list(mentions)))
    return tuple(sorted(connection.execute(wanted).scalars()))


def party(connection: Connection, id: str) -> Party:
    """Give a person as a set of mentions, called as the mention that names the person is."""
    wanted = (
        select(mention.c.id, mention.c.label)
        .join(membership, membership.c.mention == mention.c.id)
        .where(membership.c.person == id)
        .order_by(mention.c.id)
    )
    labels = {row.id: row.label for row in connection.execute(wanted)}
    return Party(id, labels.get(naming(id), ""), tuple(labels))


def naming(id: str) -> str:
    """Give the mention that names a person.

    >>> naming("p:00aa")
    'm:00aa'
    """
    return "m:" + id.removeprefix("p:")


def touch(connection: Connection, mentions: Iterable[str]) -> None:
    """Mark the people that hold some mentions: their records are to be made again."""
    wanted = select(membership.c.person).where(membership.c.mention.in_(list(mentions)))
    connection.execute(update(person).where(person.c.id.in_(wanted)).values(stale=True))
