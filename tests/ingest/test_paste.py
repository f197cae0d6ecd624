"""Bytes become Reports, and files that cannot be read say why."""

from __future__ import annotations

import io
from datetime import UTC, datetime

import pytest

from habeas.errors import SourceMissing, SourceTooLarge
from habeas.ingest import media
from habeas.ingest.paste import Arrival, read_file, read_stream, take
from habeas.records.report import Report

NOW = datetime(2024, 12, 27, 8, 0, tzinfo=UTC)


def test_a_pasted_text_keeps_its_bytes_and_is_named_by_their_hash():
    data = "Суд освободил её.".encode("cp1251")
    report = take(data, Arrival("-", NOW, "2024-12-26"))
    assert report.snapshot == data
    assert report.id == Report.identify(data)
    assert (report.media_type, report.encoding, report.retrieved) == ("text", "cp1251", NOW)
    assert (report.published, report.published_basis) == ("2024-12-26", "given")


def test_an_undated_text_stays_undated():
    report = take(b"Freed.", Arrival("-", NOW))
    assert (report.published, report.published_basis) == (None, None)


def test_a_page_is_described():
    report = take(b"<html><head><title>Editor freed in Vell</title></head><p>x", Arrival("-", NOW))
    assert (report.media_type, report.title) == ("html", "Editor freed in Vell")


def test_the_charset_of_the_server_is_used():
    assert take("Суд".encode("koi8-r"), Arrival("-", NOW, charset="koi8-r")).encoding == "koi8-r"


def test_a_book_is_no_report():
    with pytest.raises(SourceTooLarge, match="one report"):
        take(b"a " * (media.LONGEST // 2 + 1), Arrival("-", NOW))


@pytest.mark.parametrize("name", ["nowhere.txt", ".", "a\x00b"])
def test_what_is_no_file_is_missing(tmp_path, name):
    with pytest.raises(SourceMissing):
        read_file(tmp_path / name, name)


def test_no_more_is_read_than_needed_to_refuse_it():
    assert len(read_stream(io.BytesIO(b"a" * (media.LIMIT + 99)))) == media.LIMIT + 1
