"""Settlements: how things stood before a decision and how they stand after it, for whoever looks back.

They are kept in `Decision.before` and `Decision.after` as JSON: a `Settlement` for `merge`, `split` and their undoing,
a `Reviewed` for what is decided on a claim, a `Conflict` for what is explained.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from habeas.records.claim import Claim
from habeas.records.link import Link

ClaimState = Literal["read", "accepted", "corrected", "rejected", "overruled"]


@dataclass(frozen=True, slots=True)
class Party:
    """One person as a set of mentions (their ids, sorted); `label` is what the person was called."""

    person: str
    label: str
    mentions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Settlement:
    """The people that a decision touches and the links that it is about, at one moment.

    `objections` are facts that speak against what was decided, one line each: a person may join two whom the machine
    holds apart, but it is said.

    >>> len(Settlement((Party("p:1", "Ada Roe", ("m:1", "m:2")),)).mentions)
    2
    """

    people: tuple[Party, ...]
    links: tuple[Link, ...] = ()
    objections: tuple[str, ...] = ()

    @property
    def mentions(self) -> frozenset[str]:
        """All mentions of the people touched."""
        return frozenset(mention for party in self.people for mention in party.mentions)


@dataclass(frozen=True, slots=True)
class Reviewed:
    """One claim and what a person has said of it; `overruled` is another reading of words already decided on.

    `settled` names the values (`date`, `term` ...) that a person vouches for: later readings do not change them.
    """

    state: ClaimState
    claim: Claim
    settled: tuple[str, ...] = ()
