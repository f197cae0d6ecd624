"""Opening: what somebody handed in becomes reports, each failure kept beside the others.

This is `ingest.sources` for strangers: text and bytes go straight to `ingest.paste`, an address goes to the fetcher and
nowhere else, and nothing is ever looked up on the disk.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial

from habeas.errors import AddressForbidden, HabeasError, SourceEmpty, SourceTooLarge
from habeas.ingest import media
from habeas.ingest.fetched import Fetch
from habeas.ingest.lines import Failed, read_lines
from habeas.ingest.paste import Arrival, take
from habeas.records.report import Report
from habeas.web.uploading.given import PASTED, Sent, Upload, holds_lines, readable

Item = Report | Failed
_MOST_LINES = 5_000


def open_upload(upload: Upload, *, now: datetime, fetch: Fetch) -> Iterator[Item]:
    """Give the reports of an upload in the order of its parts, with a Failed for each that cannot be had."""
    if upload.text:
        yield from _guarded(PASTED, partial(_pasted, upload, now))
    for sent in upload.files:
        yield from _guarded(sent.name, partial(_file, sent, upload, now))
    if upload.address:
        yield from _guarded(upload.address, partial(_fetched, upload, now, fetch))


def _guarded(source: str, opened: Callable[[], Iterator[Item]]) -> Iterator[Item]:
    try:
        yield from opened()
    except HabeasError as error:
        yield Failed(source, error)


def _pasted(upload: Upload, now: datetime) -> Iterator[Item]:
    # Lone halves of a pair cannot be written in UTF-8; browsers send none, other programs may.
    data = upload.text.replace("\r\n", "\n").encode(errors="replace")
    yield take(data, Arrival(PASTED, now, upload.published, content_type="text/plain", charset="utf-8"))


def _file(sent: Sent, upload: Upload, now: datetime) -> Iterator[Item]:
    readable(sent.name)
    if not holds_lines(sent.name):
        yield take(sent.data, Arrival(sent.name, now, upload.published))
        return
    if len(sent.data) > media.LIMIT:
        raise SourceTooLarge(sent.name, f"is larger than {media.LIMIT // 1_000_000} MB; split it")
    if not sent.data.strip():
        raise SourceEmpty(sent.name, "is empty")
    if sent.data.count(b"\n") > _MOST_LINES:
        raise SourceTooLarge(sent.name, f"has more than {_MOST_LINES:,} lines; split it, or use `habeas add`")
    yield from read_lines(sent.data, sent.name, now, upload.published)


def _fetched(upload: Upload, now: datetime, fetch: Fetch) -> Iterator[Item]:
    """Fetch one page; the fetcher checks every address on the way (`ingest.address`)."""
    if not upload.address.lower().startswith(("http://", "https://")):
        raise AddressForbidden(upload.address, "only http and https addresses are fetched")
    answer = fetch(upload.address)
    arrival = Arrival(
        upload.address, now, upload.published, url=answer.url, content_type=answer.content_type, charset=answer.charset
    )
    yield take(answer.body, arrival)
