"""Uploaded: what came of an upload, in words."""

import datetime as dt
from concurrent.futures import Future

from habeas.errors import SourceEmpty
from habeas.ingest.lines import Failed
from habeas.store.write.adding import Added
from habeas.web.show.uploaded import MOST, rows, state, summary
from habeas.web.uploading.jobs import Came, Job

ADDED = Came("a.txt", Added("sha256:00", "added", 2, 1, ("p:1",)))
KNOWN = Came("b.txt", Added("sha256:01", "known", 0, 0))
FAILED = Came("c\u202e.txt", Failed("c\u202e.txt", SourceEmpty("c.txt", "is empty")))


def test_failures_come_first_and_say_why():
    failed, added, known = rows([ADDED, KNOWN, FAILED])
    assert (failed.state, failed.name, failed.told, failed.href) == ("failed", "c.txt", "is empty", None)
    assert (added.told, added.href) == ("2 people, 1 claim", "/reports/sha256:00")
    assert (known.state, known.told) == ("here already", "nothing new in it")


def test_all_are_counted():
    assert summary([ADDED, ADDED, KNOWN, FAILED]) == "4 reports: 2 added, 1 here already and 1 failed"
    assert len(rows([ADDED] * (MOST + 5))) == MOST


def test_states():
    job = Job("j", "ada", dt.datetime(2026, 1, 2, tzinfo=dt.UTC), future=Future())
    assert state(job, 2) == "Waiting for 2 uploads before this one"
    assert state(job, 0) == "Taking the reports in"
    job.total, job.came = 2, [ADDED]
    assert state(job, 0) == "Reading: 1 of 2 done"
    job.came.append(KNOWN)
    assert state(job, 0) == "Settling who is who"
    job.future.set_result(None)
    assert state(job, 0) == "Done"


def test_a_job_that_never_began_says_so():
    job = Job("j", "ada", dt.datetime(2026, 1, 2, tzinfo=dt.UTC), future=Future())
    job.future.cancel()
    assert state(job, 0).startswith("Stopped before it began")
