"""`habeas add` with a reader that sees nothing: what is kept, what is known, what fails."""

import pytest

from habeas.reader.model import Reader
from habeas.records.reading import Reading

TEXT = "The town council of Oster met on Monday. Nobody was arrested, and nobody was tried; the bridge will be mended."


class Blind:
    name = "habeas-reader-1"

    def read_many(self, articles):
        for article in articles:
            yield Reading(article, (), (), self.name)


@pytest.fixture
def add(on, monkeypatch):
    monkeypatch.setattr("habeas.pipeline.load", Blind)
    return lambda *arguments: on("add", *arguments)


@pytest.fixture
def report(tmp_path):
    path = tmp_path / "council.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


def test_the_reader_is_stood_in_for():
    assert callable(Reader.read_many)


def test_a_report_is_kept_once(add, on, report):
    assert add(report, "--published", "2024-06-03")[:2] == (0, "1 report: 1 added\n")
    assert add(report)[:2] == (0, "1 report: 1 known\n")
    assert "council" in on("search", "bridge")[1]


def test_what_cannot_be_read_is_told_and_the_rest_is_kept(add, report):
    code, out, err = add("nowhere.txt", report)
    assert code == 2
    assert out == "1 report: 1 added and 1 failed\n"
    assert err.startswith("habeas: nowhere.txt: ")


def test_a_bad_day_is_refused(add, report):
    code, out, err = add(report, "--published", "someday")
    assert (code, out) == (2, "")
    assert "someday" in err
