"""Links: whether two mentions are one person, on whose word, how sure and why.

A mention is one person as one report shows them. Three answers (nomenklatura's judgements, in plain words): the same,
not the same, ask a person. What a person decided outranks what the machine scored.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Judgement = Literal["same", "not the same", "ask"]
MACHINE = "machine"


@dataclass(frozen=True, slots=True)
class Link:
    """One judgement on two mentions; `one` sorts before `other`, so that a pair has one link.

    `score` lies in 0..1, the machine's belief that they are one person; `why` is one line for a person. `by` is
    `machine` or the name of who decided, `decision` then the id of the decision.

    >>> Link("m:1", "m:2", "ask", 0.6, "one name; nothing else agrees").by
    'machine'
    """

    one: str
    other: str
    judgement: Judgement
    score: float
    why: str
    by: str = MACHINE
    decision: str | None = None
