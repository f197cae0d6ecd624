"""Pair view: two people beside each other, with why the machine asks whether they are one."""

from __future__ import annotations

from dataclasses import dataclass

from habeas.export.labels import label
from habeas.records.link import MACHINE, Link
from habeas.records.sight import Sight
from habeas.store.store import Store
from habeas.web.show.passages import Passage
from habeas.web.show.sides import Fact, belief, facts, named, why_asked


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two: id, name, the sentences that name the person."""

    id: str
    label: str
    named: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class PairView:
    """Two people as a page shows them; `good` and `bad` are what the machine sees for and against one person."""

    one: Side
    other: Side
    facts: tuple[Fact, ...]
    belief: str = ""
    score: float | None = None
    good: str = ""
    bad: str = ""
    by: str = ""


def pair_view(store: Store, one: str, other: str, sight: Sight, link: Link | None = None) -> PairView:
    """Gather what a page shows of two people. Raises NoSuchRecord and Ambiguous."""
    ours, theirs = store.dossier(one, sight=sight), store.dossier(other, sight=sight)
    sides = [Side(each.person.id, label(each.person), named(each)) for each in (ours, theirs)]
    if link is None:
        return PairView(sides[0], sides[1], facts(ours, theirs))
    good, bad = why_asked(link.why)
    by = "" if link.by == MACHINE else link.by
    return PairView(sides[0], sides[1], facts(ours, theirs), belief(link.score), min(link.score, 0.99), good, bad, by)
