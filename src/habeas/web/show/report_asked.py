"""What the address of a report's page asks for: words to light, furniture to show, words to make a claim of.

Whatever else it says is passed over: a link from elsewhere never breaks the page.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

_MOST_DIGITS = 9
LONGEST_WORDS = 300
"""Characters of the words of a claim: those that name an event are few."""


@dataclass(frozen=True, slots=True)
class ReportAsked:
    """What was asked for, as typed; `words` and `nth` are words to find and which time they stand in the text.

    >>> ReportAsked(start="3", end="7").place(10), ReportAsked(start="3", end="70").place(10)
    ((3, 7), None)
    """

    start: str = ""
    end: str = ""
    removed: str = ""
    tell: str = ""
    words: str = ""
    nth: str = ""

    def place(self, length: int) -> tuple[int, int] | None:
        """Give the words asked for as offsets into a text of a length; None for what is no place in it."""
        start, end = _number(self.start), _number(self.end)
        return (start, end) if start is not None and end is not None and 0 <= start < end <= length else None

    def query(self, **changed: str) -> str:
        """Write the query of a link to the same place, with some of it changed.

        >>> ReportAsked(start="3", end="7", nth="2").query(removed="1")
        '?start=3&end=7&removed=1'
        """
        kept = {"start": self.start, "end": self.end, "removed": self.removed} | changed
        told = urlencode({name: value for name, value in kept.items() if value})
        return f"?{told}" if told else ""


def find(text: str, words: str, nth: int = 1) -> tuple[int, int] | None:
    """Find where words stand in a text for the nth time; None where they do not.

    >>> find("held, then held again", "held", 2)
    (11, 15)
    """
    at = -1
    for _ in range(min(nth, len(text))):
        at = text.find(words, at + 1) if words else -1
        if at < 0:
            return None
    return (at, at + len(words)) if at >= 0 else None


def trim(text: str, place: tuple[int, int]) -> tuple[int, int] | None:
    """Leave out the spaces at either end of selected words; None where nothing is left.

    >>> trim("was held today", (3, 9))
    (4, 8)
    """
    start, end = place
    selected = text[start:end]
    start += len(selected) - len(selected.lstrip())
    end -= len(selected) - len(selected.rstrip())
    return (start, end) if start < end else None


def which(given: str) -> int:
    """Read which time words are meant; the first where it is not told.

    >>> which("2"), which("x"), which("0")
    (2, 1, 1)
    """
    return max(_number(given) or 1, 1)


def _number(given: str) -> int | None:
    plain = given.isascii() and given.isdigit() and len(given) <= _MOST_DIGITS
    return int(given) if plain else None
