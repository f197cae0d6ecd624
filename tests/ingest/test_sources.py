"""The one entry: every kind of source, and failures that stay with their item."""

from __future__ import annotations

import io
import subprocess
import sys
from datetime import UTC, datetime

import pytest

from habeas.errors import (
    AddressForbidden,
    BadOption,
    SourceBinary,
    SourceEmpty,
    SourceMalformed,
    SourceMissing,
    SourceTooLarge,
    Unreachable,
)
from habeas.ingest import media
from habeas.ingest.fetched import Fetched
from habeas.ingest.sources import Failed, network, open_one, open_sources
from habeas.records.report import Report

NOW = datetime(2024, 12, 27, tzinfo=UTC)


def names(items):
    return [item.source.rpartition("/")[2] if isinstance(item, Report) else type(item.error).__name__ for item in items]


def test_a_file_standard_input_and_an_address_come_in_order(tmp_path):
    (tmp_path / "a.txt").write_text("She was freed.")
    found = list(
        open_sources(
            [str(tmp_path / "a.txt"), "-", "https://vell.example/x"],
            now=NOW,
            published="2024-12",
            fetch=lambda url: Fetched(url + "/2", b"<html><title>Editor freed in Vell</title>", "text/html"),
            stdin=io.BytesIO(b"He was not."),
        )
    )
    assert [report.media_type for report in found] == ["text", "text", "html"]
    assert [report.published for report in found] == ["2024-12"] * 3
    assert (found[2].source, found[2].url) == ("https://vell.example/x", "https://vell.example/x/2")


def test_a_folder_is_read_in_order_and_a_broken_file_costs_only_itself(tmp_path):
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "1.htm").write_text("<html><title>Editor freed in Vell</title>")
    (tmp_path / "a.txt").write_bytes(b"%PDF-1.4")
    (tmp_path / "c.txt").write_text("Freed.")
    (tmp_path / "d.jsonl").write_text('{"text": "Freed."}\n{\n')
    (tmp_path / "e.txt").write_text("")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    (tmp_path / ".hidden.txt").write_text("no")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "x.txt").write_text("no")
    found = names(open_sources([str(tmp_path)], now=NOW))
    assert found == ["SourceBinary", "1.htm", "c.txt", "d.jsonl#1", "SourceMalformed", "SourceEmpty"]


def test_links_do_not_lead_out_of_a_folder(tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.txt").write_text("secret")
    inside = tmp_path / "inside"
    inside.mkdir()
    (inside / "a.txt").write_text("Freed.")
    (inside / "same.txt").symlink_to(inside / "a.txt")
    (inside / "secret.txt").symlink_to(outside / "secret.txt")
    (inside / "folder").symlink_to(outside)
    (inside / "loop").symlink_to(inside)
    assert names(open_sources([str(inside)], now=NOW)) == ["a.txt", "same.txt"]


@pytest.mark.parametrize(
    ("name", "content", "error"),
    [
        ("none.txt", None, SourceMissing),
        ("empty.txt", b"", SourceEmpty),
        ("empty.jsonl", b"\n", SourceEmpty),
        ("binary.txt", b"\x00\x01\x02", SourceBinary),
        ("large.txt", b"a " * (media.LIMIT // 2 + 1), SourceTooLarge),
        ("large.jsonl", b"a " * (media.LIMIT // 2 + 1), SourceTooLarge),
        ("bomb.html", b"<html>" + b"<div>" * 100_000, SourceMalformed),
    ],
    ids=lambda value: str(value)[:20],
)
def test_each_bad_input_gets_one_clear_line(tmp_path, name, content, error):
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    [failed] = open_sources([str(path)], now=NOW)
    assert isinstance(failed, Failed)
    assert type(failed.error) is error
    assert len(str(failed.error).splitlines()) == 1
    with pytest.raises(error):
        open_one(str(path), now=NOW)


@pytest.mark.parametrize("url", ["file:///etc/passwd", "ftp://vell.example/a", "gopher://x", "FILE:///etc/passwd"])
def test_other_schemes_are_refused(url):
    [failed] = open_sources([url], now=NOW, fetch=lambda _: pytest.fail("fetched"))
    assert isinstance(failed.error, AddressForbidden)


def test_an_address_needs_the_network_to_be_handed_in():
    [failed] = open_sources(["https://vell.example/"], now=NOW)
    assert isinstance(failed.error, AddressForbidden)
    assert network()


def test_a_failed_fetch_lets_the_others_go_on(tmp_path):
    (tmp_path / "a.txt").write_text("Freed.")

    def fetch(url):
        raise Unreachable(url, "does not answer")

    assert names(open_sources(["http://vell.example/", str(tmp_path / "a.txt")], now=NOW, fetch=fetch)) == [
        "Unreachable",
        "a.txt",
    ]


@pytest.mark.parametrize("source", ["", "a\x00b", "-"])
def test_names_that_are_none_are_missing(source):
    [failed] = open_sources([source], now=NOW)
    assert isinstance(failed.error, SourceMissing)


def test_an_empty_folder_says_what_can_be_read(tmp_path):
    with pytest.raises(SourceEmpty, match=r"\.html \.jsonl"):
        open_one(str(tmp_path), now=NOW)


def test_a_bad_option_is_refused_before_anything_is_read():
    with pytest.raises(BadOption):
        open_sources(["-"], now=NOW, published="tomorrow")
    with pytest.raises(BadOption):
        open_sources(["-"], now=NOW.replace(tzinfo=None))


def test_a_jsonl_file_of_blank_reports_gives_its_failure(tmp_path):
    (tmp_path / "a.jsonl").write_text("{}")
    with pytest.raises(SourceMalformed):
        open_one(str(tmp_path / "a.jsonl"), now=NOW)


def test_reading_text_loads_neither_trafilatura_nor_the_network(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(
        "The editor was freed by the court in Vell on Monday, and she went home with her lawyer in the evening."
    )
    program = (
        "import sys, datetime\n"
        "from habeas.ingest.sources import open_one\n"
        "from habeas.clean.article import clean\n"
        "clean(open_one(sys.argv[1], now=datetime.datetime.now(datetime.UTC)))\n"
        "print([name for name in ('trafilatura', 'urllib3', 'py3langid', 'charset_normalizer') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program, str(path)], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
