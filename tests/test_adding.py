"""Adding to a store with a reader that sees nothing: what is read, what is passed over."""

import pytest

from habeas.adding import add, add_reports
from habeas.errors import BadOption
from habeas.ingest.sources import Failed
from habeas.records.reading import Reading
from habeas.records.report import Report
from habeas.store.opening import open_store

TEXT = (
    "The council of Oster met on Monday, and number {} of its plans for the bridge over the river was put to the vote."
)


class Blind:
    """A reader that sees nothing and counts what it was given."""

    name = "blind 1"

    def __init__(self):
        self.read = 0

    def read_many(self, articles):
        for article in articles:
            self.read += 1
            yield Reading(article, (), (), self.name)


@pytest.fixture
def folder(tmp_path):
    path = tmp_path / "reports"
    path.mkdir()
    for number in range(3):
        (path / f"{number}.txt").write_text(TEXT.format(number), encoding="utf-8")
    return path


@pytest.fixture
def store(tmp_path):
    with open_store(str(tmp_path / "cases.db")) as opened:
        yield opened


def test_a_run_that_stopped_goes_on_where_it_was(store, folder):
    reader = Blind()
    first = add(store, [str(folder)], reader=reader)
    assert next(first).outcome == "added"
    first.close()
    kept = store.count().reports
    outcomes = [one.outcome for one in add(store, [str(folder)], reader=Blind())]
    assert sorted(outcomes) == ["added"] * (3 - kept) + ["known"] * kept


def test_what_is_known_is_not_read_again(store, folder):
    list(add(store, [str(folder)], reader=Blind()))
    reader = Blind()
    assert [one.outcome for one in add(store, [str(folder)], reader=reader)] == ["known"] * 3
    assert reader.read == 0


def test_a_newer_reader_reads_again(store, folder):
    list(add(store, [str(folder)], reader=Blind()))
    newer = Blind()
    newer.name = "blind 2"
    assert [one.outcome for one in add(store, [str(folder)], reader=newer)] == ["read again"] * 3


def test_a_day_given_later_is_taken_up(store, folder):
    report = str(folder / "0.txt")
    list(add(store, [report], reader=Blind()))
    assert [one.outcome for one in add(store, [report], published="2024-05-06", reader=Blind())] == ["read again"]
    assert [one.outcome for one in add(store, [report], published="2024-05-06", reader=Blind())] == ["known"]


def test_a_failure_stays_in_the_stream(store, folder):
    given = list(add(store, ["nowhere.txt", str(folder)], reader=Blind()))
    assert sum(isinstance(one, Failed) for one in given) == 1
    assert store.count().reports == 3


def test_reports_taken_in_elsewhere_are_added_alike(store):
    raw = TEXT.format(7).encode()
    report = Report(Report.identify(raw), "an upload", raw, language="en")
    failed = Failed("another", BadOption("another", "is none"))
    assert [
        one if isinstance(one, Failed) else one.outcome
        for one in add_reports(store, [failed, report, report], reader=Blind())
    ] == [failed, "added", "known"]
