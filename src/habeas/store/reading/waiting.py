"""Waiting: the kinds of things that wait for a person, and one of them with all that is needed to decide."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal, get_args

from sqlalchemy import Select, select

from habeas.records.case import Conflict, Finding
from habeas.records.link import Link
from habeas.records.sight import EVERYTHING, Sight
from habeas.store.listing.lists import CaseRow
from habeas.store.reading import sighted
from habeas.store.reading.claim_files import ClaimFile
from habeas.store.reading.sighted import Condition
from habeas.store.schema import membership
from habeas.store.schema import person as table

QueueKind = Literal["claim", "link", "conflict", "lost", "finding"]
QUEUE_KINDS: Final[tuple[QueueKind, ...]] = get_args(QueueKind)
Key = tuple[str | float, ...]
"""What items of one kind are ordered by; a page begins after the key of the last item of the one before."""


@dataclass(frozen=True, slots=True)
class QueueItem:
    """One thing that a person should look at; of the last four fields the one that `kind` names is set.

    `lost` is a claim too: one decided on whose words are gone, or one whose page now says otherwise. `id` names the
    item within its kind and holds over calls. `why` is one line, `score` how sure the machine is (None where it does
    not say). `person` is whose record it is, `other` the second person of a link.
    """

    kind: QueueKind
    id: str
    why: str
    score: float | None = None
    person: CaseRow | None = None
    other: CaseRow | None = None
    claim: ClaimFile | None = None
    link: Link | None = None
    conflict: Conflict | None = None
    finding: Finding | None = None


@dataclass(frozen=True, slots=True)
class Queue:
    """A page of what waits, the most useful first.

    `counts` says how many wait of each kind, whatever kinds were asked for; `next` is where the next page begins, None
    where nothing follows.
    """

    items: tuple[QueueItem, ...]
    counts: Mapping[QueueKind, int]
    next: str | None = None


@dataclass(frozen=True, slots=True)
class Scope:
    """Whose things are asked for (everybody's, or one person's by id), and what may be seen of them."""

    sight: Sight = EVERYTHING
    person: str | None = None

    def people(self) -> Select[tuple[str]]:
        """Select the persons concerned."""
        return select(table.c.id).where(*self.meets())

    def meets(self) -> tuple[Condition, ...]:
        """Give what a person must meet; a sealed one is in no list and is asked for by id alone."""
        if self.person is not None:
            return (table.c.id == self.person, *sighted.people(self.sight))
        return (*sighted.people(self.sight), ~table.c.sealed)

    def mentions(self, column: Condition) -> Condition:
        """Say that a column names a mention of somebody concerned."""
        if self.person is None:
            hidden = select(table.c.id).where(_either(self.sight))
            return column.not_in(select(membership.c.mention).where(membership.c.person.in_(hidden)))
        return column.in_(select(membership.c.mention).where(membership.c.person.in_(self.people())))


def _either(sight: Sight) -> Condition:
    """Say who is left out of everybody's things."""
    return table.c.sealed if sight.restricted else table.c.sealed | table.c.restricted
