"""Two words that name one event in one clause are one claim, and one trigger read twice is one claim."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from habeas.claims.clauses import clause
from habeas.claims.scene import Scene
from habeas.records.claim import Claim


def distinct(scene: Scene, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Keep, of claims of one kind, person and assertion in one clause, the one that says most; in order of place."""

    def key(claim: Claim) -> tuple[int, str, str, str]:
        return clause(scene, claim.quote.start).start, claim.kind, claim.person or "", claim.assertion

    kept: list[Claim] = []
    for _, group in groupby(sorted(claims, key=key), key):
        kept += _merge(list(group))
    return tuple(sorted(kept, key=lambda claim: (claim.quote.start, claim.person or "", claim.kind)))


def _merge(group: list[Claim]) -> list[Claim]:
    """Keep claims that contradict nothing but say different terms or dates; drop those that another one contains."""
    ranked = sorted(group, key=lambda claim: (-_says(claim), -claim.confidence, claim.quote.start))
    kept: list[Claim] = []
    for claim in ranked:
        if not any(_covered(claim, other) for other in kept):
            kept.append(claim)
    return kept


def _says(claim: Claim) -> int:
    return bool(claim.term) + bool(claim.date) + len(claim.authority) + len(claim.offences) + len(claim.place)


def _covered(claim: Claim, other: Claim) -> bool:
    """Say whether another claim says all that this one does."""
    term = claim.term is None or (other.term is not None and other.term.value == claim.term.value)
    date = claim.date is None or (other.date is not None and other.date.value == claim.date.value)
    offences = {cited.quote.exact for cited in claim.offences} <= {cited.quote.exact for cited in other.offences}
    return term and date and offences
