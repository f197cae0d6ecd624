"""Histories: which decisions are about a person, also those that are undone since."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sqlalchemy import Connection

from habeas.records.decision import Decision
from habeas.records.settlement import Reviewed
from habeas.store import codec, decisions, pairs, standing_upon
from habeas.store.holding import holder, party


def history(connection: Connection, person: str | None = None) -> tuple[Decision, ...]:
    """Give all decisions, oldest first, or those about one person, named by an id. Raises NoSuchRecord."""
    listed = decisions.load(connection)
    return listed if person is None else about(party(connection, holder(connection, person)).mentions, listed)


def about(mentions: Collection[str], listed: Sequence[Decision]) -> tuple[Decision, ...]:
    """Give the decisions of a whole list that concern some mentions, and what undid them."""
    wanted = frozenset(mentions)
    return tuple(one for one in listed if wanted & concerned(standing_upon.root(one, listed)))


def concerned(made: Decision) -> frozenset[str]:
    """Name the mentions that a decision is about, an undoing left aside."""
    if made.verb in pairs.VERBS:
        return pairs.settlement(made).mentions
    if made.verb == "explain":
        return frozenset(made.subjects[1:])
    told = (codec.decode(one, Reviewed).claim.person for one in (made.before, made.after) if one)
    return frozenset(mention for mention in told if mention)
