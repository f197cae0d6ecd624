"""Merging: a person says that two records are of one and the same person."""

from __future__ import annotations

from sqlalchemy import Connection, or_, select

from habeas.errors import BadOption
from habeas.records.decision import Decision
from habeas.records.link import MACHINE, Link
from habeas.records.settlement import Party, Settlement
from habeas.store.decide import pairs
from habeas.store.decide.signing import Signed
from habeas.store.people.holding import holder, naming, party
from habeas.store.schema import link


def merge(connection: Connection, one: str, other: str, signed: Signed) -> Decision:
    """Make one person of two, named by ids of people (of now or once) or of mentions.

    What is linked are two mentions, so the people stay one when reports of either are added. Where the machine holds
    them apart for a fact ('born 1960 and 1985'), or somebody said before that they are not the same, the merge is made
    all the same and the objection kept in `before`. Raises NoSuchRecord, and BadOption for one and the same person.
    """
    who = signed.checked()
    ids = sorted({holder(connection, one), holder(connection, other)})
    if len(ids) == 1:
        raise BadOption(f"{one} and {other}", f"are one and the same person already ({ids[0]})")
    parties = [party(connection, id) for id in ids]
    against = _against(connection, *parties)
    first, second = sorted(map(naming, ids))
    linked = dict.fromkeys([(first, second), *((each.one, each.other) for each in against if each.by != MACHINE)])
    draft = who.decision("merge", (mention for pair in linked for mention in pair))
    objections = tuple(dict.fromkeys(f"{each.by}: {each.why}" for each in against))
    return pairs.judge(connection, draft, Settlement(tuple(parties), objections=objections))


def _against(connection: Connection, first: Party, second: Party) -> tuple[Link, ...]:
    """Give the links that say of mentions of two people that they are not the same."""
    ours, theirs = link.c.one.in_(first.mentions), link.c.other.in_(second.mentions)
    swapped = link.c.one.in_(second.mentions), link.c.other.in_(first.mentions)
    wanted = select(link).where(link.c.judgement == "not the same", or_(ours & theirs, swapped[0] & swapped[1]))
    return tuple(Link(*row) for row in connection.execute(wanted.order_by(link.c.one, link.c.other)))
