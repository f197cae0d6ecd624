"""Taking parts out of a text so that they can be put back, to the last space."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from habeas.clean.phrases import Reason
from habeas.records.article import Removed

# Characters that nobody sees and that break words, or steer a terminal: soft hyphen, zero width space and joiner of
# words, byte order mark, marks of direction, control characters. Those that Persian or emoji need (200C, 200D) stay.
_INVISIBLE = re.compile(
    "[\u00ad\u200b\u2060\ufeff\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\x00-\x08\x0e-\x1b\x7f\x80-\x84\x86-\x9f]+"
)
_BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True, order=True)
class Cut:
    """A part of a text to take out, as character offsets, and why."""

    start: int
    end: int
    reason: Reason


def apply(text: str, cuts: Iterable[Cut]) -> tuple[str, tuple[Removed, ...]]:
    r"""Take the cuts out of a text; gives what is kept and what was removed, in order.

    >>> apply("Ad\nFreed.", [Cut(0, 2, "advertisement"), Cut(2, 3, "space")])[0]
    'Freed.'
    """
    kept: list[str] = []
    removed: list[Removed] = []
    at = length = 0
    for cut in sorted(cuts):
        kept.append(text[at : cut.start])
        length += cut.start - at
        removed.append(Removed(text[cut.start : cut.end], cut.reason, length))
        at = cut.end
    kept.append(text[at:])
    return "".join(kept), tuple(removed)


def put_back(kept: str, removed: Sequence[Removed]) -> str:
    r"""Put everything removed back where it stood; the reverse of `apply`.

    >>> put_back("Freed.", [Removed("Ad", "advertisement", 0), Removed("\n", "space", 0)])
    'Ad\nFreed.'
    """
    parts: list[str] = []
    at = 0
    for piece in removed:
        parts += (kept[at : piece.at], piece.text)
        at = piece.at
    return "".join([*parts, kept[at:]])


def is_seen(words: str) -> bool:
    r"""Say whether there is anything in words that a reader sees.

    >>> is_seen("\u200b \u2060"), is_seen("Freed.")
    (False, True)
    """
    return bool(_INVISIBLE.sub("", words).strip())


def find_invisible(text: str, spans: Iterable[tuple[int, int]]) -> list[Cut]:
    """Find unseen characters inside kept spans; one that keeps an accent apart from a letter stays."""
    return [
        Cut(found.start(), found.end(), "invisible")
        for start, end in spans
        for found in _INVISIBLE.finditer(text, start, end)
        if found.end() >= len(text) or not unicodedata.combining(text[found.end()])
    ]


def find_space(text: str, kept: Sequence[tuple[int, int]], cut: Sequence[tuple[int, int]]) -> list[Cut]:
    """Find the whitespace that is too much once lines are cut: all but one or two line breaks after each kept line.

    `kept` and `cut` are the spans of lines; together with the whitespace between them they are the whole text.
    """
    spans = sorted([(start, end, True) for start, end in kept] + [(start, end, False) for start, end in cut])
    last = max((end for _, end in kept), default=-1)
    found: list[Cut] = []
    at, after_kept = 0, False
    for start, end, is_kept in [*spans, (len(text), len(text), False)]:
        found += _surplus(text, at, start, keep=after_kept and at != last)
        after_kept = is_kept
        at = end
    return found


def _surplus(text: str, start: int, end: int, *, keep: bool) -> list[Cut]:
    """Cut a stretch of whitespace down to its first two line breaks, or to nothing."""
    breaks = [found.span() for found in _BREAK.finditer(text, start, end)][:2] if keep else []
    found: list[Cut] = []
    for begin, stop in breaks:
        found.append(Cut(start, begin, "space"))
        # Of a Windows line break only the line feed is kept.
        found.append(Cut(begin, stop - 1, "space"))
        start = stop
    found.append(Cut(start, end, "space"))
    return [cut for cut in found if cut.start < cut.end]
