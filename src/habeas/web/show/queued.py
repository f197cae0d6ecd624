"""Queued: what waits for a person, as the tabs, the list and the line above the item in hand say it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode

from habeas.export.show.slots import show_slot
from habeas.export.show.states import DIFFERENCES
from habeas.export.words import sentence, words
from habeas.store.reading.waiting import QUEUE_KINDS, Queue, QueueItem, QueueKind
from habeas.web.show.values import phrase

TABS: Final[dict[QueueKind, str]] = {
    "claim": "Claims",
    "link": "One person or two",
    "conflict": "Differences",
    "lost": "Words gone",
    "finding": "To be checked",
}
ASKED: Final[dict[QueueKind, str]] = {
    "claim": "Is this claim right?",
    "link": "One person or two?",
    "conflict": "Why do the reports differ?",
    "lost": "The words of this claim are gone. Does it still hold?",
    "finding": "These lines cannot all be right.",
}


@dataclass(frozen=True, slots=True)
class Tab:
    """One filter of the queue: its address, its words and how many wait."""

    href: str
    words: str
    count: int
    now: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the list: what it is about, whose, where it leads; `now` is the item in hand."""

    href: str
    text: str
    whose: str
    kind: str
    now: bool


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody stands in the queue: what kind is asked for, where the page begins, which item is in hand.

    `person` (a name or an id) asks for what waits on one person.
    """

    kind: QueueKind | None = None
    after: str | None = None
    item: str | None = None
    person: str | None = None

    def at(self, item: str | None, *, back: str | None = None) -> str:
        """Give the address of another item on the same page, `back` naming the one that is left.

        >>> Place("link").at("m:1")
        '/review?kind=link&item=m%3A1'
        """
        given = {"kind": self.kind, "after": self.after, "person": self.person, "item": item, "back": back}
        query = urlencode({name: value for name, value in given.items() if value})
        return f"/review?{query}" if query else "/review"


def tabs(queue: Queue, at: Place) -> tuple[Tab, ...]:
    """Give the filters of the queue, everything first."""
    every = Tab(Place(person=at.person).at(None), "Everything", sum(queue.counts.values()), at.kind is None)
    each = (
        Tab(Place(kind, person=at.person).at(None), TABS[kind], queue.counts.get(kind, 0), kind == at.kind)
        for kind in QUEUE_KINDS
    )
    return (every, *each)


def entries(items: Sequence[QueueItem], at: Place, hand: QueueItem) -> tuple[Entry, ...]:
    """Give the lines of the list."""
    return tuple(
        Entry(
            at.at(one.id),
            headline(one),
            _whose(one) if one.kind != "link" else "one person or two?",
            TABS[one.kind],
            (one.kind, one.id) == (hand.kind, hand.id),
        )
        for one in items
    )


def headline(item: QueueItem) -> str:
    """Say in one phrase what waits."""
    if item.claim:
        return phrase(item.claim.claim)
    if item.conflict:
        return sentence(f"{show_slot(item.conflict.slot)}: {DIFFERENCES[item.conflict.kind]}")
    if item.finding:
        return sentence(words(item.finding.rule))
    return _whose(item) or "Two mentions" if item.kind == "link" else sentence(words(item.why))


def _whose(item: QueueItem) -> str:
    both = [words(one.label) for one in (item.person, item.other) if one]
    return " / ".join(both)
