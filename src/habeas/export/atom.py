"""Atom: a feed of what is new, for feed readers (RFC 4287); all of it text, whatever a report says."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final
from xml.etree import ElementTree as ET

MEDIA_TYPE: Final = "application/atom+xml; charset=utf-8"
_NAMESPACE: Final = "http://www.w3.org/2005/Atom"
_NOT_XML: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_AUTHORITY: Final = "tag:habeas.invalid,2026"  # RFC 4151; under a name that nobody can own


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that is new: where it is shown, when it was noticed, and what it says in plain text."""

    id: str
    title: str
    href: str
    updated: datetime
    summary: str = ""


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed: `address` is its own, `href` that of the page which shows the same, `updated` is used where it is empty.

    >>> import datetime as dt
    >>> made = dt.datetime(2026, 1, 2, tzinfo=dt.UTC)
    >>> Feed("tag:x,2026:1", "Oster", "http://x/f.atom", "http://x/", made).latest.year
    2026
    """

    id: str
    title: str
    address: str
    href: str
    updated: datetime
    entries: tuple[Entry, ...] = ()

    @property
    def latest(self) -> datetime:
        """When the last of it was noticed."""
        return max((entry.updated for entry in self.entries), default=self.updated)


def tag(*parts: str) -> str:
    """Make an id that stays, of the parts that name a thing.

    >>> tag("1f", "change", "12")
    'tag:habeas.invalid,2026:1f/change/12'
    """
    return f"{_AUTHORITY}:{'/'.join(parts)}"


def write(feed: Feed) -> bytes:
    """Write a feed as XML in UTF-8; characters that XML cannot hold are left out.

    >>> import datetime as dt
    >>> at = dt.datetime(2026, 1, 2, tzinfo=dt.UTC)
    >>> b"<b>" in write(Feed("tag:x,2026:1", "<b>", "http://x/f.atom", "http://x/", at))
    False
    """
    root = ET.Element("feed", {"xmlns": _NAMESPACE})
    _heading(root, feed.id, feed.title, feed.latest)
    ET.SubElement(root, "link", {"rel": "self", "type": "application/atom+xml", "href": _clean(feed.address)})
    ET.SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": _clean(feed.href)})
    _text(ET.SubElement(root, "author"), "name", "Habeas")
    _text(root, "generator", "Habeas")
    for entry in feed.entries:
        made = ET.SubElement(root, "entry")
        _heading(made, entry.id, entry.title, entry.updated)
        ET.SubElement(made, "link", {"rel": "alternate", "type": "text/html", "href": _clean(entry.href)})
        if entry.summary:
            _text(made, "summary", entry.summary).set("type", "text")
    text: str = ET.tostring(root, encoding="unicode")
    return b'<?xml version="1.0" encoding="utf-8"?>\n' + text.encode()


def _heading(of: ET.Element, id: str, title: str, updated: datetime) -> None:
    """Add what every feed and every entry must have."""
    _text(of, "id", id)
    _text(of, "title", title).set("type", "text")
    _text(of, "updated", updated.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z"))


def _text(of: ET.Element, name: str, text: str) -> ET.Element:
    made = ET.SubElement(of, name)
    made.text = _clean(text)
    return made


def _clean(text: str) -> str:
    return _NOT_XML.sub("", text)
