"""Signing: every decision says who made it, when and why.

The name is the caller's word (a team that needs proof of it puts a login before the database); the time is passed in.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from habeas.errors import BadOption
from habeas.records.decision import Decision, Verb
from habeas.records.link import MACHINE

LONGEST_NAME = 200
LONGEST_REASON = 4_000
"""Characters of a name and of a reason: a decision is a note, not a document."""


@dataclass(frozen=True, slots=True)
class Signed:
    """Who decides, when (an aware time) and why.

    >>> Signed("ada", datetime(2026, 1, 2, tzinfo=UTC), " one man ").checked().why
    'one man'
    """

    by: str
    at: datetime
    why: str | None = None

    def checked(self, *, reason_for: str | None = None) -> Signed:
        """Give it tidied; raises BadOption for no name, the machine's, or no reason where `reason_for` needs one."""
        by, why = " ".join(self.by.split()), (self.why or "").strip() or None
        if not by or len(by) > LONGEST_NAME or not by.isprintable():
            raise BadOption("by", f"say who decides, in one line of at most {LONGEST_NAME} characters")
        if by.casefold() == MACHINE:
            raise BadOption("by", f"'{MACHINE}' is what Habeas calls itself; say who decides")
        if why is None and reason_for:
            raise BadOption(reason_for, "give the reason: it is kept with the decision")
        if why and len(why) > LONGEST_REASON:
            raise BadOption("why", f"the reason is longer than {LONGEST_REASON} characters")
        return Signed(by, self.at.astimezone(UTC), why)

    def decision(self, verb: Verb, subjects: Iterable[str]) -> Decision:
        """Begin a decision; its id comes with `append`."""
        return Decision("", verb, tuple(subjects), self.by, self.at, self.why)
