"""Working: one upload read, kept and settled; the one place where an upload meets the reader and the store."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from habeas.adding import add_reports
from habeas.ingest.fetched import Fetch
from habeas.ingest.lines import Failed
from habeas.records.report import Report
from habeas.store.store import Store
from habeas.web.uploading.given import Upload
from habeas.web.uploading.jobs import Came, Job
from habeas.web.uploading.opening import Item, open_upload

_AT_ONCE = 8
"""Reports read together, so that progress shows soon and no core waits."""


@dataclass(frozen=True, slots=True)
class Working:
    """How uploads are done: into which store, and by what pages are fetched."""

    store: Store
    fetch: Fetch

    def __call__(self, job: Job, upload: Upload) -> None:
        """Do one upload; raises StoreError or SetupError, with what was added before it kept."""
        job.since = self._newest()
        opened = list(open_upload(upload, now=self.store.clock(), fetch=self.fetch))
        job.total = len(opened)
        for together in _batches(opened):
            job.came += self._add(together)
        self.store.refresh()
        job.until = self._newest()

    def _add(self, opened: Sequence[Item]) -> list[Came]:
        """Add some reports; what came of each stands in the order that they were given in."""
        sources = {one.id: one.source for one in opened if isinstance(one, Report)}
        came = [
            Came(one.source if isinstance(one, Failed) else sources.get(one.report, one.report), one)
            for one in add_reports(self.store, opened)
        ]
        places = [one.source for one in opened]
        return sorted(came, key=lambda one: places.index(one.source) if one.source in places else len(places))

    def _newest(self) -> int:
        """Give the number of the newest change that is known."""
        return next((line.number for line in self.store.changes(limit=1)), 0)


def _batches(items: Sequence[Item]) -> Iterator[Sequence[Item]]:
    """Cut a list into parts.

    >>> list(_batches([]))
    []
    """
    for start in range(0, len(items), _AT_ONCE):
        yield items[start : start + _AT_ONCE]
