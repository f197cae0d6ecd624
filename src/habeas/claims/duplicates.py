"""Two words that name one event in one clause are one claim, and one trigger read twice is one claim."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from habeas.claims.clauses import clause
from habeas.claims.scene import Scene
from habeas.records.claim import Claim

_NEAR = 120
_AHEAD = 12
_RELATIVE = re.compile(
    r",\s*(?:during|in|at|under) which\b|,\s*(?:when|где|когда|в ходе котор\w+|по котор\w+)\b", re.IGNORECASE
)


def distinct(scene: Scene, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Keep, of claims of one kind, person and assertion in one clause, the one that says most; in order of place."""

    def key(claim: Claim) -> tuple[int, str, str, str]:
        return clause(scene, claim.quote.start).start, claim.kind, claim.person or "", claim.assertion

    kept: list[Claim] = []
    for _, group in groupby(sorted(claims, key=key), key):
        kept += _merge(list(group))
    ordered = sorted(kept, key=lambda claim: (claim.quote.start, claim.person or "", claim.kind))
    return tuple(_completed(scene, ordered))


def _completed(scene: Scene, claims: list[Claim]) -> Iterator[Claim]:
    """Date the second half of 'the 2022 sentencing, during which she got two years' by the first half.

    The first half then says nothing that the second does not, and is left out.
    """
    done: set[str] = set()
    for place, claim in enumerate(claims):
        ahead = claims[place + 1 : place + _AHEAD]
        other = next((later for later in ahead if _continues(scene, claim, later)), None)
        if other and other.id not in done:
            done |= {claim.id, other.id}
            yield replace(other, date=claim.date, authority=other.authority or claim.authority)
        elif claim.id not in done:
            yield claim


def _continues(scene: Scene, first: Claim, second: Claim) -> bool:
    same = (first.kind, first.person, first.assertion) == (second.kind, second.person, second.assertion)
    halves = first.date and not first.term and second.term and not second.date and second.quote.start > first.quote.end
    if not (same and halves) or second.quote.start - first.quote.end > _NEAR:
        return False
    return bool(_RELATIVE.search(scene.text[first.quote.end : second.quote.start]))


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
