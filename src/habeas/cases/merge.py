"""Merge: the claims that tell one event, brought together.

Headline, lead and body of one report tell one event, and a later report tells it again ('was sentenced in 2022').
What comes together here is decided by `pairing`; this module keeps it in order:

1. actual claims, fullest first, each to the event it fits best, else to a new one;
2. alleged claims to the actual event they fit, else to alleged events of their own: they support an event but
   never make one actual;
3. sought and prospective claims among themselves;
4. negated claims dispute the event they deny, unless it happened after they were published;
5. events of different reports that disagree in one slot but must be one are joined, as a conflict.

An event is only joined by a claim that no claim of it excludes, and nothing depends on the order of the reports.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from habeas.cases.gathering import Gathering
from habeas.cases.sources import Sources
from habeas.cases.told import Told, tell
from habeas.records.claim import ASSERTIONS, KINDS, Assertion, Claim, Kind

APART: tuple[Assertion, ...] = ("sought", "prospective")


@dataclass(frozen=True, slots=True)
class Cluster:
    """The claims of one event: those that tell it and those that deny it."""

    kind: Kind
    assertion: Assertion
    told: tuple[Told, ...]
    denied: tuple[Told, ...] = ()

    @property
    def asserting(self) -> tuple[Claim, ...]:
        """The claims that carry the assertion of the event; only these give its values and count as sources."""
        return tuple(told.claim for told in self.told if told.claim.assertion == self.assertion)


def merge(claims: Iterable[Claim], sources: Sources) -> tuple[Cluster, ...]:
    """Bring together the claims of one person into events, one kind at a time; secrecy is no event."""
    return join(tell({claim.id: claim for claim in claims}.values(), sources))


def join(told: Iterable[Told]) -> tuple[Cluster, ...]:
    """Bring together what was told of one person, fullest first, into events."""
    by_kind: dict[Kind, list[Told]] = {kind: [] for kind in KINDS if kind != "secrecy"}
    for one in told:
        if one.claim.kind in by_kind:
            by_kind[one.claim.kind].append(one)
    return tuple(cluster for kind, told in by_kind.items() for cluster in _kind(kind, told))


def _kind(kind: Kind, told: Sequence[Told]) -> Iterator[Cluster]:
    """Bring together the claims of one person and kind."""
    by = {assertion: [one for one in told if one.claim.assertion == assertion] for assertion in ASSERTIONS}
    real = _contested(_gather([], by["actual"]))
    actual = len(real)
    real = _gather(real, by["alleged"])
    denied, left = _deny(real, by["negated"])
    for index, event in enumerate(real):
        yield Cluster(kind, "actual" if index < actual else "alleged", tuple(event.told), tuple(denied[index]))
    for assertion in APART:
        yield from (Cluster(kind, assertion, tuple(event.told)) for event in _gather([], by[assertion]))
    yield from (Cluster(kind, "negated", tuple(event.told)) for event in _gather([], left))


def _gather(start: Iterable[Gathering], told: Iterable[Told]) -> list[Gathering]:
    """Put every claim with the event it fits best, else begin a new one."""
    events = list(start)
    for one in told:
        best = _best(events, one)
        if best is None:
            events.append(Gathering.of([one]))
        else:
            events[best].add(one)
    return events


def _best(events: Sequence[Gathering], one: Told) -> int | None:
    """Give the index of the event that a claim fits best; the earlier made wins a draw."""
    scores = [(event.fit(one), -index) for index, event in enumerate(events)]
    fitting = [(score, index) for score, index in scores if score is not None]
    loose = [(score, index) for score, index in fitting if events[-index].loose(one)]
    if len(loose) > 1:  # a date without a term, told apart from two terms without a date, dates neither
        fitting = [pair for pair in fitting if pair not in loose]
    return -max(fitting)[1] if fitting else None


def _contested(events: Iterable[Gathering]) -> list[Gathering]:
    """Join events of different reports that disagree in one slot only, in the order they were made."""
    joined: list[Gathering] = []
    for event in events:
        host = next((other for other in joined if other.is_one_with(event)), None)
        if host is None:
            joined.append(event)
        else:
            for one in event.told:
                host.add(one)
    return joined


def _deny(events: Sequence[Gathering], negated: Iterable[Told]) -> tuple[list[list[Told]], list[Told]]:
    """Let negated claims dispute the events they deny, a list for each; what denies nothing is given back."""
    disputed: list[list[Told]] = [[] for _ in events]
    left = []
    for one in negated:
        best = _best(events, one)
        if best is None or _before(one, events[best]):
            left.append(one)
        else:
            disputed[best].append(one)
    return disputed, left


def _before(denial: Told, event: Gathering) -> bool:
    """Tell whether a denial is older than every report of the event: then the event is news, not disputed."""
    days = [told.day for told in event.told]
    return denial.day is not None and all(day is not None and day > denial.day for day in days)
