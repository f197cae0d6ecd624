"""Adding: read reports and keep them, each in a transaction of its own as soon as it is read.

A run that was stopped is simply run again: what is kept already is passed over before it is read.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from typing import BinaryIO

from habeas.ingest.sources import Failed
from habeas.pipeline import open_each, read_reports
from habeas.reader.model import Reader
from habeas.reader.weights import name_of
from habeas.records.report import Report
from habeas.store.store import Store
from habeas.store.write.adding import Added


def add(
    store: Store,
    sources: Sequence[str],
    *,
    published: str | None = None,
    stdin: BinaryIO | None = None,
    reader: Reader | None = None,
) -> Iterator[Added | Failed]:
    """Add reports to a store, and say of each what came of it; a source that cannot be read is a Failed in the stream.

    `store.refresh()` then tells what changed. Raises BadOption for a bad `published`, SetupError where the model is
    missing, StoreError where the database fails.

    >>> from habeas.store.opening import open_store
    >>> with open_store("cases.db") as store:  # doctest: +SKIP
    ...     for one in add(store, ["reports/"]):
    ...         print(one)
    """
    opened = open_each(sources, published=published, now=store.clock(), stdin=stdin)
    return add_reports(store, opened, reader=reader)


def add_reports(
    store: Store, opened: Iterable[Report | Failed], *, reader: Reader | None = None
) -> Iterator[Added | Failed]:
    """Add reports that are taken in already (an upload, a pasted text); what failed stays a Failed in the stream.

    Raises SetupError where the model is missing, StoreError where the database fails.

    >>> from habeas.store.opening import open_store
    >>> with open_store("cases.db") as store:  # doctest: +SKIP
    ...     list(add_reports(store, [report]))
    """
    name = reader.name if reader else name_of()
    known: deque[Added] = deque()

    def new(item: Report | Failed) -> bool:
        if isinstance(item, Failed) or not store.knows(item, reader=name):
            return True
        known.append(Added(item.id, "known", 0, 0))
        return False

    for one in read_reports(filter(new, opened), reader=reader):
        yield from _taken(known)
        yield one if isinstance(one, Failed) else store.add(one)
    yield from _taken(known)


def _taken(waiting: deque[Added]) -> Iterator[Added]:
    while waiting:
        yield waiting.popleft()
