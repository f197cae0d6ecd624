"""Known: all mentions that the tables hold, as settling who is who asks for them.

Every question is a few indexed queries, however many people there are: blocks by key, mentions by id or person.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from sqlalchemy import ColumnElement, Connection, delete, insert, select, tuple_

from habeas.people.blocking import keys, sought
from habeas.people.facts import Facts
from habeas.people.incremental import Seat
from habeas.people.linking import Held
from habeas.people.rulings import Ruling
from habeas.records.link import MACHINE, Link
from habeas.store import codec
from habeas.store.schema import block, decision, link, membership, mention

T = TypeVar("T")
CHUNK = 400
"""Values in one query: databases limit the parameters of one."""


class Known:
    """The mentions that a connection sees (`people.incremental.Known`)."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def near(self, mentions: Sequence[Facts]) -> Mapping[str, Sequence[Seat]]:
        """Give for each mention, by id, those that its blocks hold, itself left out."""
        wanted = {facts.mention: sought(facts) for facts in mentions}
        held: defaultdict[str, set[str]] = defaultdict(set)
        for some in chunks({key for several in wanted.values() for key in several}):
            for row in self._connection.execute(select(block.c.key, block.c.mention).where(block.c.key.in_(some))):
                held[row.key].add(row.mention)
        near = {id: {one for key in several for one in held.get(key, ())} - {id} for id, several in wanted.items()}
        seats = {seat.facts.mention: seat for seat in self.seats({one for several in near.values() for one in several})}
        return {id: [seats[one] for one in sorted(several & seats.keys())] for id, several in near.items()}

    def people(self, persons: Collection[str]) -> Sequence[Seat]:
        """Give all mentions of some people."""
        return [seat for some in chunks(persons) for seat in self._seats(membership.c.person.in_(some))]

    def seats(self, mentions: Collection[str]) -> Sequence[Seat]:
        """Give some mentions that are part of a person; the others are left out."""
        return [seat for some in chunks(mentions) for seat in self._seats(membership.c.mention.in_(some))]

    def links(self, mentions: Collection[str]) -> Sequence[Link]:
        """Give the links that the machine made from or to some mentions."""
        found = {
            Link(*row)
            for some in chunks(mentions)
            for side in (link.c.one, link.c.other)
            for row in self._connection.execute(select(link).where(side.in_(some), link.c.by == MACHINE))
        }
        return sorted(found, key=lambda each: (each.one, each.other))

    def rulings(self, mentions: Collection[str]) -> Sequence[Ruling]:
        """Give what people decided about some mentions; the order is that of the decisions."""
        joined = select(link.c.one, link.c.other, link.c.judgement, decision.c.number, link.c.by).join(
            decision, decision.c.id == link.c.decision
        )
        found = {
            Ruling(*row)
            for some in chunks(mentions)
            for side in (link.c.one, link.c.other)
            for row in self._connection.execute(joined.where(side.in_(some), link.c.judgement != "ask"))
        }
        return sorted(found, key=lambda each: (each.order, each.one, each.other))

    def _seats(self, where: ColumnElement[bool]) -> Iterator[Seat]:
        wanted = select(mention.c.facts, membership.c.person, membership.c.score, membership.c.why)
        for row in self._connection.execute(wanted.join(mention, mention.c.id == membership.c.mention).where(where)):
            facts = codec.decode(row.facts, Facts)
            yield Seat(facts, row.person, Held(facts.mention, facts.published, row.score, row.why))


def keep_blocks(connection: Connection, mentions: Iterable[Facts]) -> None:
    """Keep the keys under which later reports find mentions, in the place of those kept before."""
    rows = [{"key": key, "mention": facts.mention} for facts in mentions for key in sorted(keys(facts))]
    for some in chunks({row["mention"] for row in rows}):
        connection.execute(delete(block).where(block.c.mention.in_(some)))
    if rows:
        connection.execute(insert(block), rows)


def drop_links(connection: Connection, mentions: Collection[str], links: Iterable[Link]) -> None:
    """Take away the machine's links from or to some mentions, and some links by their pairs; people's links stay."""
    machine = delete(link).where(link.c.by == MACHINE)
    for some in chunks(mentions):
        for side in (link.c.one, link.c.other):
            connection.execute(machine.where(side.in_(some)))
    for pairs in chunks([(each.one, each.other) for each in links]):
        connection.execute(machine.where(tuple_(link.c.one, link.c.other).in_(pairs)))


def chunks(values: Collection[T]) -> Iterator[list[T]]:
    """Cut values into lists that fit one query.

    >>> [len(some) for some in chunks(range(1000))]
    [400, 400, 200]
    """
    listed = list(values)
    return (listed[at : at + CHUNK] for at in range(0, len(listed), CHUNK))
