"""Claim files: a claim as it was read, as it stands, and what people decided on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from habeas.records.claim import Claim
from habeas.records.decision import Decision
from habeas.records.settlement import ClaimState
from habeas.store.listing.lists import CaseRow

ClaimReading = Literal["now", "withdrawn", "lost", "told"]


@dataclass(frozen=True, slots=True)
class ClaimFile:
    """One claim with all that is known of it.

    `claim` is how it stands, `read` what the machine read (or a person first told); the person of both is a `p:` id.
    `reading` is `now`, `withdrawn` (a later reading does not tell it), `lost` (its words are gone from the report) or
    `told` (made by a person). `sure` says that it is published without more ado: accepted, corrected, or read with a
    confidence over the bar. `person` is None where nobody in particular is meant, or nobody that may be seen.
    `decisions` are those on this claim, oldest first, undone ones and undoings too.
    """

    claim: Claim
    read: Claim
    state: ClaimState
    reading: ClaimReading
    sure: bool
    person: CaseRow | None
    decisions: tuple[Decision, ...] = ()
