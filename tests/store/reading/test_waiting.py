"""Kinds of what waits, and whose."""

from habeas.store.reading.queues import ORDER
from habeas.store.reading.waiting import QUEUE_KINDS, Queue, QueueItem, Scope


def test_every_kind_has_its_place():
    assert sorted(ORDER) == sorted(QUEUE_KINDS)


def test_an_item_has_what_its_kind_names():
    assert all(hasattr(QueueItem("lost", "claim:1", "gone"), kind) for kind in QUEUE_KINDS if kind != "lost")
    assert Queue((), {}).next is None
    assert Scope().person is None
