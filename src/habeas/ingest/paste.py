"""Bytes to a Report: the one way in for pasted text, files, pages and fetched answers."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from habeas.errors import SourceMissing, SourceTooLarge
from habeas.ingest import encoding, media
from habeas.records.report import Report


@dataclass(frozen=True, slots=True)
class Arrival:
    """How bytes came in: the name of the source, when, and what others said of them.

    `published` is a date given by a person, `content_type` and `charset` are the server's word.
    """

    source: str
    retrieved: datetime
    published: str | None = None
    url: str | None = None
    content_type: str | None = None
    charset: str | None = None


def take(data: bytes, arrival: Arrival) -> Report:
    """Make the Report of some bytes, with the metadata that a page states about itself.

    Raises SourceEmpty, SourceTooLarge, SourceBinary or SourceMalformed.

    >>> from datetime import UTC
    >>> take(b"She was freed.", Arrival("-", datetime(2024, 12, 26, tzinfo=UTC))).encoding
    'utf-8'
    """
    media.check(data, arrival.source)
    kind = media.kind(data, arrival.source, arrival.content_type)
    decoded = encoding.decode(data, declared=arrival.charset, markup=kind == "html")
    if len(decoded.text) > media.LONGEST:
        raise SourceTooLarge(arrival.source, f"has more than {media.LONGEST:,} characters; give one report, not a book")
    report = Report(
        Report.identify(data),
        arrival.source,
        data,
        media_type=kind,
        encoding=decoded.encoding,
        retrieved=arrival.retrieved,
        url=arrival.url,
        published=arrival.published,
        published_basis="given" if arrival.published else None,
    )
    return _describe(report, decoded.text) if kind == "html" else report


def read_file(path: Path, source: str) -> bytes:
    """Read a regular file, no further than just past the size limit; raises SourceMissing."""
    try:
        if not path.is_file():
            raise SourceMissing(
                source, "is not a file" if path.exists() else "there is no such file, folder or address"
            )
        with path.open("rb") as file:
            return read_stream(file)
    except (OSError, ValueError) as error:
        raise SourceMissing(source, f"cannot be read ({_reason(error)})") from error


def read_stream(stream: BinaryIO) -> bytes:
    """Read a stream, no further than just past the size limit (`media.check` then refuses it)."""
    return stream.read(media.LIMIT + 1)


def _reason(error: OSError | ValueError) -> str:
    """Say in a few words why a file cannot be read."""
    return (error.strerror or "unknown reason") if isinstance(error, OSError) else "not a possible name"


def _describe(report: Report, text: str) -> Report:
    """Add what a page says of itself.

    The reader of pages stands on trafilatura, which takes about a second to import; reading plain text
    must not pay for it, so this is the one place in `ingest` that loads it, on the first page.
    """
    describe: Callable[[Report, str], Report] = importlib.import_module("habeas.ingest.page").describe
    return describe(report, text)
