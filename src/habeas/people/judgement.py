"""Judgement: the three answers, and where the bars between them stand.

Weights are in log-odds (natural): 0 is even odds, 2.2 is nine to one, and those of independent clues add up.
"""

from __future__ import annotations

import math

from habeas.records.link import Judgement

SAME, ASK = 0.9, 0.4
"""From 0.9 on the machine joins by itself; from 0.4 on a person is asked."""
PRIOR = -3.0
"""Two people of one block about whom nothing is known are one in twenty times."""


def score(weight: float) -> float:
    """Turn a sum of log-odds into a belief in 0..1, with three decimals.

    >>> score(0.0), score(2.2), score(-9.0)
    (0.5, 0.9, 0.0)
    """
    return round(1 / (1 + math.exp(-max(min(weight, 30.0), -30.0))), 3)


def judge(belief: float, *, only_ask: bool = False, barred: bool = False) -> Judgement:
    """Give the answer for a belief; `only_ask`: too little to join on whatever the sum, `barred`: facts exclude it.

    >>> judge(0.95), judge(0.95, only_ask=True), judge(0.5), judge(0.2), judge(0.99, barred=True)
    ('same', 'ask', 'ask', 'not the same', 'not the same')
    """
    if barred or belief < ASK:
        return "not the same"
    return "ask" if only_ask or belief < SAME else "same"
