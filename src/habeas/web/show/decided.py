"""Decided: decisions in words for a page: who did what to whom, when and why, and how things stood before and after."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from habeas.export.show.dates import show_edtf
from habeas.export.show.decisions import DID, name_claim, name_people
from habeas.export.show.slots import show_side, show_slot
from habeas.export.words import count, listing, sentence, words
from habeas.records.case import Conflict
from habeas.records.decision import Decision, Verb
from habeas.records.settlement import ClaimState, Party, Reviewed, Settlement
from habeas.store import codec
from habeas.store.decide.decisions import undone
from habeas.web.show.values import LABELS, show_value

STATES: dict[ClaimState, str] = {
    "read": "as the machine read it",
    "accepted": "accepted by a person",
    "corrected": "corrected by a person",
    "rejected": "rejected by a person",
    "overruled": "set aside: a person decided on these words",
}
_STATE = "State"
PAIRS = frozenset({"merge", "split", "apart"})
GUARDS = frozenset({"seal", "restrict", "hide", "reveal"})
CLAIMS = frozenset({"accept", "correct", "reject", "tell"})
Calls = Callable[[str], str]
"""Gives what the person with an id is called."""


@dataclass(frozen=True, slots=True)
class Change:
    """One thing before and after a decision, in words."""

    label: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Decided:
    """One decision in words; `did` follows the name of who made it: 'rejected the arrest “detained”'.

    `against` are facts that speak against what was decided. `href` leads to what was decided on. `undone` says by whom
    and when it was taken back, None where it holds; `undoing`
    says that it takes another back itself.
    """

    id: str
    by: str
    at: datetime
    verb: Verb
    did: str
    why: str
    changes: tuple[Change, ...] = ()
    against: tuple[str, ...] = ()
    href: str | None = None
    undone: str | None = None
    undoing: bool = False


def tell(listed: Iterable[Decision], calls: Calls, known: Iterable[Decision] = ()) -> tuple[Decided, ...]:
    """Word decisions in their order; `known` is a list that holds them and all that undoes them, or is undone."""
    shown = tuple(listed)
    whole = tuple(known) or shown
    by_id, gone = {one.id: one for one in whole}, undone(whole)
    undoing = {one.undoes: one for one in whole if one.undoes}
    return tuple(_tell(one, by_id, undoing.get(one.id) if one.id in gone else None, calls) for one in shown)


def _tell(one: Decision, by_id: Mapping[str, Decision], undoing: Decision | None, calls: Calls) -> Decided:
    taken = f"{words(undoing.by)} took this back on {show_edtf(undoing.at.date().isoformat())}" if undoing else None
    return Decided(
        one.id, words(one.by), one.at, one.verb, did(one, by_id, calls), words(one.why or ""),
        tuple(_changes(one, by_id, calls)), _against(one), _href(one, by_id), taken, one.undoes is not None,
    )  # fmt: skip


def did(one: Decision, by_id: Mapping[str, Decision], calls: Calls) -> str:
    """Say what a decision did, as `habeas history` does, people by name."""
    if one.undoes:
        target = by_id.get(one.undoes)
        return (
            f"{DID['undo']}: {words(target.by)} {did(target, by_id, calls)}" if target else f"{DID['undo']} a decision"
        )
    return f"{DID[one.verb]} {_about(one, calls)}"


def _about(one: Decision, calls: Calls) -> str:
    told = one.before or one.after
    if told and one.verb in PAIRS | GUARDS:
        return name_people(codec.decode(told, Settlement).people, ids=False)
    if told and one.verb in CLAIMS:
        claim = codec.decode(told, Reviewed).claim
        return f"{name_claim(claim)}{f' of {calls(claim.person)}' if claim.person else ''}"
    if told and one.verb == "explain":
        conflict = codec.decode(told, Conflict)
        return f"why reports differ on the {show_slot(conflict.slot)} of {calls(one.subjects[1])}"
    return listing(calls(id) if id[:2] in {"m:", "p:"} else _report(id) for id in one.subjects)


def _report(id: str) -> str:
    return f"the report {words(id)[:19]}…" if id.startswith("sha256:") else words(id)


def _changes(one: Decision, by_id: Mapping[str, Decision], calls: Calls) -> Iterator[Change]:
    """List what a decision changed; the undoing of one changes what that one was about."""
    root = _root(one, by_id)
    if root is None or not (one.before and one.after):
        return
    if root.verb in PAIRS:
        if one is root:
            yield Change("People", _people(codec.decode(one.before, Settlement).people), _after(one))
    elif root.verb in CLAIMS:
        changes = _of_claim(codec.decode(one.before, Reviewed), codec.decode(one.after, Reviewed), calls)
        yield from (each for each in changes if one.undoes or each.label != _STATE)
    elif root.verb == "explain":
        was, now = (codec.decode(told, Conflict) for told in (one.before, one.after))
        yield Change(sentence(show_slot(was.slot)), _explained(was), _explained(now))


def _people(people: Iterable[Party]) -> str:
    return "; ".join(f"{words(one.label)} ({count(len(one.mentions), 'mention')})" for one in people)


def _after(one: Decision) -> str:
    if one.verb == "split":
        return f"{count(len(one.subjects), 'mention')} parted"
    return "one person" if one.verb == "merge" else "different people"


def _explained(conflict: Conflict) -> str:
    values = " / ".join(show_side(conflict.slot, one.value) for one in conflict.values)
    return f"{values}: {'explained' if conflict.explanation else 'open'}"


def _of_claim(before: Reviewed, after: Reviewed, calls: Calls) -> Iterator[Change]:
    if before.state != after.state:
        yield Change(_STATE, STATES[before.state], STATES[after.state])
    sides = [(one.claim, calls(one.claim.person) if one.claim.person else "") for one in (before, after)]
    for slot, label in LABELS.items():
        was, now = (show_value(claim, slot, of) for claim, of in sides)
        if was != now:
            yield Change(label, was or "nothing", now or "nothing")


def _against(one: Decision) -> tuple[str, ...]:
    """Give what spoke against a merge when it was made."""
    if one.verb != "merge" or not one.before:
        return ()
    return tuple(map(words, codec.decode(one.before, Settlement).objections))


def _root(one: Decision | None, by_id: Mapping[str, Decision]) -> Decision | None:
    """Give the decision that a chain of undoing is about; None where it is not at hand."""
    while one is not None and one.undoes:
        one = by_id.get(one.undoes)
    return one


def _href(one: Decision, by_id: Mapping[str, Decision]) -> str | None:
    """Give the page of what was decided on; whoever holds a mention now is found by it."""
    root = _root(one, by_id)
    if root is None or not root.subjects:
        return None
    if root.verb in CLAIMS:
        return f"/claims/{root.subjects[0]}"
    if root.verb == "explain":
        return f"/cases/{root.subjects[1]}#differences"
    first = root.subjects[0]
    return f"/reports/{first}" if first.startswith("sha256:") else f"/cases/{first}"
