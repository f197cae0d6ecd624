"""The one entry for reports: whatever a person names, one stream of Reports.

A source is a text or HTML file, an address, `-` for standard input, a folder of files, or a JSON lines file. A broken
item is a `Failed` in the stream and the others go on, so that one bad file never costs a folder.
"""

from __future__ import annotations

import importlib
import os
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from habeas.errors import AddressForbidden, BadOption, HabeasError, SourceEmpty, SourceMissing, SourceTooLarge
from habeas.ingest import media
from habeas.ingest.dates import check_published
from habeas.ingest.fetched import Fetch
from habeas.ingest.lines import Failed, read_lines
from habeas.ingest.paste import Arrival, read_file, read_stream, take
from habeas.records.report import Report

__all__ = ["Failed", "Given", "network", "open_one", "open_sources"]

_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{1,20}:/?/")


@dataclass(frozen=True, slots=True)
class Given:
    """What the caller hands in beside the sources: the time, a date, standard input, the way to the network."""

    now: datetime
    published: str | None = None
    fetch: Fetch | None = None
    stdin: BinaryIO | None = None


def open_sources(
    sources: Sequence[str],
    *,
    now: datetime,
    published: str | None = None,
    fetch: Fetch | None = None,
    stdin: BinaryIO | None = None,
) -> Iterator[Report | Failed]:
    """Yield a Report for each report in the sources, in order, and a Failed for each that cannot be had.

    `now` is an aware UTC time (when the reports were taken), `published` an EDTF date for all of them, `fetch` the
    way to the network (`network()`; without it addresses are refused). Raises BadOption for a bad date, at once.
    """
    if now.utcoffset() is None:
        raise BadOption("now", "needs a time zone")
    given = Given(now, check_published(published) if published else None, fetch, stdin)
    return (item for source in sources for item in _guarded(source, given))


def open_one(source: str, *, now: datetime, published: str | None = None, fetch: Fetch | None = None) -> Report:
    """Give the first Report of a source; raises what stands in the way.

    Raises any InputError or FetchError.
    """
    for item in open_sources([source], now=now, published=published, fetch=fetch):
        if isinstance(item, Failed):
            raise item.error
        return item
    raise SourceEmpty(source, "holds no report")


def network() -> Fetch:
    """Give the function that fetches pages.

    It stands on urllib3; loading that is put off to here, so that reading a file does not pay for it.
    """
    fetch: Callable[[str], object] = importlib.import_module("habeas.ingest.fetch").fetch
    return fetch  # type: ignore[return-value]  # fetch.fetch, whose other parameters have defaults


def _guarded(source: str, given: Given) -> Iterator[Report | Failed]:
    """Yield what is in one source, its failure as a Failed."""
    try:
        yield from _open(source, given)
    except HabeasError as error:
        yield Failed(source, error)


def _open(source: str, given: Given) -> Iterator[Report | Failed]:
    """Tell what a source is and take it in."""
    if source == "-":
        if given.stdin is None:
            raise SourceMissing("-", "there is no standard input")
        yield take(read_stream(given.stdin), Arrival("-", given.now, given.published))
    elif _ADDRESS.match(source):
        yield _fetched(source, given)
    elif "\x00" in source or not source:
        raise SourceMissing(source, "is not a possible name")
    elif Path(source).is_dir():
        yield from _folder(Path(source), given)
    else:
        yield from _file(Path(source), given)


def _fetched(url: str, given: Given) -> Report:
    """Fetch one page."""
    if not url.lower().startswith(("http://", "https://")):
        raise AddressForbidden(url, "only http and https addresses are fetched")
    if given.fetch is None:
        raise AddressForbidden(url, "the network is switched off here; save the page and give the file")
    answer = given.fetch(url)
    arrival = Arrival(
        url, given.now, given.published, url=answer.url, content_type=answer.content_type, charset=answer.charset
    )
    return take(answer.body, arrival)


def _file(path: Path, given: Given) -> Iterator[Report | Failed]:
    """Take in one file."""
    data = read_file(path, str(path))
    if path.suffix.lower() not in media.LINE_ENDINGS:
        yield take(data, Arrival(str(path), given.now, given.published))
        return
    if len(data) > media.LIMIT:
        raise SourceTooLarge(str(path), f"is larger than {media.LIMIT // 1_000_000} MB; split it")
    if not data.strip():
        raise SourceEmpty(str(path), "is empty")
    yield from read_lines(data, str(path), given.now, given.published)


def _folder(folder: Path, given: Given) -> Iterator[Report | Failed]:
    """Take in the readable files of a folder and its folders, sorted by path; each failure stays with its file."""
    paths = sorted(_files(folder))
    if not paths:
        endings = " ".join(sorted(media.ENDINGS))
        raise SourceEmpty(str(folder), f"is a folder with no file to read ({endings})")
    for path in paths:
        try:
            yield from _file(path, given)
        except HabeasError as error:
            yield Failed(str(path), error)


def _files(folder: Path) -> Iterator[Path]:
    """Walk a folder without leaving it: linked folders are not entered, links that lead out are passed over."""
    root = folder.resolve()
    for here, names, files in os.walk(folder, followlinks=False):
        names[:] = sorted(name for name in names if not name.startswith("."))
        for name in files:
            path = Path(here, name)
            if name.startswith(".") or path.suffix.lower() not in media.ENDINGS:
                continue
            if not path.is_symlink() or path.resolve().is_relative_to(root):
                yield path
