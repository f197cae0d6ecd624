"""Jobs: uploads in the background, one after the other, since a database takes one writer at a time.

A job belongs to whoever made it. What came of it is kept for an hour, in memory alone: the reports are in the database.
"""

from __future__ import annotations

import logging
import secrets
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from habeas.errors import HabeasError
from habeas.ingest.lines import Failed
from habeas.store.write.adding import Added
from habeas.web.uploading.given import Upload

MOST_WAITING = 8
"""Uploads that may wait or run at once; further ones are turned away until one is done."""
KEPT = timedelta(hours=1)
_LOG = logging.getLogger("habeas.web")


@dataclass(frozen=True, slots=True)
class Came:
    """What came of one report: the name of its source, and what adding it said."""

    source: str
    result: Added | Failed


@dataclass(slots=True)
class Job:
    """One upload on its way: `total` reports are in it (None while it is not yet opened), `came` what came of them.

    The lines of the log of changes from `since` to `until` (None before the end) tell what it changed, as far as they
    are about `persons`. `error` says why it stopped early. Only the worker writes to it.
    """

    id: str
    by: str
    made: datetime
    total: int | None = None
    came: list[Came] = field(default_factory=list)
    since: int = 0
    until: int | None = None
    error: HabeasError | None = None
    future: Future[None] | None = None

    @property
    def persons(self) -> frozenset[str]:
        """The ids of the persons that its reports are about."""
        added = [one.result for one in self.came if isinstance(one.result, Added)]
        return frozenset(person for one in added for person in one.persons)

    @property
    def done(self) -> bool:
        """Tell whether nothing more will come."""
        return self.future is not None and self.future.done()

    @property
    def broken(self) -> bool:
        """Tell whether it ended by a fault of ours, which the log of the server tells."""
        return self.done and not self.stopped and self.future is not None and self.future.exception() is not None

    @property
    def stopped(self) -> bool:
        """Tell whether it never began, since the site was stopped."""
        return self.future is not None and self.future.cancelled()


Work = Callable[[Job, Upload], None]


class Jobs:
    """The uploads of a site; `work` does one, in a thread of its own. Close it, and the job at hand is waited for."""

    def __init__(self, work: Work, *, clock: Callable[[], datetime]) -> None:
        """Start with none."""
        self._work, self._clock = work, clock
        self._lock = threading.Lock()
        self._jobs: dict[str, Job] = {}
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="habeas-upload")

    def start(self, upload: Upload, *, by: str) -> Job | None:
        """Queue an upload; None where too many wait already."""
        with self._lock:
            self._forget()
            if sum(not job.done for job in self._jobs.values()) >= MOST_WAITING:
                return None
            job = Job(secrets.token_urlsafe(16), by, self._clock())
            self._jobs[job.id] = job
            job.future = self._worker.submit(self._run, job, upload)
            job.future.add_done_callback(_log)
            return job

    def find(self, id: str) -> Job | None:
        """Give a job, as long as it is kept."""
        with self._lock:
            self._forget()
            return self._jobs.get(id)

    def ahead(self, job: Job) -> int:
        """Count the jobs that come before one."""
        with self._lock:
            before = list(self._jobs.values())
        return sum(not one.done for one in before[: before.index(job)]) if job in before else 0

    def close(self) -> None:
        """Stop: wait for the job at hand, and drop those that have not begun."""
        self._worker.shutdown(wait=True, cancel_futures=True)

    def _run(self, job: Job, upload: Upload) -> None:
        try:
            self._work(job, upload)
        except HabeasError as error:
            job.error = error

    def _forget(self) -> None:
        """Drop what was done more than an hour ago."""
        late = self._clock() - KEPT
        self._jobs = {id: job for id, job in self._jobs.items() if not job.done or job.made > late}


def _log(future: Future[None]) -> None:
    """Tell the log of a fault, which nobody else sees."""
    error = None if future.cancelled() else future.exception()
    if error is not None:
        _LOG.error("an upload stopped", exc_info=error)
