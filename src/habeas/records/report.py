"""Reports: what came in, byte for byte, and what is known of where it came from."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

MediaType = Literal["text", "html"]
PublishedBasis = Literal["given", "json-ld", "meta", "url", "text", "heuristic"]


@dataclass(frozen=True, slots=True)
class Report:
    """One news report as it was taken in, before its text is cleaned.

    `id` is `sha256:` and the hex digest of `snapshot`, the raw bytes; cleaning them again with a
    newer version keeps it. `source` is a URL or a path. `published` is an EDTF date
    (https://www.loc.gov/standards/datetime/), `published_basis` says who told it (`given` by the
    caller, or where on the page it stood; `heuristic` dates are uncertain). `retrieved` is an aware
    UTC time, `language` a BCP 47 tag. Everything but id, source, snapshot and media type may be None.

    >>> Report.identify(b"abc")[:14]
    'sha256:ba7816b'
    """

    id: str
    source: str
    snapshot: bytes
    media_type: MediaType = "text"
    encoding: str | None = None
    retrieved: datetime | None = None
    url: str | None = None
    publisher: str | None = None
    title: str | None = None
    byline: str | None = None
    section: str | None = None
    published: str | None = None
    published_basis: PublishedBasis | None = None
    language: str | None = None

    @staticmethod
    def identify(snapshot: bytes) -> str:
        """Give the id of a report from its raw bytes."""
        return "sha256:" + hashlib.sha256(snapshot).hexdigest()
