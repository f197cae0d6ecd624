"""Reviewing: the claims of a report as people decided on them, made again from the decisions that hold.

The state of a claim is never edited by hand: it is what the last active decision on it says. So undoing one, or reading
a report again, comes to the same columns as if nothing else had happened.

A newer reader may read the same words otherwise and thereby make another claim (other words for the date, another
date). Where a person has decided on the words of an event, that decision holds: the other reading is `overruled` as
long as the one decided on is not read itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection, Row, bindparam, select, update

from habeas.records.claim import Claim
from habeas.records.decision import Decision, Verb
from habeas.records.settlement import ClaimState, Reviewed
from habeas.store import codec
from habeas.store.decide import decisions, told_claims
from habeas.store.decide.correcting import vouched
from habeas.store.schema import claim as table

VERBS: tuple[Verb, ...] = ("accept", "correct", "reject", "tell", "undo")


@dataclass(frozen=True, slots=True)
class Standing:
    """A claim as it was read and as it stands; `now` is whether the newest reading of its report tells it."""

    read: Claim
    stands: Claim
    state: ClaimState
    now: bool


def review(connection: Connection, reports: Iterable[str], active: Iterable[Decision] | None = None) -> frozenset[str]:
    """Bring the claims of some reports in line with the decisions; give the mentions whose record that changes.

    Called after every decision on a claim, when one is undone, and after a report was read again. `active` are the
    decisions that hold, those on the list where they are not given.
    """
    listed, decided = list(reports), tuple(holding(connection) if active is None else active)
    touched: set[str | None] = set(told_claims.bring(connection, listed, decided))
    wanted = select(table).where(table.c.report.in_(listed)).order_by(table.c.report, table.c.number)
    rows = connection.execute(wanted).all()
    held = latest(decided)
    changes = []
    for row, one in zip(rows, stand([(_read(row), row.reading == "now") for row in rows], held), strict=True):
        own = codec.encode(one.stands) if one.state in {"accepted", "corrected"} else None
        if (row.state, row.corrected, row.mention) != (one.state, own, one.stands.person):
            touched |= {row.mention, one.stands.person}
            changes.append({"b_id": row.id, "state": one.state, "corrected": own, "mention": one.stands.person})
    if changes:
        connection.execute(update(table).where(table.c.id == bindparam("b_id")), changes)
    return frozenset(mention for mention in touched if mention)


def reviewed(connection: Connection, id: str, active: Iterable[Decision] | None = None) -> tuple[str, Reviewed]:
    """Give the report of a claim, and how the claim stands with what a person vouches for."""
    row = connection.execute(select(table).where(table.c.id == id)).one()
    by = latest(holding(connection) if active is None else active).get(id)
    settled = codec.decode(by.after or "", Reviewed).settled if by else ()
    return row.report, Reviewed(row.state, codec.decode(row.corrected or row.record, Claim), settled)


def holding(connection: Connection) -> tuple[Decision, ...]:
    """Give the decisions on claims that hold, oldest first."""
    return decisions.active(decisions.load(connection, verbs=VERBS))


def latest(held: Iterable[Decision]) -> Mapping[str, Decision]:
    """Give the last active decision on each claim, by claim id."""
    return {one.subjects[0]: one for one in held if one.verb in VERBS}


def stand(claims: Sequence[tuple[Claim, bool]], held: Mapping[str, Decision]) -> tuple[Standing, ...]:
    """Say how each claim of one or more reports stands: as read, or as the decision on it or on its words has it.

    `claims` are as read, each with whether the newest reading tells it.
    """
    decided = [_decided(claim, now=now, by=held[claim.id]) for claim, now in claims if claim.id in held]
    known = {one.read.id: one for one in decided}
    gone = {key for one in decided if not one.now for key in _keys(one)}
    return tuple(
        known.get(claim.id) or Standing(claim, claim, "overruled" if _key(claim) in gone else "read", now)
        for claim, now in claims
    )


def _decided(claim: Claim, *, now: bool, by: Decision) -> Standing:
    """Give a claim as a decision has it: values that a person vouches for, under the words that were read."""
    reviewed = codec.decode(by.after or "", Reviewed)
    if reviewed.state == "rejected":
        return Standing(claim, claim, "rejected", now)
    reader = f"by {by.by}" if reviewed.state == "corrected" else f"{reviewed.claim.reader}, accepted by {by.by}"
    if by.verb == "tell":
        return Standing(claim, claim, "accepted", now)
    made = vouched(claim, reviewed.claim, reviewed.settled)
    return Standing(claim, replace(made, confidence=1.0, reader=reader), reviewed.state, now)


def _key(claim: Claim) -> tuple[object, ...]:
    """Name what a claim is told of and where: the report, the words of the event, its kind, the person."""
    return claim.quote, claim.kind, claim.person


def _keys(one: Standing) -> tuple[tuple[object, ...], ...]:
    """Name what a claim decided on is told of, as read and as it stands."""
    return _key(one.read), _key(one.stands), _key(replace(one.read, kind=one.stands.kind))


def _read(row: Row[tuple[object, ...]]) -> Claim:
    return codec.decode(row.record, Claim)
