"""Model card: the few facts of the reader that a page shows; a test compares them with the files they are from.

The card itself is `reader/weights/CARD.md`, the figures of the package are `docs/figures.md`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Score:
    """How well one thing is read, in percent: how much of what is read is right, how much of what there is is read."""

    measure: str
    precision: str
    recall: str
    f1: str


READER: Final = "habeas-reader-1"
READS_WELL: Final = "English and Russian"
READS_LESS_WELL: Final = "Polish, Ukrainian, Bulgarian, Czech"
ENCODER: Final = "nine of the twelve layers of multilingual-e5-small (MIT)"
SIZE: Final = "48 MiB"
LICENCE: Final = "Apache-2.0"
TRAINED_ON: Final = "270 annotated reports of the shared corpus"
TRAINED_ALSO: Final = "776 more"
PRETRAINED: Final = "NEREL, WikiEvents, M2E2, GUM"
REPORTS: Final = "65 development reports"
SCORES: Final = (
    Score("event (person, kind, real or not)", "68.6", "64.2", "66.3"),
    Score("term", "75.0", "56.2", "64.3"),
    Score("date", "69.0", "46.0", "55.2"),
    Score("offence", "61.4", "53.6", "57.2"),
    Score("authority", "53.2", "41.0", "46.3"),
    Score("place", "62.7", "37.6", "47.1"),
    Score("people", "85.8", "80.6", "83.1"),
)
WRONG: Final = 5
"""People wrongly shown as accused in the development reports."""
WRONG_OWN: Final = 0
"""The same in our own invented reports, where a test forbids more."""
