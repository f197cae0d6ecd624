"""Standing upon: which decisions were made of what an earlier one left, so that it cannot go before they do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from habeas.errors import StoreDamaged
from habeas.records.decision import Decision
from habeas.store.decide import decisions, guarding, pairs


def find(target: Decision, listed: Sequence[Decision]) -> Decision | None:
    """Find the newest decision of a whole list that stands upon one of them, None where there is none.

    What was undone stands upon nothing; nor does the undoing of what was decided later than the target, for it changed
    nothing that stood then. To have a decision again, what it was made of must be as it was too.
    """
    numbers, first = {one.id: number for number, one in enumerate(listed)}, roots(listed)
    gone, at = decisions.undone(listed), numbers[target.id]
    below = _leaves(target) if target.undoes is None else _takes(first[target.id])
    for one in reversed(listed[at + 1 :]):
        if one.id in gone or (one.undoes is not None and numbers[one.undoes] > at):
            continue
        if below & (_takes(one) if one.undoes is None else _leaves(first[one.id])):
            return one
    return None


def roots(listed: Iterable[Decision]) -> Mapping[str, Decision]:
    """Name for every decision of a whole list what is undone by it, or by what it undoes; any other is its own root.

    Raises StoreDamaged where what is undone is not on the list before it.
    """
    found: dict[str, Decision] = {}
    for one in listed:
        if one.undoes is not None and one.undoes not in found:
            raise StoreDamaged(one.id, "undoes a decision that is not on the list; take the last good backup")
        found[one.id] = one if one.undoes is None else found[one.undoes]
    return found


def _leaves(one: Decision) -> frozenset[str]:
    """Name what a decision changed: the mentions of the people it touched, the claim, the conflict of a person."""
    if one.verb in pairs.VERBS:
        return pairs.settlement(one).mentions
    if one.verb in guarding.VERBS:  # it follows the mentions, whoever holds them
        return frozenset({" ".join((one.verb, *one.subjects))})
    return frozenset({" ".join(one.subjects)} if one.verb == "explain" else one.subjects[:1])


def _takes(one: Decision) -> frozenset[str]:
    """Name what a decision was made of: what it changed, and the person to whom it gives a claim."""
    return _leaves(one) | (frozenset(one.subjects) if one.verb in {"correct", "tell"} else frozenset())
