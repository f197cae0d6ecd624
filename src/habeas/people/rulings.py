"""Rulings: what people decided about who is who, made consistent.

People can contradict each other, and themselves: 'A is B', 'B is C', then 'A is not C'. The later decision wins, and
the one that cannot stand beside it is given back, so that it can be shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Ruling:
    """A person's word on two mentions; of two the later has the higher `order`, `by` is who gave it."""

    one: str
    other: str
    judgement: Literal["same", "not the same"]
    order: int
    by: str


@dataclass(frozen=True, slots=True)
class Settled:
    """Rulings that can all hold at once, and those that later ones overrule."""

    same: tuple[Ruling, ...] = ()
    apart: tuple[Ruling, ...] = ()
    overruled: tuple[Ruling, ...] = ()


def consistent(rulings: Iterable[Ruling]) -> Settled:
    """Take the latest rulings first and leave out each that contradicts those taken.

    >>> rulings = [Ruling("m:1", "m:2", "same", 1, "ada"), Ruling("m:2", "m:1", "not the same", 2, "ben")]
    >>> [one.by for one in consistent(rulings).overruled]
    ['ada']
    """
    ordered = sorted(rulings, key=lambda one: (-one.order, one.judgement, *sorted((one.one, one.other))))
    same: list[Ruling] = []
    apart: list[Ruling] = []
    overruled: list[Ruling] = []
    for ruling in ordered:
        if ruling.judgement == "same":
            stands = not _broken(groups([*same, ruling]), apart)
        else:
            stands = not _broken(groups(same), [ruling])
        (overruled if not stands else same if ruling.judgement == "same" else apart).append(ruling)
    return Settled(tuple(same), tuple(apart), tuple(overruled))


def groups(same: Sequence[Ruling]) -> tuple[frozenset[str], ...]:
    """Put the mentions together that rulings make one person, directly or through others."""
    found: list[set[str]] = []
    for ruling in same:
        pair = {ruling.one, ruling.other}
        touched = [each for each in found if each & pair]
        found = [each for each in found if not each & pair] + [pair.union(*touched)]
    return tuple(frozenset(each) for each in found)


def _broken(together: Iterable[frozenset[str]], apart: Iterable[Ruling]) -> bool:
    """Tell whether two that are apart stand in one group."""
    pairs = [{ruling.one, ruling.other} for ruling in apart]
    return any(pair <= group for group in together for pair in pairs)
