"""Guarding: a person says who may see what: a case is sealed or restricted, a name hidden or revealed.

A decision names all mentions that the person had. Whoever holds ANY mention of a seal, a restriction or a hiding is
sealed, restricted or hidden: a merge never opens what was closed, and after a split each part that holds one stays
closed. A name is opened only for whoever holds ALL mentions that the revealing names.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal, get_args

from sqlalchemy import Connection, func, select, update

from habeas.errors import Ambiguous, BadOption, NoSuchRecord
from habeas.records.decision import Decision, Verb
from habeas.records.settlement import Settlement
from habeas.records.sight import Veil
from habeas.store import codec, schema
from habeas.store.decide import decisions
from habeas.store.decide.signing import Signed
from habeas.store.people.holding import holder, party, touch

Guarding = Literal["seal", "restrict", "hide", "reveal"]
VERBS: Final[tuple[Guarding, ...]] = get_args(Guarding)
REPORT: Final = "sha256:"
_LISTED: tuple[Verb, ...] = (*VERBS, "undo")
_ALREADY = {
    "seal": "is sealed already",
    "restrict": "is restricted already",
    "hide": "has a name that is hidden already",
    "reveal": "has a name that is shown already",
}


@dataclass(frozen=True, slots=True)
class Guards:
    """Who may see a person: whether the case is sealed or restricted, why the name is withheld, and who decided so.

    >>> Guards().veil is None
    True
    """

    sealed: bool = False
    restricted: bool = False
    veil: Veil | None = None
    decisions: tuple[Decision, ...] = ()


def guard(connection: Connection, verb: Guarding, subject: str, signed: Signed) -> Decision:
    """Seal, restrict, hide or reveal a person, by id, or restrict a report (`sha256:..` or how it begins).

    The views must not be stale. Raises NoSuchRecord, Ambiguous, and BadOption where nothing would change, where no
    reason is given for a seal or a revealing, and for the name of somebody never named.
    """
    if verb not in VERBS:
        raise BadOption(verb, f"is none of {', '.join(VERBS)}")
    who = signed.checked(reason_for=verb if verb in {"seal", "reveal"} else None)
    if subject.startswith(REPORT):
        return _report(connection, verb, subject, who)
    whole = party(connection, holder(connection, subject))
    _new(connection, verb, whole.person, whole.label)
    made = replace(who.decision(verb, whole.mentions), before=codec.encode(Settlement((whole,))))
    made = decisions.append(connection, made)
    touch(connection, whole.mentions)
    return made


def guards(connection: Connection, person: str) -> Guards:
    """Give who may see a person, by id; the views must not be stale."""
    id = holder(connection, person)
    table = schema.person.c
    row = connection.execute(select(table.sealed, table.restricted, table.veil).where(table.id == id)).one()
    mentions = frozenset(party(connection, id).mentions)
    by = tuple(one for one in standing(connection) if mentions.intersection(one.subjects))
    return codec.checked(Guards(bool(row.sealed), bool(row.restricted), row.veil, by))


def standing(connection: Connection) -> tuple[Decision, ...]:
    """Give the decisions on who may see what that hold, oldest first."""
    listed = decisions.active(decisions.load(connection, verbs=_LISTED))
    return tuple(one for one in listed if one.verb in VERBS)


def upon(held: Sequence[Decision], verb: Verb, mentions: Collection[str]) -> bool:
    """Tell whether any of the decisions that hold closes a person with some mentions."""
    return any(
        one.verb == verb and not one.subjects[0].startswith(REPORT) and not set(mentions).isdisjoint(one.subjects)
        for one in held
    )


def naming(held: Sequence[Decision], mentions: Collection[str]) -> Verb | None:
    """Give the last decision on the name of a person with some mentions: `hide`, `reveal` or None."""
    own = set(mentions)
    last: Verb | None = None
    for one in held:
        if one.verb == "hide" and not own.isdisjoint(one.subjects):
            last = "hide"
        if one.verb == "reveal" and own.issuperset(one.subjects):
            last = "reveal"
    return last


def settle(connection: Connection, made: Decision, active: Sequence[Decision]) -> None:
    """Bring what follows from a decision in line with those that are active."""
    first = made.subjects[0]
    if first.startswith(REPORT):
        held = any(one.verb == "restrict" and one.subjects[0] == first for one in active)
        connection.execute(update(schema.report).where(schema.report.c.id == first).values(restricted=held))
    touch(connection, _mentions(connection, first) if first.startswith(REPORT) else made.subjects)


def _new(connection: Connection, verb: Guarding, id: str, label: str) -> None:
    """Refuse a decision that would change nothing."""
    now = guards(connection, id)
    hidden = naming(now.decisions, party(connection, id).mentions) == "hide"
    there = {"seal": now.sealed, "restrict": upon(now.decisions, "restrict", party(connection, id).mentions)}
    if there.get(verb, hidden if verb == "hide" else now.veil is None):
        raise BadOption(label or id, _ALREADY[verb])
    record = connection.execute(select(schema.person.c.record).where(schema.person.c.id == id)).scalar_one()
    if verb == "hide" and '"name":null' in str(record):
        raise BadOption(label or id, "is named in no report: there is no name to hide")


def _report(connection: Connection, verb: Guarding, subject: str, who: Signed) -> Decision:
    """Restrict a report."""
    if verb != "restrict":
        raise BadOption(subject, f"is a report; {verb} is for people")
    begins = schema.report.c.id.startswith(subject, autoescape=True)
    query = select(schema.report.c.id, schema.report.c.restricted).where(begins)
    found = connection.execute(query.order_by(func.length(schema.report.c.id)).limit(2)).all()
    if not found or subject == REPORT:
        raise NoSuchRecord(subject, "no report has this id")
    if len(found) > 1:
        raise Ambiguous(subject, "several reports begin like this; give more of the id")
    if found[0].restricted:
        raise BadOption(subject, _ALREADY["restrict"])
    id = str(found[0].id)
    made = decisions.append(connection, who.decision("restrict", (id, *_mentions(connection, id))))
    settle(connection, made, (made,))
    return made


def _mentions(connection: Connection, report: str) -> Sequence[str]:
    table = schema.mention.c
    wanted = select(table.id).where(table.report == report).order_by(table.number)
    return connection.execute(wanted).scalars().all()
