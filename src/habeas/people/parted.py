"""Parted: people whom somebody told apart from others, and who can take in one more mention all the same.

A person about whom people decided is settled anew, with n²/2 comparisons, unless it is sure that this changes nothing.
It is where all that was decided is that the person is not some others, and nothing but pairs so decided connects them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import product

from habeas.people.facts import Facts
from habeas.people.rulings import Ruling
from habeas.records.link import Judgement

Judge = Callable[[Facts, Facts], Judgement]


def rivals(own: Iterable[str], rulings: Sequence[Ruling]) -> frozenset[str] | None:
    """Give the mentions from which a person is told apart; None where anything else was decided about its own.

    >>> rivals(["m:1"], [Ruling("m:1", "m:2", "not the same", 1, "ada")])
    frozenset({'m:2'})
    """
    mine = frozenset(own)
    ends = [{ruling.one, ruling.other} for ruling in rulings]
    if any(ruling.judgement == "same" for ruling in rulings) or any(end <= mine for end in ends):
        return None
    return frozenset(mention for end in ends for mention in end - mine)


def free(own: Mapping[str, Facts], others: Mapping[str, Facts], rulings: Iterable[Ruling], judge: Judge) -> bool:
    """Tell whether no two of two people told apart are the same to the machine, but those decided."""
    told = {frozenset((ruling.one, ruling.other)) for ruling in rulings}
    return not any(
        frozenset((one, other)) not in told and judge(own[one], others[other]) == "same"
        for one, other in product(own, others)
    )
