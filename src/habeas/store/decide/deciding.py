"""Deciding: a person accepts, corrects or rejects a claim.

Nothing that the machine read is changed: the decision holds the claim before and after, the claim keeps its record, and
what is shown follows from the last decision that is not undone (`reviewing`).
"""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from sqlalchemy import Connection, func, select

from habeas.errors import Ambiguous, BadOption, NoSuchRecord
from habeas.records.correction import Correction
from habeas.records.decision import Decision
from habeas.records.settlement import ClaimState, Reviewed
from habeas.store import codec
from habeas.store.decide import decisions, reopening, reviewing
from habeas.store.decide.correcting import VALUES, correct
from habeas.store.decide.signing import Signed
from habeas.store.people.holding import holder, naming, touch
from habeas.store.schema import claim, membership, mention, report
from habeas.store.write import reports

Judging = Literal["accept", "correct", "reject"]
STATES: dict[str, ClaimState] = {"accept": "accepted", "correct": "corrected", "reject": "rejected"}


def decide(
    connection: Connection, subject: str, verb: Judging, signed: Signed, value: Correction | None = None
) -> Decision:
    """Accept, correct (to `value`) or reject a claim, named by its id or the beginning of it.

    Rejecting and correcting want a reason. A claim rejected is left out of every case until that is undone; one
    accepted or corrected stays, whatever later readings say; where its page changed since it may be
    accepted again. Raises NoSuchRecord, Ambiguous, BadOption.
    """
    if verb not in STATES:
        raise BadOption(verb, f"is none of {', '.join(STATES)}")
    if (value is not None) != (verb == "correct"):
        raise BadOption(verb, "say what is right" if verb == "correct" else "new values are for `correct`")
    who = signed.checked(reason_for=None if verb == "accept" else verb)
    id = find(connection, subject)
    source, before = reviewing.reviewed(connection, id)
    after, mentions = _judged(connection, source, before, verb, value)
    same = (after.state, after.claim) == (before.state, before.claim)
    if same and id not in reopening.reopened(connection, claim.c.id == id):
        raise BadOption(subject, f"is {after.state} already")
    made = who.decision(verb, (id, *mentions))
    made = decisions.append(connection, replace(made, before=codec.encode(before), after=codec.encode(after)))
    touch(connection, reviewing.review(connection, [source]))
    return made


def _judged(
    connection: Connection, source: str, before: Reviewed, verb: Judging, value: Correction | None
) -> tuple[Reviewed, tuple[str, ...]]:
    """Give a claim as it stands after a judgement, and the mention that a correction gives it to."""
    if verb == "reject":
        return Reviewed("rejected", before.claim), ()
    if value is None:
        return Reviewed("accepted", before.claim, VALUES), ()
    wanted = select(report).where(report.c.id == source)
    article = reports.article(connection.execute(wanted).one())
    whom = mention_of(connection, value.person, source) if value.person is not None else None
    made = correct(before.claim, value, article.report, mention=whom)
    changed = {slot for slot in VALUES if getattr(made, slot) != getattr(before.claim, slot)}
    settled = tuple(slot for slot in VALUES if slot in changed or slot in before.settled)
    return Reviewed("corrected", made, settled), (whom,) if whom else ()


def find(connection: Connection, id: str) -> str:
    """Find a claim by its id, with or without `claim:`, or by the beginning of it where that is enough."""
    wanted = "claim:" + id.strip().removeprefix("claim:")
    begins = claim.c.id.startswith(wanted, autoescape=True)
    query = select(claim.c.id).where(begins).order_by(func.length(claim.c.id)).limit(2)
    found = list(connection.execute(query).scalars()) if wanted != "claim:" else []
    if not found:
        raise NoSuchRecord(id, "no claim has this id; `habeas case NAME --ids` shows them")
    if len(found) > 1 and found[0] != wanted:
        raise Ambiguous(id, "several claims begin like this; give more of the id")
    return str(found[0])


def mention_of(connection: Connection, id: str, report: str) -> str:
    """Give the mention by which a person gets a claim: the one in its own report, else the one that names them."""
    person = holder(connection, id)
    here = (
        select(mention.c.id)
        .join(membership, membership.c.mention == mention.c.id)
        .where(membership.c.person == person, mention.c.report == report)
        .order_by(mention.c.number)
    )
    found = connection.execute(here).scalars().first()
    return str(found) if found is not None else naming(person)
