"""Changes: what a person's case says now that it did not say before."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from habeas.cases.stage import CLEARED, STAGES
from habeas.records.case import Case, Event, Stage
from habeas.records.term import Term

Kind = Literal["new case", "case gone", "event", "stage", "custody", "term", "place", "conflict", "finding"]
Said = tuple[str, str]
"""What a case says of something: a key that is equal where the same is said, and the words to show."""


@dataclass(frozen=True, slots=True)
class Change:
    """One change of a case: what of it, what stood before and what stands now, in words for a person.

    >>> Change("p:1", "Ada Roe", "custody", "in custody", "released").now
    'released'
    """

    person: str
    label: str
    kind: Kind
    before: str | None
    now: str | None


def compare(person: str, label: str, before: Sequence[Case], now: Case | None) -> Iterator[Change]:
    """Compare the case of a person with the cases that the same mentions came to before."""
    if now is None:
        if before:
            yield Change(person, label, "case gone", before[0].custody.state, None)
        return
    if not before:
        yield Change(person, label, "new case", None, stage(now) or now.custody.state)
        return
    known = {claim for case in before for event in case.events for claim in event.claims}
    for event in now.events:
        if not known & set(event.claims):
            yield Change(person, label, "event", None, _told(event))
    for kind, say in _SLOTS:
        was = dict(said for case in before for said in say(case))
        for key, words in dict(say(now)).items():
            if key not in was:
                shown = "; ".join(was.values()) if kind in _SINGLE else None
                yield Change(person, label, kind, shown or None, words)


def stage(case: Case) -> Stage | None:
    """Tell the furthest stage of any charge that stands; of a case all of whose charges are gone, how the last went."""
    reached = [charge.stage for charge in case.charges]
    standing = [one for one in reached if one not in CLEARED]
    return max(standing or reached, key=STAGES.index, default=None)


def _told(event: Event) -> str:
    words = event.kind if event.assertion == "actual" else f"{event.kind} ({event.assertion})"
    return f"{words}, {event.date.value.edtf}" if event.date else words


def _stage(case: Case) -> Iterable[Said]:
    reached = stage(case)
    return [(reached, reached)] if reached else []


def _custody(case: Case) -> Iterable[Said]:
    return [(case.custody.state, case.custody.state)]


def _terms(case: Case) -> Iterable[Said]:
    return [(_length(cited.value), cited.value.words) for cited in case.terms.imposed]


def _length(term: Term) -> str:
    ends = [length.iso if length else "" for length in (term.least, term.most)]
    return "/".join((term.kind, *ends, term.scope or ""))


def _places(case: Case) -> Iterable[Said]:
    return [(cited.value.words.casefold(), cited.value.words) for cited in case.custody.place]


def _conflicts(case: Case) -> Iterable[Said]:
    return [(one.id, f"{one.slot}: {' / '.join(value.value for value in one.values)}") for one in case.conflicts]


def _findings(case: Case) -> Iterable[Said]:
    return [(f"{one.rule} {one.what}", one.what) for one in case.findings]


_SLOTS: tuple[tuple[Kind, Callable[[Case], Iterable[Said]]], ...] = (
    ("stage", _stage),
    ("custody", _custody),
    ("term", _terms),
    ("place", _places),
    ("conflict", _conflicts),
    ("finding", _findings),
)
_SINGLE = frozenset({"stage", "custody", "place"})
