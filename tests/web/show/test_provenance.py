"""Provenance: where a report came from; never where a file lies on a disk."""

import datetime as dt

import pytest

from habeas.records.article import Article
from habeas.records.report import Report
from habeas.store.reading.report_files import ReportFile
from habeas.web.show.provenance import facts, language_of, title_of

NOW = dt.datetime(2026, 1, 2, 3, 4, tzinfo=dt.UTC)


def told(**more):
    report = Report("sha256:ab", **{"source": "-", "snapshot": b""} | more)
    file = ReportFile(Article(report, "Held.", (), ()), NOW, "reader 1", (), (), restricted=False)
    return {fact.label: fact for fact in facts(file)}


def test_an_address_is_a_link():
    assert told(url="https://news.example/a")["Address"].href == "https://news.example/a"


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "//x", "https://a:b@x/"]
)
def test_anything_else_is_none(url):
    assert "Address" not in told(url=url)


@pytest.mark.parametrize(
    ("source", "shown"),
    [("/home/ada/x/a.txt", "a.txt"), ("C:\\ada\\a.txt", "a.txt"), ("-", "pasted text"), ("a.jsonl#7", "a.jsonl#7")],
)
def test_a_file_is_a_name(source, shown):
    assert told(source=source)["Came as"].text == shown


def test_a_day_is_told_with_its_basis():
    day = told(published="2024-03", published_basis="heuristic")["Published"]
    assert (day.text, day.more) == ("March 2024", "guessed from the page, not certain")
    assert told()["Published"].text == "day not known"


def test_times_are_for_people_and_machines():
    assert (told()["Added"].text, told()["Added"].time) == ("2 Jan 2026, 03:04 UTC", "2026-01-02T03:04:00+00:00")


def test_languages_and_titles():
    assert language_of("ru") == "Russian"
    assert language_of("<b>") == "<b>"
    assert title_of(Report("sha256:ab", "-", b"", title=" A\n\x1btitle ")) == "A title"
