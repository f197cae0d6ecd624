"""What somebody hands in: pasted text, files and an address, checked before anything is done with them.

Nothing here is ever a path: the name of a file is a word to show, and no more.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from habeas.errors import AddressForbidden, BadOption, HabeasError, SourceEmpty, SourceTooLarge
from habeas.export.words import words
from habeas.ingest import media
from habeas.ingest.dates import check_published

MOST_FILES = 100
MOST_BYTES = 25_000_000
"""Bytes of one upload in all; a request is not let in with more (`security.limits`)."""
PASTED = "pasted text"
_LONGEST_NAME = 120
_LONGEST_ADDRESS = 2000
_SCHEME = re.compile(r"(?i)https?://")


@dataclass(frozen=True, slots=True)
class Sent:
    """One file as a browser sent it: the name that it gave, and the bytes."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Upload:
    """One upload: pasted text, files and an address, any of which may be missing; `published` is an EDTF day or None.

    >>> Upload(text="She was freed.").size
    14
    """

    text: str = ""
    files: tuple[Sent, ...] = ()
    address: str = ""
    published: str | None = None

    @property
    def size(self) -> int:
        """How many bytes it holds."""
        return len(self.text.encode(errors="replace")) + sum(len(sent.data) for sent in self.files)


def check(text: str, files: Sequence[Sent], address: str, published: str) -> Upload:
    """Check what was handed in as a whole; what is wrong with one file alone is said of that file later.

    Raises SourceEmpty where there is nothing, SourceTooLarge for too much, BadOption for a bad day, AddressForbidden
    for an address of another kind than http and https.

    >>> check("She was freed.", [], "", "2024-12-26").published
    '2024-12-26'
    """
    given = [Sent(name_of(sent.name), sent.data) for sent in files if sent.name or sent.data]
    address = address.strip()
    if not (text.strip() or given or address):
        raise SourceEmpty("nothing was given", "paste a text, choose files or give an address")
    if len(given) > MOST_FILES:
        raise SourceTooLarge(f"{len(given)} files", f"are too many at once; give at most {MOST_FILES}")
    if address and (not _SCHEME.match(address) or len(address) > _LONGEST_ADDRESS or not _host(address)):
        raise AddressForbidden(address[:200], "is no address of a page; it begins with https:// or http://")
    day = check_published(published, "day of publication") if published.strip() else None
    made = Upload(text if text.strip() else "", tuple(given), address, day)
    if made.size > MOST_BYTES:
        raise too_much()
    return made


def too_much() -> HabeasError:
    """Say that an upload is over the limit; for whoever measures it before it is taken in."""
    return SourceTooLarge(
        "this upload", f"is larger than {MOST_BYTES // 1_000_000} MB in all; give fewer files at once"
    )


def name_of(name: str) -> str:
    r"""Give the name of a file to show: its last part, on one line, without what could be read as an address.

    >>> name_of("../../etc/https://x.example/a.txt"), name_of("C:\\notes\\a.txt")
    ('a.txt', 'a.txt')
    """
    last = words(name.replace("\\", "/").rstrip("/").rpartition("/")[2])
    if len(last) > _LONGEST_NAME:
        last = last[: _LONGEST_NAME - 12] + "…" + last[-11:]
    return last or "a file without a name"


def holds_lines(name: str) -> bool:
    """Tell whether a file holds one report a line, by the ending of its name."""
    return PurePosixPath(name).suffix.lower() in media.LINE_ENDINGS


def readable(name: str) -> None:
    """Refuse a file whose ending says that it is nothing to read; one without an ending may be text.

    >>> readable("a.txt")
    """
    ending = PurePosixPath(name).suffix.lower()
    if ending and ending not in media.ENDINGS and len(ending) <= len(".xhtml"):
        known = " ".join(sorted(media.ENDINGS))
        raise BadOption(name, f"is not of a kind that is read ({known}); paste its text instead")


def _host(address: str) -> bool:
    try:
        return bool(urlsplit(address).hostname)
    except ValueError:
        return False
