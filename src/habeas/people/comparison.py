"""Comparison: whether a person of one report is a person of another, how sure and why.

    names (naming) + clues for and against (evidence) -> belief -> same, ask, not the same (judgement)
    facts that exclude each other (exclusion) -> not the same; parts nobody has together -> ask at the most

A surname, an initial nobody else vouches for, or a common name never joins two reports by itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from habeas.people import exclusion
from habeas.people.evidence import Clue, clues
from habeas.people.facts import Facts
from habeas.people.judgement import ASK, PRIOR, judge, score
from habeas.people.naming import Agreement, Need, agreement
from habeas.records.link import Judgement

_FOR, _AGAINST = 4, 2
"""So many clues are told of each side: a line is for a person."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What two mentions came to. `weight` is the sum in log-odds, `score` the belief in 0..1 that they are one person.

    `barred`: the machine must not put them into one person, not even through others. `by_name`: this only because
    their given names differ, which counts no more where reports call one person by both (`bearing`).
    """

    weight: float
    score: float
    judgement: Judgement
    why: str
    barred: bool = False
    by_name: bool = False


def compare(one: Facts, other: Facts) -> Comparison:
    """Compare two mentions; the order does not matter.

    Nobody of a group and nobody unnamed is ever the same. Two of one report are barred.
    """
    names = agreement(one, other)
    found = sorted(clues(one, other), key=lambda clue: (-clue.weight, clue.words))
    opposed = exclusion.opposed(one, other)
    found = [clue for clue in found if opposed is None or clue.words != opposed]
    weight = round(PRIOR + names.weight + sum(clue.weight for clue in found), 6)
    belief = score(weight)
    if reason := exclusion.excluded(one, other):
        return Comparison(weight, belief, "not the same", f"{names.words}, but {reason}", barred=True)
    family = exclusion.unsettled(one, other)
    only_ask = not names.joins or bool(opposed or family) or not enough(names.needs, found)
    judgement = judge(belief, only_ask=only_ask)
    why, barred = _why(names, found, opposed or family), names.apart or opposed is not None
    return Comparison(weight, belief, judgement, why, barred, by_name=opposed is None)


def enough(needs: Need, found: Sequence[Clue]) -> bool:
    """Tell whether what agrees beside a name is of the sort that the name needs.

    >>> enough("firm", [Clue(2.0, "both born in 1990", "age")]), enough("nothing", [])
    (False, True)
    """
    sorts = {clue.sort for clue in found if clue.weight > 0}
    if needs == "firm and age":
        return {"firm", "age"} <= sorts
    return needs == "nothing" or "firm" in sorts or (needs == "more than age" and "fits" in sorts)


def recorded(found: Comparison) -> bool:
    """Tell whether a comparison is worth keeping: a question, or namesakes whom facts keep apart."""
    return found.judgement == "ask" or (found.judgement == "not the same" and found.barred and found.score >= ASK)


def _why(names: Agreement, found: Sequence[Clue], opposed: str | None) -> str:
    """Say in one line what a judgement rests on."""
    good = [clue.words for clue in found if clue.weight > 0][:_FOR]
    bad = [clue.words for clue in reversed(found) if clue.weight < 0][:_AGAINST]
    told = ", ".join([names.words, *good])
    against = [*([opposed] if opposed else []), *bad]
    return f"{told}; but {', '.join(against)}" if against else told
