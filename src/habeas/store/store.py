"""The store: everything kept, behind one object; each method is a function of the module of its topic.

    with open_store("habeas.db") as store:
        store.add(docket)
        for change in store.refresh(): ...

Every reading verb first makes again what is stale, so that a crash between `add` and `refresh` loses nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Engine

from habeas.records.docket import Docket
from habeas.records.report import Report
from habeas.store import checking, codec, views, writing
from habeas.store.changes import Change
from habeas.store.faults import Fault
from habeas.store.transactions import reading
from habeas.store.transactions import writing as transaction
from habeas.store.writing import Added


@dataclass(frozen=True, slots=True)
class Store:
    """One database of cases, made by `opening.open_store`; `clock` tells the time (UTC) of what is added or decided."""

    engine: Engine
    clock: Callable[[], datetime]

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the connections; the store can still be used and then opens new ones."""
        self.engine.dispose()

    def add(self, docket: Docket) -> Added:
        """Keep a report with its people and claims in one transaction; one that is there already adds nothing."""
        with transaction(self.engine) as connection:
            return writing.add(connection, docket, at=codec.moment(self.clock()))

    def knows(self, report: Report, *, reader: str) -> bool:
        """Tell whether reading a report, just opened, with a reader would add nothing."""
        with reading(self.engine) as connection:
            return writing.knows(connection, report, reader=reader)

    def refresh(self) -> tuple[Change, ...]:
        """Make the records and cases again that are stale; say what changed."""
        changes: list[Change] = []
        while True:
            with reading(self.engine) as connection:
                if not views.stale(connection):
                    return tuple(changes)
            with transaction(self.engine) as connection:
                changes += views.refresh(connection, at=codec.moment(self.clock()))

    def check(self) -> Iterator[Fault]:
        """List what is wrong with the database (`habeas doctor`); nothing is changed, not even what is stale."""
        with reading(self.engine) as connection:
            yield from checking.check(connection)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        """Open a connection for reading, with nothing stale."""
        self.refresh()
        with reading(self.engine) as connection:
            yield connection
