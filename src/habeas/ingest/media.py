"""What kind of thing a source is: text, a web page, or nothing that can be read."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from habeas.errors import SourceBinary, SourceEmpty, SourceTooLarge
from habeas.records.report import MediaType

LIMIT = 20_000_000
# A file may hold many reports; one report of more characters than this is none.
LONGEST = 5_000_000
PAGE_ENDINGS = frozenset({".html", ".htm", ".xhtml"})
TEXT_ENDINGS = frozenset({".txt", ".text", ".md"})
LINE_ENDINGS = frozenset({".jsonl", ".ndjson"})
ENDINGS = PAGE_ENDINGS | TEXT_ENDINGS | LINE_ENDINGS

_MAGIC = (
    (b"%PDF", "a PDF; save its text and give that"),
    (b"PK\x03\x04", "an office document or archive; save its text and give that"),
    (b"\xd0\xcf\x11\xe0", "an office document; save its text and give that"),
    (b"{\\rtf", "a rich text document; save it as plain text and give that"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"RIFF", "a media file"),
    (b"\x1f\x8b", "a compressed file; unpack it first"),
    (b"BZh", "a compressed file; unpack it first"),
    (b"\xfd7zXZ", "a compressed file; unpack it first"),
    (b"SQLite format 3", "a database"),
)
_WIDE_BOMS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
_PAGE = re.compile(
    rb"^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,500}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_CONTROL = bytes(set(range(32)) - set(b"\t\n\r\f\v\x1b")) + b"\x7f"


def check(data: bytes, source: str) -> None:
    """Refuse bytes that are empty, too many or not text; each refusal says what to give instead.

    Raises SourceEmpty, SourceTooLarge or SourceBinary.

    >>> check(b"Freed on Monday.", "note.txt")
    """
    if len(data) > LIMIT:
        raise SourceTooLarge(source, f"is larger than {LIMIT // 1_000_000} MB; give the report alone")
    if not data.strip(b" \t\r\n\f\v\x00\xef\xbb\xbf"):
        raise SourceEmpty(source, "is empty")
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise SourceBinary(source, f"is {what}")
    head = data[:8192]
    if not head.startswith(_WIDE_BOMS) and len(head) - len(head.translate(None, _CONTROL)) > len(head) // 200:
        raise SourceBinary(source, "is not text; give a text or HTML file")


def kind(data: bytes, name: str, content_type: str | None = None) -> MediaType:
    """Tell text from HTML by the server's word, the first bytes and then the ending of the name.

    >>> kind(b"<!doctype html><title>x</title>", "-"), kind(b"Freed.", "note.txt")
    ('html', 'text')
    """
    if _PAGE.match(data[:2048].replace(b"\x00", b"")):
        return "html"
    if content_type:
        return "html" if "html" in content_type else "text"
    return "html" if PurePosixPath(name).suffix.lower() in PAGE_ENDINGS else "text"
