"""Charges: the offences of a case, each with the events that belong to it.

Wordings of one class are one offence ('spying', 'espionage'). An event that names no offence belongs to the only
charge of the case, or to the charge told in the same sentence, else to a charge 'offence not stated'.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from habeas.cases import likeness
from habeas.cases.likeness import SAME
from habeas.cases.sources import Sources
from habeas.records.case import Event
from habeas.records.claim import Kind
from habeas.records.offence import Offence

NOT_STATED = Offence("offence not stated", certain=False)
MOVING: frozenset[Kind] = frozenset(
    {"arrest", "investigate", "charge", "plea", "trial", "convict", "sentence", "acquit", "dismiss", "appeal"}
)


@dataclass(frozen=True, slots=True)
class Count:
    """One offence and the events that tell how it goes with it."""

    offence: Offence
    events: tuple[Event, ...]


def counts(events: Sequence[Event], sources: Sources) -> tuple[Count, ...]:
    """Share out the real events of a case among its offences, in the order the offences come up."""
    moving = [event for event in events if event.kind in MOVING and event.assertion == "actual" and _stands(event)]
    offences = _offences(moving)
    shares: dict[Offence, list[Event]] = {offence: [] for offence in offences}
    left = []
    for event in moving:
        own = [offence for offence in offences if _names(event, offence)]
        for offence in own:
            shares[offence].append(event)
        left += [] if own else [event]
    frozen = {offence: tuple(own) for offence, own in shares.items()}
    for event in left:
        shares.setdefault(_home(event, frozen, sources), []).append(event)
    ranked = {event: index for index, event in enumerate(moving)}
    return tuple(
        Count(offence, tuple(sorted(own, key=lambda event: ranked[event]))) for offence, own in shares.items() if own
    )


def _stands(event: Event) -> bool:
    """Tell whether an event counts although it is denied: only where more sources tell it than claims deny it."""
    return not event.disputed_by or event.sources > len(event.disputed_by)


def _offences(events: Iterable[Event]) -> tuple[Offence, ...]:
    """List the distinct offences, the most exact wording of each, in the order they come up."""
    listed = [cited.value for event in events for cited in event.offences]
    kept: list[Offence] = []
    for offence in sorted(listed, key=lambda one: (-len(one.iccs or ""), -len(one.words), one.words, str(one))):
        if all(likeness.offence(offence, other) is not SAME for other in kept):
            kept.append(offence)

    def told(offence: Offence) -> int:
        return next(at for at, other in enumerate(listed) if likeness.offence(offence, other) is SAME)

    return tuple(sorted(kept, key=told))


def _names(event: Event, offence: Offence) -> bool:
    return any(likeness.offence(cited.value, offence) is SAME for cited in event.offences)


def _home(event: Event, shares: Mapping[Offence, Sequence[Event]], sources: Sources) -> Offence:
    """Find the charge of an event that names no offence."""
    if len(shares) == 1:
        return next(iter(shares))
    told = {sources.place(quote) for quote in event.quotes}
    beside = [
        offence
        for offence, own in shares.items()
        if any(sources.place(quote) in told for other in own for quote in other.quotes)
    ]
    return beside[0] if len(beside) == 1 else NOT_STATED
