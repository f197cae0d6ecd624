"""Filters: which cases and reports are asked for. Every filter that is set must hold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, get_args

from habeas.records.case import CustodyState, Stage
from habeas.records.claim import Assertion, Kind
from habeas.records.person import Role

STATES: Final[tuple[CustodyState, ...]] = get_args(CustodyState)
STAGES: Final[tuple[Stage, ...]] = get_args(Stage)
ROLES: Final[tuple[Role, ...]] = get_args(Role)
HELD: Final[tuple[CustodyState, ...]] = ("in custody", "serving", "house arrest")
"""What the word `held` stands for."""


@dataclass(frozen=True, slots=True)
class Filters:
    """What must hold of a case.

    `status` and `stage` name several of which one must hold. `offence` is an ICCS code or how one begins, `crime` the
    name of a class of the lexicon. `kind` asks for an event of that kind and `assertion` (one that happened, unless
    told otherwise); `since` and `until` (ISO days, both included) for an event, of that kind where one is named,
    whose dates can lie in that range; of a report, for its own day. An undated event lies in no range. `source` is a
    publisher or the host of its site. `needs_review`: an open conflict, a breach of what must hold, or a question
    whether two mentions are one person. `sealed` asks for sealed cases, which no other list holds.

    >>> Filters().any
    False
    """

    status: tuple[CustodyState, ...] = ()
    stage: tuple[Stage, ...] = ()
    country: str | None = None
    offence: str | None = None
    crime: str | None = None
    kind: Kind | None = None
    assertion: Assertion = "actual"
    since: str | None = None
    until: str | None = None
    source: str | None = None
    role: Role | None = None
    with_conflicts: bool = False
    withheld: bool = False
    needs_review: bool = False
    sealed: bool = False

    @property
    def any(self) -> bool:
        """Whether anything is filtered at all."""
        return self != Filters(assertion=self.assertion)

    @property
    def dated(self) -> bool:
        """Whether a range of days is asked for."""
        return bool(self.since or self.until)
