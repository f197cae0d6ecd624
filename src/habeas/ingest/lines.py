"""JSON lines: many reports in one file, one JSON object a line.

Each object has `text` or `html`, and any of `id title published url publisher language`. What is given here is the
caller's word and stands above what a page says of itself. The report's bytes are the text in UTF-8, so that a report
has the same id in whichever file it stands; an `id` of the caller's own names it in `source`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from habeas.errors import HabeasError, InputError, SourceMalformed
from habeas.ingest.dates import check_published
from habeas.ingest.paste import Arrival, take
from habeas.records.report import Report

_FIELDS = ("text", "html", "id", "title", "published", "url", "publisher", "language")


@dataclass(frozen=True, slots=True)
class Failed:
    """A source, or one line of it, that could not be taken in; the others go on."""

    source: str
    error: HabeasError


@dataclass(frozen=True, slots=True)
class _Line:
    """The fields of one line, all strings or absent."""

    text: str | None = None
    html: str | None = None
    id: str | None = None
    title: str | None = None
    published: str | None = None
    url: str | None = None
    publisher: str | None = None
    language: str | None = None


def read_lines(
    data: bytes, source: str, retrieved: datetime, published: str | None = None
) -> Iterator[Report | Failed]:
    """Read every report of a JSON lines file; a bad line is a Failed with its number, and the rest go on.

    `published` is the date for lines that give none.

    >>> from datetime import UTC
    >>> [found] = read_lines(b'{"text": "Freed.", "id": "a7"}', "x.jsonl", datetime(2024, 12, 26, tzinfo=UTC))
    >>> found.source
    'x.jsonl#a7'
    """
    for number, line in enumerate(data.removeprefix(b"\xef\xbb\xbf").split(b"\n"), 1):
        if not line.strip():
            continue
        where = f"{source}#{number}"
        try:
            yield _take_line(_parse(line, where), where, source, retrieved, published)
        except InputError as error:
            yield Failed(where, error)


def _parse(line: bytes, where: str) -> _Line:
    """Read one line strictly; raises SourceMalformed naming the line and what is wrong with it."""
    try:
        values = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise SourceMalformed(where, "is not UTF-8") from error
    except (ValueError, RecursionError) as error:
        raise SourceMalformed(where, f"is not JSON ({str(error)[:80]})") from error
    if not isinstance(values, dict):
        raise SourceMalformed(where, "is not a JSON object")
    for field in _FIELDS:
        value = values.get(field)
        if field == "id" and isinstance(value, int):
            values[field] = value = str(value)
        if value is not None and not isinstance(value, str):
            raise SourceMalformed(where, f"'{field}' is not a string")
    return _Line(**{field: values.get(field) or None for field in _FIELDS})


def _take_line(line: _Line, where: str, source: str, retrieved: datetime, published: str | None) -> Report:
    """Make the Report of one line."""
    content = line.text or line.html
    if content is None:
        raise SourceMalformed(where, "has neither 'text' nor 'html'")
    given = check_published(line.published, f"{where} published") if line.published else published
    name = f"{source}#{line.id}" if line.id else where
    arrival = Arrival(
        name, retrieved, given, url=line.url, content_type="text/plain" if line.text else "text/html", charset="utf-8"
    )
    report = take(content.encode("utf-8", "replace"), arrival)
    return replace(
        report,
        title=_flat(line.title) or report.title,
        publisher=_flat(line.publisher) or report.publisher,
        language=line.language or report.language,
    )


def _flat(words: str | None) -> str | None:
    """Put a short field on one line."""
    return " ".join(words.split()) if words else None
