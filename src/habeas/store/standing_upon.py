"""Standing upon: which decisions were made of what an earlier one left, so that it cannot go before they do."""

from __future__ import annotations

from collections.abc import Sequence

from habeas.records.decision import Decision
from habeas.store import decisions, pairs


def find(target: Decision, listed: Sequence[Decision]) -> Decision | None:
    """Find the newest decision of a whole list that stands upon one of them, None where there is none.

    What was undone stands upon nothing; nor does the undoing of what was decided later than the target, for it changed
    nothing that stood then. To have a decision again, what it was made of must be as it was too.
    """
    numbers = {one.id: number for number, one in enumerate(listed)}
    gone = decisions.undone(listed)
    first = root(target, listed)
    below = _leaves(first) if first is target else _takes(first)
    for one in reversed(listed[numbers[target.id] + 1 :]):
        if one.id in gone:
            continue
        if one.undoes is None:
            stands = below & _takes(one)
        else:
            stands = below & _leaves(root(one, listed)) if numbers[one.undoes] < numbers[target.id] else frozenset()
        if stands:
            return one
    return None


def root(one: Decision, listed: Sequence[Decision]) -> Decision:
    """Give the decision that is undone, or whose undoing is, by an undoing; any other is its own root."""
    known = {each.id: each for each in listed}
    while one.undoes is not None:
        one = known[one.undoes]
    return one


def _leaves(one: Decision) -> frozenset[str]:
    """Name what a decision changed: the mentions of the people it touched, the claim, the conflict of a person."""
    if one.verb in pairs.VERBS:
        return pairs.settlement(one).mentions
    return frozenset({" ".join(one.subjects)} if one.verb == "explain" else one.subjects[:1])


def _takes(one: Decision) -> frozenset[str]:
    """Name what a decision was made of: what it changed, and the person whom a correction gives a claim."""
    return _leaves(one) | (frozenset(one.subjects) if one.verb == "correct" else frozenset())
