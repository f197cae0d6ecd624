"""Histories: which decisions are about a person, also those that are undone since."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection

from habeas.records.decision import Decision
from habeas.records.settlement import Reviewed
from habeas.store import codec
from habeas.store.decide import decisions, guarding, pairs, standing_upon
from habeas.store.people.holding import holder, party

Index = Mapping[str, Sequence[tuple[int, Decision]]]
"""The decisions that concern each mention, numbered in the order of deciding."""


def history(connection: Connection, person: str | None = None) -> tuple[Decision, ...]:
    """Give all decisions, oldest first, or those about one person, named by an id. Raises NoSuchRecord."""
    listed = decisions.load(connection)
    if person is None:
        return listed
    return about(party(connection, holder(connection, person)).mentions, index(listed))


def index(listed: Iterable[Decision]) -> Index:
    """Sort a whole list of decisions, with what undid them, by the mentions they concern."""
    ordered = tuple(listed)
    roots = standing_upon.roots(ordered)
    mentions = {id: concerned(one) for id, one in roots.items() if one.id == id}
    found: defaultdict[str, list[tuple[int, Decision]]] = defaultdict(list)
    for number, one in enumerate(ordered):
        for mention in mentions[roots[one.id].id]:
            found[mention].append((number, one))
    return dict(found)


def about(mentions: Iterable[str], known: Index) -> tuple[Decision, ...]:
    """Give the decisions that concern some mentions, and what undid them, oldest first."""
    found = {number: one for mention in mentions for number, one in known.get(mention, ())}
    return tuple(found[number] for number in sorted(found))


def concerned(made: Decision) -> frozenset[str]:
    """Name the mentions that a decision is about, an undoing left aside."""
    if made.verb in pairs.VERBS:
        return pairs.settlement(made).mentions
    if made.verb == "explain":
        return frozenset(made.subjects[1:])
    if made.verb in guarding.VERBS:
        return frozenset(id for id in made.subjects if id.startswith("m:"))
    told = (codec.decode(one, Reviewed).claim.person for one in (made.before, made.after) if one)
    return frozenset(mention for mention in told if mention)
