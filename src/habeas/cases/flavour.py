"""Flavours: what the words around a trigger make of a kind that holds several different acts.

'Appeal' may be filed or rejected, 'hold' may be a remand cell or a prison term, 'plea' guilty or not. Claims of
different flavours never tell one event, and only some of them move a charge from one stage to the next.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from habeas.cases.cues import says
from habeas.cases.sources import Sources
from habeas.records.claim import Claim, Kind

Flavour = Literal[
    "", "serving", "house arrest", "at liberty", "custody", "filed", "rejected", "quashed", "reduced",
    "denied", "admitted", "arraigned", "hearing", "quashing", "in force",
]  # fmt: skip


def flavour(claim: Claim, sources: Sources) -> Flavour:
    """Name the flavour of a claim; empty where its kind has none or the words do not settle it."""
    reader = _READERS.get(claim.kind)
    return reader(claim, sources.sentence(claim.quote)) if reader else ""


def exclude(one: Flavour, other: Flavour) -> bool:
    """Tell whether two flavours cannot be one event."""
    return bool(one and other) and one != other


def _hold(claim: Claim, sentence: str) -> Flavour:
    """Tell a prison term being served from custody, house arrest, and bans that leave a person at liberty."""
    if says("serving", claim.quote.exact):
        return "serving"
    if says("house_arrest", claim.quote.exact) or (claim.term and claim.term.value.kind == "house-arrest"):
        return "house arrest"
    if says("at_liberty", claim.quote.exact) or (says("at_liberty", sentence) and not says("present", sentence)):
        return "at liberty"
    return "house arrest" if says("house_arrest", sentence) else "custody"


def _appeal(claim: Claim, sentence: str) -> Flavour:
    """Tell an appeal that was filed from one that was rejected or that changed something."""
    if claim.term and claim.term.value.scope == "reduced-to":
        return "reduced"
    if says("quashed", sentence) and not says("penalty_only", sentence):
        return "quashed"
    if says("appeal_rejected", sentence) and not says("about_custody", sentence):
        return "" if says("prosecution_appeal", sentence) else "rejected"
    return "filed" if says("appeal_filed", sentence) else ""


def _plea(claim: Claim, sentence: str) -> Flavour:
    """Tell a plea of guilty from a denial, and only a plea in court shows that there is a charge."""
    return "denied" if says("denial", claim.quote.exact) or says("denial", sentence) else "admitted"


def _trial(claim: Claim, sentence: str) -> Flavour:
    """Tell an arraignment and a mere hearing from a trial; the trigger alone decides."""
    del sentence
    if says("arraigned", claim.quote.exact):
        return "arraigned"
    return "hearing" if says("hearing", claim.quote.exact) else ""


def _acquit(claim: Claim, sentence: str) -> Flavour:
    """Tell a conviction that was quashed from a verdict of not guilty."""
    return "quashing" if says("quashed", claim.quote.exact) or says("quashed", sentence) else ""


def _final(claim: Claim, sentence: str) -> Flavour:
    """See whether a verdict is said to have entered into force; says nothing of whose event it is."""
    del claim
    return "in force" if says("in_force", sentence) else ""


_READERS: dict[Kind, Callable[[Claim, str], Flavour]] = {
    "hold": _hold, "appeal": _appeal, "plea": _plea, "trial": _trial, "acquit": _acquit,
    "convict": _final, "sentence": _final,
}  # fmt: skip
