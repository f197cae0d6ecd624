"""JSON lines: every field, and a bad line that costs only itself."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from habeas.ingest.lines import Failed, read_lines
from habeas.records.report import Report

NOW = datetime(2024, 12, 27, tzinfo=UTC)


def read(*lines, published=None):
    data = "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines).encode()
    return list(read_lines(data, "x.jsonl", NOW, published))


def test_all_fields_are_taken():
    [report] = read(
        {
            "text": "She was freed.",
            "id": "a7",
            "title": "Editor\n freed",
            "published": "2024-12-26",
            "url": "https://vell.example/a",
            "publisher": "The Vell Courier",
            "language": "en",
        }
    )
    assert report == Report(
        Report.identify(b"She was freed."),
        "x.jsonl#a7",
        b"She was freed.",
        "text",
        "utf-8",
        NOW,
        "https://vell.example/a",
        "The Vell Courier",
        "Editor freed",
        published="2024-12-26",
        published_basis="given",
        language="en",
    )


def test_a_line_without_an_id_is_named_by_its_number():
    assert [item.source for item in read({"text": "a b."}, "", {"text": "c d."})] == ["x.jsonl#1", "x.jsonl#3"]


def test_html_is_described_and_what_is_given_stands_above_it():
    head = "<meta charset='windows-1251'><title>Суд идёт долго</title><meta name='date' content='2020-01-01'>"
    page = f"<html lang='en'><head>{head}</head><p>x"
    [own, given] = read({"html": page}, {"html": page, "title": "Given", "published": "2021", "language": "ru"})
    assert (own.title, own.published, own.published_basis, own.language) == (
        "Суд идёт долго",
        "2020-01-01",
        "meta",
        "en",
    )
    assert (given.title, given.published, given.published_basis, given.language) == ("Given", "2021", "given", "ru")


def test_the_date_of_the_call_serves_lines_that_have_none():
    [first, second] = read({"text": "a b.", "published": "2020"}, {"text": "c d."}, published="2021")
    assert (first.published, second.published) == ("2020", "2021")


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("{", "is not JSON"),
        ("[" * 100_000, "is not JSON"),
        ("[]", "is not a JSON object"),
        ('{"title": "x"}', "has neither 'text' nor 'html'"),
        ('{"text": ""}', "has neither"),
        ('{"text": 5}', "'text' is not a string"),
        ('{"text": "a", "title": ["x"]}', "'title' is not a string"),
        ('{"text": "a", "published": "soon"}', "'soon' is no date"),
        ('{"text": "   "}', "is empty"),
    ],
    ids=range(9),
)
def test_a_bad_line_fails_alone(line, words):
    bad, good = read(line, {"text": "She was freed."})
    assert isinstance(bad, Failed)
    assert words in str(bad.error)
    assert "x.jsonl#1" in str(bad.error)
    assert isinstance(good, Report)


def test_a_line_in_another_encoding_fails_alone():
    bad, good = read_lines('{"text": "Суд"}'.encode("cp1251") + b'\n{"text": "Freed."}', "x.jsonl", NOW)
    assert "is not UTF-8" in str(bad.error)
    assert good.encoding == "utf-8"


def test_a_number_is_an_id_and_a_byte_order_mark_no_matter():
    [report] = read_lines(b'\xef\xbb\xbf{"text": "Freed.", "id": 7}\r\n', "x.jsonl", NOW)
    assert report.source == "x.jsonl#7"
