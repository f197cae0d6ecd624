"""Withheld: what is said to be kept secret, apart from what is merely missing.

A case file that is classified, a trial behind closed doors, a court nobody names: each is a finding of its own, with
the words that say so. What is said to be withheld is not listed as merely unknown (`covers`).
"""

from __future__ import annotations

from collections.abc import Iterable

from habeas.cases.cues import says
from habeas.cases.sources import Sources
from habeas.records.case import Withheld
from habeas.records.claim import Claim

_TOPICS = ("trial", "offence", "court", "place", "details")
_SHOWN = {
    "trial": "the trial is closed",
    "offence": "the charge is not disclosed",
    "court": "the court is not named",
    "place": "the place is not disclosed",
    "details": "the details of the case",
    "case": "the case",
}
_COVERED = {"the charge is not disclosed": "offence", "the court is not named": "court",
            "the place is not disclosed": "place"}  # fmt: skip


def withheld(claims: Iterable[Claim], sources: Sources) -> tuple[Withheld, ...]:
    """List what the actual claims of secrecy keep back: one line a topic, from the first report that tells it."""
    told = sorted((one for one in claims if one.kind == "secrecy" and one.assertion == "actual"), key=sources.order)
    firsts: dict[str, Withheld] = {}
    for claim in told:
        what = topic(claim, sources)
        firsts.setdefault(what, Withheld(what, claim.id, claim.quote, claim.said_by))
    return tuple(firsts.values())


def topic(claim: Claim, sources: Sources) -> str:
    """Say what a claim of secrecy keeps back, 'the case' where its sentence names nothing narrower."""
    sentence = sources.sentence(claim.quote)
    return _SHOWN[next((name for name in _TOPICS if says(f"secret_{name}", sentence)), "case")]


def covers(kept: Iterable[Withheld], slot: str) -> bool:
    """Tell whether a slot is said to be withheld.

    >>> covers([], "court")
    False
    """
    return any(_COVERED.get(one.what) == slot for one in kept)
