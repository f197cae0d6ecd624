"""Queues: what waits for a person, of all kinds, the most useful first, a page at a time.

    lost      published on somebody's word, and no longer told
    claim     not sure and not looked at
    link      one person or two?
    conflict  reports disagree, and nobody has said why
    finding   something in a case that cannot be

Whoever skips something keeps that to themselves: nothing here is changed by looking.
"""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection

from habeas.errors import BadOption
from habeas.store.listing import lists
from habeas.store.reading import queued_cases, queued_claims, queued_links, queued_lost
from habeas.store.reading.waiting import QUEUE_KINDS, Key, Queue, QueueItem, QueueKind, Scope

ORDER: Final[tuple[QueueKind, ...]] = ("lost", "claim", "link", "conflict", "finding")
_KEYS: Final[Mapping[QueueKind, tuple[type, ...]]] = {
    "lost": (str,),
    "claim": (int, float, str),
    "link": (float, str, str),
    "conflict": (str, str),
    "finding": (str, str),
}


def queue(
    connection: Connection,
    kinds: Collection[QueueKind] | None = None,
    *,
    limit: int = 20,
    after: str | None = None,
    scope: Scope = Scope(),  # noqa: B008 - frozen
) -> Queue:
    """Give a page of what waits, of some kinds or all; `after` is `next` of the page before. Raises BadOption.

    Nothing waits for somebody who does not see cases whole: conflicts and findings are of the case as it is kept.
    """
    lists.limited(limit)
    for kind in kinds or ():
        if kind not in QUEUE_KINDS:
            raise BadOption("kind", f"{kind} is none of {', '.join(QUEUE_KINDS)}")
    if not (scope.sight.working and scope.sight.restricted and scope.sight.names):
        return Queue((), dict.fromkeys(ORDER, 0))
    begin, key = _begin(after) if after is not None else (ORDER[0], None)
    asked = [kind for kind in ORDER[ORDER.index(begin) :] if kinds is None or kind in kinds]
    waiting = _Waiting(connection, scope, queued_lost.find(connection, scope))
    found: list[tuple[QueueKind, Key, QueueItem]] = []
    for kind in asked:
        left, since = limit + 1 - len(found), key if kind == begin else None
        found += [(kind, each, item) for each, item in waiting.page(kind, since, left)] if left else []
    items = tuple(item for _, _, item in found[:limit])
    end = _end(*found[limit - 1][:2]) if len(found) > limit else None
    return Queue(items, {kind: waiting.count(kind) for kind in ORDER}, end)


@dataclass(frozen=True, slots=True)
class _Waiting:
    """All that waits within a scope; `lost` is found at once, for it is counted and shown by the same questions."""

    connection: Connection
    scope: Scope
    lost: Mapping[str, str]

    def page(self, kind: QueueKind, after: Key | None, limit: int) -> Iterator[tuple[Key, QueueItem]]:
        """Give what waits of one kind, in order, with keys."""
        if kind == "lost":
            return queued_lost.page(self.connection, self.scope, self.lost, after=after, limit=limit)
        if kind == "claim":
            return queued_claims.page(self.connection, self.scope, after, limit)
        if kind == "link":
            return queued_links.page(self.connection, self.scope, after, limit)
        return queued_cases.page(self.connection, self.scope, kind, after=after, limit=limit)

    def count(self, kind: QueueKind) -> int:
        """Count what waits of one kind."""
        if kind == "lost":
            return len(self.lost)
        if kind == "claim":
            return queued_claims.count(self.connection, self.scope)
        if kind == "link":
            return queued_links.count(self.connection, self.scope)
        return queued_cases.count(self.connection, self.scope, kind)


def _end(kind: QueueKind, key: Key) -> str:
    """Write where a page ends as a word that goes into an address."""
    return base64.urlsafe_b64encode(json.dumps([kind, *key]).encode()).decode().rstrip("=")


def _begin(after: str) -> tuple[QueueKind, Key]:
    """Read where a page begins. Raises BadOption for what `_end` never wrote."""
    try:
        read = json.loads(base64.urlsafe_b64decode(after.encode() + b"=" * (-len(after) % 4)))
        kind, key = read[0], tuple(read[1:])
        if [type(one) for one in key] == list(_KEYS[kind]):
            return kind, key
    except (binascii.Error, ValueError, KeyError, IndexError, TypeError, RecursionError):
        pass
    raise BadOption("after", "is not where a page ended; begin anew")
