"""Opening: whatever is handed in goes to the readers of bytes or to the fetcher, never to the disk."""

import datetime as dt
from functools import partial

import pytest

from habeas.ingest.fetch import fetch
from habeas.ingest.fetched import Fetched
from habeas.ingest.lines import Failed
from habeas.records.report import Report
from habeas.web.uploading.given import Sent, Upload
from habeas.web.uploading.opening import open_upload

NOW = dt.datetime(2026, 1, 2, tzinfo=dt.UTC)
WORDS = "Marta Lindqvist was freed on Monday."


def no_network(url):
    raise AssertionError(url)


def opened(upload, fetch=no_network):
    return list(open_upload(upload, now=NOW, fetch=fetch))


def test_pasted_text_is_a_report():
    [report] = opened(Upload(text=f"{WORDS}\r\nShe smiled.", published="2024-12-26"))
    assert report.snapshot.decode() == f"{WORDS}\nShe smiled."
    assert (report.source, report.published, report.published_basis) == ("pasted text", "2024-12-26", "given")


@pytest.mark.parametrize("text", ["/etc/passwd", "-", "https://news.example/a", ".", "../a.txt"])
def test_pasted_text_is_never_a_path_or_address(text):
    [report] = opened(Upload(text=text))
    assert isinstance(report, Report)
    assert report.snapshot == text.encode()


@pytest.mark.parametrize("name", ["/etc/passwd", "..", ".", "-", "passwd.txt", "a.html"])
def test_a_file_is_its_bytes_whatever_its_name(name, tmp_path, monkeypatch):
    (tmp_path / "passwd.txt").write_text("secret")
    monkeypatch.chdir(tmp_path)
    [report] = opened(Upload(files=(Sent(name, WORDS.encode()),)))
    assert report.snapshot == WORDS.encode()


def test_json_lines_are_reports_each():
    lines = b'{"text": "Freed.", "id": "a7", "url": "https://news.example/a"}\nno json\n{"text": "Held."}\n'
    one, bad, two = opened(Upload(files=(Sent("a.jsonl", lines),)))
    assert (one.source, one.url, two.source) == ("a.jsonl#a7", "https://news.example/a", "a.jsonl#3")
    assert isinstance(bad, Failed)


def test_each_failure_stands_beside_the_others():
    files = (Sent("a.txt", b""), Sent("b.pdf", b"%PDF-1"), Sent("c.txt", b"\x89PNG"), Sent("d.txt", WORDS.encode()))
    items = opened(Upload(files=files))
    assert [type(item) for item in items] == [Failed, Failed, Failed, Report]


def test_too_many_lines_are_refused_at_once():
    [failed] = opened(Upload(files=(Sent("a.jsonl", b"{}\n" * 5001),)))
    assert "5,000 lines" in str(failed.error)


def test_an_address_goes_to_the_fetcher():
    def stub(url):
        return Fetched(f"{url}/moved", WORDS.encode(), "text/plain", "utf-8")

    [report] = opened(Upload(address="https://news.example/a"), stub)
    assert (report.source, report.url) == ("https://news.example/a", "https://news.example/a/moved")


@pytest.mark.parametrize("address", ["file:///etc/passwd", "/etc/passwd", "ftp://x.example/a"])
def test_another_kind_of_address_never_reaches_it(address):
    [failed] = opened(Upload(address=address))
    assert isinstance(failed, Failed)


@pytest.mark.parametrize(
    "answer", ["127.0.0.1", "10.0.0.1", "169.254.169.254", "::1", "::ffff:192.168.0.1", "172.16.0.9"]
)
def test_a_name_that_leads_inside_is_refused(answer):
    careful = partial(fetch, resolver=lambda *_: [answer])
    [failed] = opened(Upload(address="http://inside.example/"), careful)
    assert "private or local" in str(failed.error)
