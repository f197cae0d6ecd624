"""Working: an upload is read, kept and settled, and it is told what it changed."""

import datetime as dt

import pytest

from habeas.ingest.lines import Failed
from habeas.web.uploading.given import Sent, Upload
from habeas.web.uploading.jobs import Job
from habeas.web.uploading.working import Working

HELD = "Marta Lindqvist, 41, was arrested in Port Vell on Monday and charged with espionage, the prosecutor said."
FREED = "Marta Lindqvist, 41, was released from custody in Port Vell on Friday, her lawyer said."


def no_network(url):
    raise AssertionError(url)


@pytest.fixture
def work(store):
    def do(upload):
        job = Job("j", "ada", dt.datetime(2026, 1, 2, tzinfo=dt.UTC))
        Working(store, no_network)(job, upload)
        return job

    return do


def test_reports_are_added_and_what_they_change_is_told(work, store):
    job = work(Upload(text=HELD, files=(Sent("b.txt", FREED.encode()), Sent("c.txt", b"")), published="2024-12-26"))
    assert [one.source for one in job.came] == ["pasted text", "b.txt", "c.txt"]
    assert [getattr(one.result, "outcome", "failed") for one in job.came] == ["added", "added", "failed"]
    assert isinstance(job.came[-1].result, Failed)
    assert job.total == 3
    lines = store.changes(job.since, persons=job.persons)
    assert "Marta Lindqvist" in {line.person.label for line in lines}
    assert job.until == lines[0].number


def test_what_is_there_adds_nothing(work):
    work(Upload(text=HELD))
    job = work(Upload(text=HELD))
    assert [one.result.outcome for one in job.came] == ["known"]
    assert job.since == job.until
    assert not job.persons
