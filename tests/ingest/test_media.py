"""What is text, what is a page and what is neither."""

from __future__ import annotations

import pytest

from habeas.errors import SourceBinary, SourceEmpty, SourceTooLarge
from habeas.ingest import media


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", SourceEmpty),
        (b" \r\n\t\n", SourceEmpty),
        (b"\xef\xbb\xbf\n", SourceEmpty),
        (b"%PDF-1.7 ...", SourceBinary),
        (b"PK\x03\x04rest", SourceBinary),
        (b"\x89PNG\r\n", SourceBinary),
        (b"\x1f\x8b\x08", SourceBinary),
        (bytes(range(256)), SourceBinary),
        (b"\x00" * 50 + b"a", SourceBinary),
        (b"a" * (media.LIMIT + 1), SourceTooLarge),
    ],
    ids=lambda value: str(value)[:20],
)
def test_bad_bytes_get_one_clear_line(data, error):
    with pytest.raises(error) as caught:
        media.check(data, "x.txt")
    assert str(caught.value).startswith("x.txt: is ")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("data", [b"Freed.", "Суд".encode("cp1251"), b"a\x0cb\x1b[0m", "Суд".encode("utf-16")])
def test_text_passes(data):
    media.check(data, "x.txt")


@pytest.mark.parametrize(
    ("data", "name", "content_type", "expected"),
    [
        (b"Freed.", "x.txt", None, "text"),
        (b"Freed.", "x.HTM", None, "html"),
        (b"<p>Freed.", "-", "text/html", "html"),
        (b"Freed.", "x.html", "text/plain", "text"),
        (b"\xef\xbb\xbf\n<!DOCTYPE html><p>", "x.txt", None, "html"),
        (b"<?xml version='1.0'?>\n<html xmlns='x'>", "-", None, "html"),
        (b"<!-- saved --><HTML><body>", "-", None, "html"),
        (b"<b>is how he wrote it", "x.txt", None, "text"),
    ],
)
def test_a_page_is_known_by_its_first_bytes_then_the_server_then_its_name(data, name, content_type, expected):
    assert media.kind(data, name, content_type) == expected
