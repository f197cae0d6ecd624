"""Jobs: one after the other, never too many, and gone after an hour."""

import datetime as dt
import threading

import pytest

from habeas.errors import StoreLocked
from habeas.web.uploading.given import Upload
from habeas.web.uploading.jobs import KEPT, MOST_WAITING, Jobs

UPLOAD = Upload(text="Freed.")


class Clock:
    def __init__(self):
        self.now = dt.datetime(2026, 1, 2, tzinfo=dt.UTC)

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def gate():
    """Lets the work go on when set."""
    return threading.Event()


@pytest.fixture
def jobs(clock, gate):
    made = Jobs(lambda *_: gate.wait(5), clock=clock)
    yield made
    gate.set()
    made.close()


def test_a_job_is_done_in_the_background(jobs, gate):
    job = jobs.start(UPLOAD, by="ada")
    assert not job.done
    gate.set()
    job.future.result(5)
    assert job.done
    assert jobs.find(job.id) is job


def test_ids_cannot_be_guessed(jobs):
    one, two = jobs.start(UPLOAD, by="ada"), jobs.start(UPLOAD, by="ada")
    assert one.id != two.id
    assert len(one.id) > 20
    assert (jobs.ahead(one), jobs.ahead(two)) == (0, 1)


def test_too_many_are_turned_away(jobs, gate):
    made = [jobs.start(UPLOAD, by="ada") for _ in range(MOST_WAITING)]
    assert jobs.start(UPLOAD, by="ada") is None
    gate.set()
    made[-1].future.result(5)
    assert jobs.start(UPLOAD, by="ada") is not None


def test_results_are_kept_an_hour(jobs, gate, clock):
    gate.set()
    job = jobs.start(UPLOAD, by="ada")
    job.future.result(5)
    clock.now += KEPT
    assert jobs.find(job.id) is None


def test_what_still_runs_is_never_forgotten(jobs, clock):
    job = jobs.start(UPLOAD, by="ada")
    clock.now += 2 * KEPT
    assert jobs.find(job.id) is job


def test_closing_waits_for_the_job_at_hand_and_drops_the_rest(clock):
    begun, end, done = threading.Event(), threading.Event(), []

    def work(job, _):
        begun.set()
        end.wait(5)
        done.append(job)

    jobs = Jobs(work, clock=clock)
    first, second = jobs.start(UPLOAD, by="ada"), jobs.start(UPLOAD, by="ada")
    begun.wait(5)
    threading.Timer(0.1, end.set).start()
    jobs.close()
    assert done == [first]
    assert second.future.cancelled()
    assert not second.broken


def test_an_error_of_ours_is_told(clock):
    def work(*_):
        raise StoreLocked("cases.db", "is written to by another program")

    jobs = Jobs(work, clock=clock)
    job = jobs.start(UPLOAD, by="ada")
    jobs.close()
    assert isinstance(job.error, StoreLocked)
    assert not job.broken


def test_a_fault_is_told_as_one_and_to_the_log(clock, caplog):
    jobs = Jobs(lambda *_: 1 // 0, clock=clock)
    job = jobs.start(UPLOAD, by="ada")
    jobs.close()
    assert job.broken
    assert "ZeroDivisionError" in caplog.text
