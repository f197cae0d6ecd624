"""Doubt: a named person is not shown as accused where nothing in the whole report carries it.

One weak arrow in a long text is what most wrong accusations rest on. A claim that accuses somebody named stands
only if some claim about the same person is borne out well enough; events of unnamed people are not touched.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from habeas.claims.figures import Cast
from habeas.records.claim import ACCUSING, Assertion, Claim

BAR = 0.7
_REAL: frozenset[Assertion] = frozenset({"actual", "alleged"})


def borne_out(cast: Cast, claims: Sequence[Claim]) -> list[Claim]:
    """Leave out the accusing claims about a named person none of whose claims reaches the bar."""
    best: dict[str, float] = defaultdict(float)
    for claim in claims:
        best[claim.person or ""] = max(best[claim.person or ""], claim.confidence)
    named = {str(figure.id) for figure in cast.figures if figure.name}
    doubted = {person for person in _accused(claims) & named if best[person] < BAR}
    return [claim for claim in claims if claim.person not in doubted or not _accuses(claim)]


def _accused(claims: Iterable[Claim]) -> set[str]:
    return {claim.person for claim in claims if claim.person is not None and _accuses(claim)}


def _accuses(claim: Claim) -> bool:
    return claim.kind in ACCUSING and claim.assertion in _REAL
