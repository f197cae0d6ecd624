"""History: which decisions somebody may see, and without which names.

Who does not see what the machine is unsure of sees no decision on a claim or conflict that is not shown; who does not
see what is restricted or sealed sees no decision about it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, or_, select

from habeas.records.decision import Decision
from habeas.records.sight import Sight
from habeas.rights import veil
from habeas.rights.names import withheld
from habeas.store.decide import guarding, histories, standing_upon
from habeas.store.people.known import chunks
from habeas.store.schema import claim, membership, person, report
from habeas.store.seeing import conditions, hidden


def seen(
    connection: Connection, listed: Iterable[Decision], sight: Sight, *, every: Iterable[Decision]
) -> tuple[Decision, ...]:
    """Give those of some decisions that may be seen, `every` being the whole list."""
    some = tuple(listed)
    if sight.restricted and sight.sealed and sight.names and sight.working:
        return some
    roots = standing_upon.roots(every)
    concerned = {one.id: histories.concerned(roots[one.id]) for one in some}
    mentions = {id for several in concerned.values() for id in several}
    open_to = _seen(connection, mentions, sight)
    kept = _claims(connection, {roots[one.id].subjects[0] for one in some}, sight)
    shown = [one for one in some if concerned[one.id] <= open_to and _shown(roots[one.id], kept, sight)]
    closed = hidden.of_mentions(connection, _closed(connection) if shown else set(), sight)
    if not closed.people:
        return tuple(shown)
    names = withheld(closed.people.values())
    return tuple(veil.decision(one, names) for one in shown)


def _shown(root: Decision, kept: Mapping[str, bool], sight: Sight) -> bool:
    first = root.subjects[0]
    if root.verb in guarding.VERBS:
        return sight.restricted or root.verb != "restrict"
    if root.verb == "explain":
        return sight.working
    return kept.get(first, True)


def _closed(connection: Connection) -> set[str]:
    """Give the mentions of all who may be kept from somebody: a reason can name anyone, not only whom it is on."""
    wanted = select(membership.c.mention).join(person, person.c.id == membership.c.person)
    kept = or_(person.c.veil.is_not(None), person.c.sealed, person.c.restricted)
    return set(connection.execute(wanted.where(kept)).scalars())


def _seen(connection: Connection, mentions: Iterable[str], sight: Sight) -> set[str]:
    """Give those of some mentions whose persons may be seen."""
    wanted = select(membership.c.mention).join(person, person.c.id == membership.c.person)
    met = tuple(conditions.found(sight, person.c.id))
    return {
        id
        for some in chunks(sorted(mentions))
        for id in connection.execute(wanted.where(membership.c.mention.in_(some), *met)).scalars()
    }


def _claims(connection: Connection, subjects: Iterable[str], sight: Sight) -> Mapping[str, bool]:
    """Tell of claims whether they may be seen: one that was rejected is part of the work alone."""
    ids = [id for id in subjects if id.startswith("claim:")]
    wanted = select(claim.c.id, claim.c.state, report.c.restricted).join(report, report.c.id == claim.c.report)
    return {
        row.id: (sight.restricted or not row.restricted) and (sight.working or row.state in {"accepted", "corrected"})
        for some in chunks(sorted(ids))
        for row in connection.execute(wanted.where(claim.c.id.in_(some)))
    }
