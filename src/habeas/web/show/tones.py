"""Tones: the colour of a badge; it tells what is known and never who is guilty.

Being charged, tried or convicted has no colour at all. Being held is marked, since it is what readers look for; what
ended well for the person is green; what nobody reports has a dashed line.
"""

from __future__ import annotations

from typing import Final, Literal

from habeas.records.case import CustodyState, Stage

Tone = Literal["plain", "info", "good", "warn", "doubt"]

CUSTODY_TONES: Final[dict[CustodyState, Tone]] = {
    "in custody": "info",
    "serving": "info",
    "house arrest": "info",
    "released": "good",
    "escaped": "plain",
    "died": "plain",
    "unknown": "doubt",
}
STAGE_TONES: Final[dict[Stage, Tone]] = {
    "suspected": "plain",
    "charged": "plain",
    "on trial": "plain",
    "convicted (appeal open)": "plain",
    "final": "plain",
    "acquitted": "good",
    "dismissed": "good",
    "quashed": "good",
}
