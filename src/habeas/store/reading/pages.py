"""Pages: the methods of `Store` that pages and the API read by, beyond cases."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Collection
from contextlib import AbstractContextManager

from sqlalchemy import Connection

from habeas.records.sight import EVERYTHING, Sight
from habeas.store.listing.whom import whom
from habeas.store.reading import claim_files, queues, report_files, report_lists, snapshots
from habeas.store.reading.claim_files import ClaimFile
from habeas.store.reading.report_files import ReportFile
from habeas.store.reading.report_lists import ReportRow, ReportsAsked
from habeas.store.reading.snapshots import Snapshot
from habeas.store.reading.waiting import Queue, QueueKind, Scope


class Pages(ABC):
    """What pages ask of a store; what a sight does not show raises NoSuchRecord, as if it were not kept."""

    __slots__ = ()

    @abstractmethod
    def _reading(self) -> AbstractContextManager[Connection]:
        """Open a connection for reading, with nothing stale."""

    def report(self, id: str, *, sight: Sight = EVERYTHING) -> ReportFile:
        """Give a report with its people and claims, by its id or the beginning of it."""
        with self._reading() as connection:
            return report_files.report(connection, id, sight)

    def reports(
        self,
        asked: ReportsAsked = ReportsAsked(),  # noqa: B008 - frozen
        *,
        limit: int = 50,
        after: str | None = None,
        sight: Sight = EVERYTHING,
    ) -> tuple[ReportRow, ...]:
        """List reports, the newest first; `after` is the id of the last row of the page before."""
        with self._reading() as connection:
            return report_lists.reports(connection, asked, limit=limit, after=after, sight=sight)

    def snapshot(self, id: str, *, sight: Sight = EVERYTHING) -> Snapshot:
        """Give the raw bytes of a report."""
        with self._reading() as connection:
            return snapshots.snapshot(connection, id, sight)

    def claim(self, id: str, *, sight: Sight = EVERYTHING) -> ClaimFile:
        """Give a claim as read, as it stands, and what was decided on it, by its id or the beginning of it."""
        with self._reading() as connection:
            return claim_files.claim(connection, id, sight)

    def queue(
        self,
        kinds: Collection[QueueKind] | None = None,
        *,
        person: str | None = None,
        limit: int = 20,
        after: str | None = None,
        sight: Sight = EVERYTHING,
    ) -> Queue:
        """Give what waits for a person, of some kinds or all, on everybody or one person by name or id."""
        with self._reading() as connection:
            scope = Scope(sight, whom(connection, person, sight) if person else None)
            return queues.queue(connection, kinds, limit=limit, after=after, scope=scope)
