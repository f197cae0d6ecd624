"""Conflicts: values of one slot that disagree, each with its quote.

- `conflict`: they cannot both be true ('12 years' and '13 years' of one sentence, acquitted and convicted);
- `precision`: they agree, one is more exact ('2023' and '2023-08');
- `later update`: the later one replaces the earlier (not charged, then charged; a term reduced);
- `other event or person`: two events alike enough that a reader may take them for one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from habeas.cases import days, likeness
from habeas.cases.likeness import DIFFERENT, SAME
from habeas.cases.sightings import HELD, Sighting
from habeas.cases.timeline import after
from habeas.cases.told import Told
from habeas.records.case import Conflict, ConflictKind, ConflictValue, Event
from habeas.records.claim import Claim
from habeas.records.quote import Quote

Value = tuple[str, Claim, Quote]
CONVICTING = frozenset({"convict", "sentence"})
NEAR = 62
"""Days within which two dates of an arrest are more often a slip than a second arrest."""


def conflicts(events: Sequence[Event], seen: Sequence[Sighting], told: Mapping[str, Told]) -> tuple[Conflict, ...]:
    """List what disagrees within the events of a case, between them, and on custody; `told` by claim id."""
    found = [
        *(conflict for event in events for conflict in _within(event, told)),
        *_between(events, told),
        *_custody(seen),
    ]
    return tuple(dict.fromkeys(found))


def _within(event: Event, told: Mapping[str, Told]) -> Iterable[Conflict]:
    """Find what the claims of one event disagree on, and who denies it."""
    claims = [told[claim].claim for claim in event.claims if told[claim].claim.assertion == event.assertion]
    dated = [(claim.date.value.edtf, claim, claim.date.quote) for claim in claims if claim.date]
    bounds = {claim.date.value.edtf: claim.date.value for claim in claims if claim.date}
    if len(bounds) > 1:
        apart = any(not days.meet(one, other) for one, other in combinations(bounds.values(), 2))
        yield _conflict(f"{event.kind} date", "conflict" if apart else "precision", dated)
    terms = {claim.term.value: claim.term for claim in claims if claim.term}.values()
    if any(likeness.terms(one, other) is DIFFERENT for one, other in combinations(terms, 2)):
        yield _conflict(f"{event.kind} term", "conflict", _term(event, told))
    if event.disputed_by:
        denials = [told[claim].claim for claim in event.disputed_by]
        both = [("told", claim, claim.quote) for claim in claims] + [("denied", one, one.quote) for one in denials]
        yield _conflict(event.kind, "conflict", both)


def _between(events: Sequence[Event], told: Mapping[str, Told]) -> Iterable[Conflict]:
    """Find events that contradict, replace or resemble each other."""
    for one, other in combinations(events, 2):
        kinds = {one.kind, other.kind}
        if one.kind == other.kind:
            yield from _resembling(one, other, told)
        elif "acquit" in kinds and kinds & CONVICTING and _opposed(one, other, told):
            yield _conflict("verdict", "conflict", [*_tell(one, told), *_tell(other, told)])


def _resembling(one: Event, other: Event, told: Mapping[str, Told]) -> Iterable[Conflict]:
    """Compare two events of one kind."""
    assertions = {one.assertion, other.assertion}
    if assertions == {"actual", "negated"} and _offences(one, other) is not DIFFERENT:
        yield _conflict(one.kind, "later update", [*_tell(one, told), *_tell(other, told)])
    if assertions == {"actual"} and _twice(one, other) and not _reports(one, told) & _reports(other, told):
        yield _conflict(f"{one.kind} date", "other event or person", [*_dates(one, told), *_dates(other, told)])
    if assertions != {"actual"} or one.term is None or other.term is None:
        return
    if other.term.value.scope == "reduced-to" and likeness.terms(one.term, other.term) is DIFFERENT:
        yield _conflict(f"{one.kind} term", "later update", [*_term(one, told), *_term(other, told)])
    elif _may_be_one(one, other) and not _reports(one, told) & _reports(other, told):
        yield _conflict(f"{one.kind} term", "other event or person", [*_term(one, told), *_term(other, told)])


def _may_be_one(one: Event, other: Event) -> bool:
    """Tell whether two sentences with other terms may be one: nothing but the term parts them."""
    if any(event.term is not None and event.term.value.scope == "further" for event in (one, other)):
        return False
    alike = _offences(one, other)
    apart = one.date and other.date and not days.meet(one.date.value, other.date.value)
    return alike is SAME or (alike is not DIFFERENT and one.kind == "sentence" and not apart)


def _twice(one: Event, other: Event) -> bool:
    """Tell whether two reports date an arrest or charge so near that it may be one, with a day told wrong."""
    if one.kind not in {"arrest", "charge"} or one.date is None or other.date is None:
        return False
    return days.gap(one.date.value, other.date.value) <= NEAR and _offences(one, other) is not DIFFERENT


def _opposed(one: Event, other: Event, told: Mapping[str, Told]) -> bool:
    """Tell whether a conviction and an acquittal contradict: real, of one offence, and neither surely the later."""
    if {one.assertion, other.assertion} != {"actual"} or after(one, other) or after(other, one):
        return False
    alike = _offences(one, other) is SAME or not (one.offences or other.offences)
    return alike and not _reports(one, told) & _reports(other, told)


def _custody(seen: Sequence[Sighting]) -> Iterable[Conflict]:
    """Find states of custody that two reports give of one day."""
    present = [one for one in seen if one.firm and (one.present or one.state in {"released", "escaped"})]
    for one, other in combinations(present, 2):
        held = (one.state in HELD) != (other.state in HELD)
        if held and one.told.report != other.told.report and one.first == one.last == other.first == other.last:
            claims = [(each.state, each.told.claim, each.told.claim.quote) for each in (one, other)]
            yield _conflict("custody", "conflict", claims)


def _conflict(slot: str, kind: ConflictKind, values: Sequence[Value]) -> Conflict:
    """Gather the values by what they say, each with all its claims and the first quote."""
    said: dict[str, list[Value]] = {}
    for value in sorted(values, key=lambda one: (one[2], one[1].id)):
        said.setdefault(value[0], []).append(value)
    return Conflict(
        slot,
        kind,
        tuple(
            ConflictValue(text, tuple(dict.fromkeys(claim.id for _, claim, _ in group)), group[0][2])
            for text, group in said.items()
        ),
    )


def _tell(event: Event, told: Mapping[str, Told]) -> list[Value]:
    claims = [told[claim].claim for claim in event.claims]
    words = event.kind if event.assertion == "actual" else f"{event.kind} ({event.assertion})"
    return [(words, claim, claim.quote) for claim in claims]


def _dates(event: Event, told: Mapping[str, Told]) -> list[Value]:
    """Give the date shown of an event for every claim that dates it."""
    claims = [told[claim].claim for claim in event.claims]
    return [(event.date.value.edtf, claim, event.date.quote) for claim in claims if event.date and claim.date]


def _term(event: Event, told: Mapping[str, Told]) -> list[Value]:
    """Give the terms of an event, those that agree under the words of the one shown."""
    claims = [told[claim].claim for claim in event.claims if told[claim].claim.assertion == event.assertion]
    shown = event.term
    return [
        (shown.value.words, claim, shown.quote)
        if shown and likeness.terms(claim.term, shown) is SAME
        else (claim.term.value.words, claim, claim.term.quote)
        for claim in claims
        if claim.term
    ]


def _reports(event: Event, told: Mapping[str, Told]) -> set[str]:
    return {told[claim].report for claim in event.claims}


def _offences(one: Event, other: Event) -> likeness.Likeness:
    pairs = [likeness.offence(a.value, b.value) for a in one.offences for b in other.offences]
    return max(pairs, default=likeness.OPEN)
