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

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from habeas.cases.likeness import SAME, offences
from habeas.cases.pairing import contested, strength
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
    unique = {claim.id: claim for claim in claims if claim.kind != "secrecy"}
    told = tell(unique.values(), sources)
    return tuple(cluster for kind in KINDS for cluster in _kind([one for one in told if one.claim.kind == kind]))


def _kind(told: Sequence[Told]) -> tuple[Cluster, ...]:
    """Bring together the claims of one person and kind."""
    by = {assertion: [one for one in told if one.claim.assertion == assertion] for assertion in ASSERTIONS}
    real = _contested(_gather([], by["actual"], "actual"))
    real = _gather(real, by["alleged"], "alleged")
    apart = [cluster for assertion in APART for cluster in _gather([], by[assertion], assertion)]
    denied, left = _deny(real, by["negated"])
    return (*denied, *apart, *_gather([], left, "negated"))


def _gather(start: list[Cluster], told: Iterable[Told], assertion: Assertion) -> list[Cluster]:
    """Put every claim with the event it fits best, else begin a new one."""
    clusters = list(start)
    for one in told:
        best = _best(clusters, one)
        if best is None:
            clusters.append(Cluster(one.claim.kind, assertion, (one,)))
        else:
            clusters[best] = replace(clusters[best], told=(*clusters[best].told, one))
    return clusters


def _best(clusters: Sequence[Cluster], one: Told) -> int | None:
    """Give the index of the event that a claim fits best; the earlier made wins a draw."""
    scores = [(_fit(cluster, one), -index) for index, cluster in enumerate(clusters)]
    fitting = [(score, index) for score, index in scores if score is not None]
    loose = [(score, index) for score, index in fitting if _loose(clusters[-index], one)]
    if len(loose) > 1:  # a date without a term, told apart from two terms without a date, dates neither
        fitting = [pair for pair in fitting if pair not in loose]
    return -max(fitting)[1] if fitting else None


def _loose(cluster: Cluster, one: Told) -> bool:
    """Tell whether a claim would date an event with a term that nothing but nearness ties it to."""
    if one.claim.date is None or one.claim.term or not any(member.claim.term for member in cluster.told):
        return False
    beside = any(member.place == one.place and member.place[1] >= 0 for member in cluster.told)
    dated = any(member.claim.date for member in cluster.told)
    return not (beside or dated or any(offences(member.claim, one.claim) is SAME for member in cluster.told))


def _fit(cluster: Cluster, one: Told) -> float | None:
    """Give how well a claim fits an event: the best of its claims, None where any of them excludes it."""
    best: float | None = None
    for member in cluster.told:
        score = strength(member, one)
        if score is not None:
            best = max(best or 0.0, score)
        elif not contested(member, one):
            return None
    return best


def _contested(clusters: list[Cluster]) -> list[Cluster]:
    """Join events of different reports that disagree in one slot only, in the order they were made."""
    joined: list[Cluster] = []
    for cluster in clusters:
        host = next((index for index, other in enumerate(joined) if _one_event(other, cluster)), None)
        if host is None:
            joined.append(cluster)
        else:
            joined[host] = replace(joined[host], told=(*joined[host].told, *cluster.told))
    return joined


def _one_event(one: Cluster, other: Cluster) -> bool:
    """Tell whether two events must be one: no report tells both, and each pair of claims agrees or is contested."""
    if {told.report for told in one.told} & {told.report for told in other.told}:
        return False
    return all(
        strength(first, second) is not None or contested(first, second) for first in one.told for second in other.told
    )


def _deny(clusters: list[Cluster], negated: Iterable[Told]) -> tuple[list[Cluster], list[Told]]:
    """Let negated claims dispute the events they deny; what denies nothing is given back."""
    disputed, left = list(clusters), []
    for one in negated:
        best = _best([replace(cluster, denied=()) for cluster in disputed], one)
        if best is None or _before(one, disputed[best]):
            left.append(one)
        else:
            disputed[best] = replace(disputed[best], denied=(*disputed[best].denied, one))
    return disputed, left


def _before(denial: Told, cluster: Cluster) -> bool:
    """Tell whether a denial is older than every report of the event: then the event is news, not disputed."""
    days = [told.day for told in cluster.told]
    return denial.day is not None and all(day is not None and day > denial.day for day in days)
