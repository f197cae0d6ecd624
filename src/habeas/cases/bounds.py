"""Bounds: the least and the most that several terms can come to, each with the rule that gives it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from habeas.cases import lengths
from habeas.records.case import TermBound
from habeas.records.term import Duration, Term

CONCURRENT = "served at the same time (concurrent): the longest single term"
CONSECUTIVE = "served one after the other (consecutive): the terms added"
LIFE = "a life sentence takes in every shorter term"
DEATH = "a death sentence, which has no length"
OPEN_ENDED = "no upper end is stated"
NOT_STATED = "no length is stated"

Values = Sequence[Term]


def alone(values: Values, rule: str) -> tuple[TermBound, TermBound]:
    """Bound one sentence, whose length the reports may give differently.

    >>> low, high = alone([Term("15-year", "prison", Duration(15), Duration(15))], "the only term reported")
    >>> low.duration.iso, low == high
    ('P15Y', True)
    """
    return _bound(_lowest(values), values, rule), _bound(_highest(values), values, rule, top=True)


def death() -> TermBound:
    """Give either end of what a death sentence comes to.

    >>> death().rule
    'a death sentence, which has no length'
    """
    return TermBound(None, life=False, rule=DEATH, death=True)


def together(events: Sequence[Values], rule: str = CONCURRENT) -> tuple[TermBound, TermBound]:
    """Bound sentences served at the same time: the longest of them."""
    if any(_life(values) for values in events):
        return TermBound(None, life=True, rule=LIFE), TermBound(None, life=True, rule=LIFE)
    lows = [low for values in events if (low := _lowest(values))]
    highs = [_highest(values) for values in events]
    high = max((one for one in highs if one), key=lengths.rough, default=None) if all(highs) else None
    low = max(lows, key=lengths.rough, default=None)
    return _end(low, rule, NOT_STATED), _end(high, rule, OPEN_ENDED)


def in_turn(events: Sequence[Values], rule: str = CONSECUTIVE) -> tuple[TermBound, TermBound]:
    """Bound sentences served one after the other: all of them, units kept apart."""
    if any(_life(values) for values in events):
        return TermBound(None, life=True, rule=LIFE), TermBound(None, life=True, rule=LIFE)
    lows, highs = [_lowest(values) for values in events], [_highest(values) for values in events]
    low, high = _sum(one for one in lows if one), _sum(one for one in highs if one) if all(highs) else None
    return _end(low, rule, NOT_STATED), _end(high, rule, OPEN_ENDED)


def _sum(listed: Iterable[Duration]) -> Duration | None:
    found = tuple(listed)
    return lengths.total(found) if found else None


def _end(duration: Duration | None, rule: str, otherwise: str) -> TermBound:
    return TermBound(duration, life=False, rule=rule if duration else otherwise)


def _bound(duration: Duration | None, values: Values, rule: str, *, top: bool = False) -> TermBound:
    """Give one end of a single sentence; life only where it bounds that end."""
    if any(value.kind == "life" for value in values) and (top or _life(values)):
        return TermBound(None, life=True, rule=rule)
    return _end(duration, rule, OPEN_ENDED if top and not all(map(lengths.bare, values)) else NOT_STATED)


def _life(values: Values) -> bool:
    return all(value.kind == "life" for value in values)


def _lowest(values: Values) -> Duration | None:
    """Give the least length that any wording of one sentence allows."""
    return min((value.least for value in values if value.least), key=lengths.rough, default=None)


def _highest(values: Values) -> Duration | None:
    """Give the most that any wording of one sentence allows, None where one of them has no upper end."""
    tops = [value.most for value in values]
    return max((top for top in tops if top), key=lengths.rough, default=None) if all(tops) else None
