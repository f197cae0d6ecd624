"""Waiting: the kinds of things that wait for a person, and one of them with all that is needed to decide."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal, get_args

from habeas.records.case import Conflict, Finding
from habeas.records.link import Link
from habeas.store.listing.lists import CaseRow
from habeas.store.reading.claim_files import ClaimFile

QueueKind = Literal["claim", "link", "conflict", "lost", "finding"]
QUEUE_KINDS: Final[tuple[QueueKind, ...]] = get_args(QueueKind)


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
