"""Undoing: taking a decision back, which is a decision too, so that it can be taken back as well.

What a decision changed follows from the active decisions alone (`pairs`, `reviewing`, `explaining`). Undoing one only
leaves it out and makes the same things anew, and the record is again what it would be without it, with whatever was
added meanwhile.

Decisions on different people and claims are undone in any order. Where a later one stands upon the decision (it was
made of a person that this one made, or of the claim as this one left it), that has to be undone first: what somebody
decided of a record that is no longer there would otherwise be said of another.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import Connection

from habeas.errors import BadOption
from habeas.records.decision import Decision
from habeas.records.settlement import Reviewed
from habeas.store import codec
from habeas.store.decide import decisions, guarding, pairs, reviewing, standing_upon
from habeas.store.decide.signing import Signed
from habeas.store.people.holding import touch


def undo(connection: Connection, decision: str, signed: Signed) -> Decision:
    """Take back a decision by its id; to have it again, undo the undoing.

    Raises NoSuchRecord, and BadOption for one that is undone already or that a later decision stands upon.
    """
    who = signed.checked()
    listed = decisions.load(connection)
    target = _last(decisions.get(connection, decision), listed)
    above = standing_upon.find(target, listed)
    if above is not None:
        raise BadOption(decision, f"{above.id} ({above.verb} by {above.by}) stands upon it; undo that first")
    draft = replace(who.decision("undo", (target.id,)), undoes=target.id)
    active = decisions.active((*listed, draft))
    root = standing_upon.roots(listed)[target.id]
    if root.verb in pairs.VERBS:
        return pairs.retake(connection, draft, root, active)
    return _retake(connection, draft, root, active)


def _last(named: Decision, listed: Sequence[Decision]) -> Decision:
    """Give what has to be undone for a decision to hold no more: itself, or the newest undoing of its undoing."""
    by = {one.undoes: one for one in listed if one.undoes}
    chain = [named]
    while chain[-1].id in by:
        chain.append(by[chain[-1].id])
    if len(chain) % 2 == 0:
        raise BadOption(named.id, f"is undone already, by {chain[-1].by}; to have it again, undo {chain[-1].id}")
    return chain[-1]


def _retake(connection: Connection, draft: Decision, root: Decision, active: Sequence[Decision]) -> Decision:
    """Change what follows from a decision on a claim or conflict, now that it holds no more (or again)."""
    if root.verb == "explain":
        touch(connection, root.subjects[1:])
        before, after = (root.before, root.after) if root in active else (root.after, root.before)
        return decisions.append(connection, replace(draft, before=before, after=after))
    if root.verb in guarding.VERBS:
        guarding.settle(connection, root, active)
        return decisions.append(connection, draft)
    if root.verb == "tell":
        told = codec.decode(root.after or "", Reviewed).claim
        touch(connection, reviewing.review(connection, [told.quote.report], active))
        before, after = (None, root.after) if root in active else (root.after, None)
        return decisions.append(connection, replace(draft, before=before, after=after))
    report, was = reviewing.reviewed(connection, root.subjects[0])
    touch(connection, reviewing.review(connection, [report], active))
    _, now = reviewing.reviewed(connection, root.subjects[0], active)
    return decisions.append(connection, replace(draft, before=codec.encode(was), after=codec.encode(now)))
