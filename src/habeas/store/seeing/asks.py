"""Asks: the pairs of mentions of which a person should tell whether they are one person, as somebody may see them."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import Connection, select

from habeas.records.link import Link
from habeas.records.sight import EVERYTHING, Sight
from habeas.rights.names import withheld
from habeas.store.people.known import chunks
from habeas.store.schema import link, membership
from habeas.store.seeing import conditions, hidden


def asks(connection: Connection, sight: Sight = EVERYTHING) -> tuple[Link, ...]:
    """Give the pairs asked about, the likeliest first; none of anybody sealed, or whom the sight does not show.

    They are part of the work: who sees what is published alone is asked nothing.
    """
    if not sight.working:
        return ()
    wanted = select(link).where(link.c.judgement == "ask")
    ordered = wanted.order_by(link.c.score.desc(), link.c.one, link.c.other)
    found = tuple(Link(*row) for row in connection.execute(ordered))
    mentions = sorted({id for one in found for id in (one.one, one.other)})
    met = tuple(conditions.listed(sight, membership.c.person))
    query = select(membership.c.mention).where(*met)
    shown = {
        id
        for some in chunks(mentions)
        for id in connection.execute(query.where(membership.c.mention.in_(some))).scalars()
    }
    kept = tuple(one for one in found if one.one in shown and one.other in shown)
    names = withheld(hidden.of_mentions(connection, mentions, sight).people.values())
    return tuple(replace(one, why=names.mask(one.why)) for one in kept)
