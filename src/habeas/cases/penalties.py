"""Penalties: the sentences that stand, each with all that is needed to count it on a calendar.

Every wording of one sentence counts ('12 years' here, '13 years' there), so that its least and most are those of the
reports together; units stay apart until a day is known to count from.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from habeas.cases import hull
from habeas.cases.cues import says
from habeas.cases.hull import Days
from habeas.cases.imposed import original
from habeas.cases.reckoning import add, written
from habeas.cases.sources import Sources
from habeas.cases.terms import values
from habeas.cases.told import Told
from habeas.records.case import Event
from habeas.records.claim import Claim
from habeas.records.term import Duration, Term


@dataclass(frozen=True, slots=True)
class Penalty:
    """One sentence that stands: the event, the term shown and those that contradict it, the days it was passed on.

    `credited` is what the reports say of time in custody: counted (True), not counted (False), not said (None);
    `absent` whether it was passed in the absence of the person.
    """

    event: Event
    terms: tuple[Term, ...]
    passed: Days
    credited: bool | None
    absent: bool = False

    def endless(self, *, top: bool) -> str | None:
        """Say why this end cannot be counted: life, death; None where it may be."""
        kinds = [term.kind for term in self.terms]
        if "death" in kinds:
            return "a death sentence has no length"
        life = any(kind == "life" for kind in kinds) if top else all(kind == "life" for kind in kinds)
        return "a life sentence has no end that can be counted" if life else None

    @property
    def least(self) -> tuple[Duration, ...]:
        """The least lengths told; empty where none is."""
        return tuple(term.least for term in self.terms if term.least)

    @property
    def most(self) -> tuple[Duration, ...]:
        """The greatest lengths told; empty where any wording has no upper end."""
        tops = [term.most for term in self.terms]
        return tuple(top for top in tops if top) if all(tops) else ()


def penalties(
    counted: Sequence[Event], events: Sequence[Event], told: Mapping[str, Told], sources: Sources
) -> tuple[Penalty, ...]:
    """Read the sentences that count, in timeline order; a reduced one runs from the day of the first sentence."""
    listed = []
    for event in counted:
        first = original(event, events) or event
        claims = [told[id].claim for id in event.claims if told[id].claim.assertion == event.assertion]
        days = hull.happened(first, told)
        absent = any(says("in_absentia", sources.sentence(claim.quote)) for claim in claims)
        listed.append(Penalty(event, values(event, told), days, _credited(claims, sources), absent))
    return tuple(sorted(listed, key=lambda one: (one.passed[1], one.passed[0], one.event.claims)))


def reach(day: dt.date, lengths: Sequence[Duration], *, top: bool) -> tuple[dt.date, Duration] | None:
    """Give the day reached by the least (or, at the `top`, the greatest) of some lengths, and that length.

    >>> reach(dt.date(2024, 1, 1), [Duration(years=1), Duration(months=13)], top=True)[0]
    datetime.date(2025, 2, 1)
    """
    reached = [(end, length) for length in lengths if (end := add(day, length))]
    if len(reached) < len(lengths) or not reached:
        return None
    return (max if top else min)(reached, key=lambda pair: (pair[0], written(pair[1])))


def _credited(claims: Sequence[Claim], sources: Sources) -> bool | None:
    """Read what is said of time in custody before the sentence; contradicting words say nothing."""
    texts = [sources.sentence(claim.quote) for claim in claims]
    counts, counts_not = (any(says(cue, text) for text in texts) for cue in ("credited", "uncredited"))
    return None if counts == counts_not else counts
