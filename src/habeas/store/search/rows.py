"""Search rows: what the index keeps of a report and of a person beside the words, and in which order.

The number of a report in the index begins with its last possible day, so that newest first is the order of the index
itself and a page of it costs the same whatever matches:

    day (ordinal) | number of the report | how often its words were written anew
       20 bits            28 bits                         8 bits

A report whose day is not known within `WIDEST` days has none: it comes last, and no range of days holds it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

WIDEST: Final = 3700
AGAIN: Final = 255
"""How often the words of one report can be written anew before the index has to be made again."""
_REPORT, _DAY = 8, 36


@dataclass(frozen=True, slots=True)
class ReportRow:
    """A report for the index: its number, the days (ISO) it can be of, and its words."""

    report: int
    first_day: str | None
    last_day: str | None
    digest: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person for the index: the name to sort by, and the words."""

    person: str
    sort: str
    digest: str
    words: tuple[str, ...]


def number(report: int, last_day: str | None, *, before: int | None = None) -> int:
    """Give a report its number in the index, another one than it had `before`.

    >>> number(2, "2024-05-01") > number(3, "2024-04-30") > number(1, "2024-04-30") > number(9, None)
    True
    >>> number(1, None, before=number(1, None)) - number(1, None)
    1
    """
    again = 0 if before is None else min((before & AGAIN) + 1, AGAIN)
    day = date.fromisoformat(last_day).toordinal() if last_day else 0
    return (day << _DAY) + (report << _REPORT) + again


def span(since: str | None, until: str | None) -> tuple[int, int]:
    """Give the numbers between which all reports of a range of days lie, and few others.

    >>> low, high = span("2024-05-01", "2024-05-31")
    >>> low < number(7, "2024-05-31") < high, low < number(7, "2024-04-30")
    (True, False)
    """
    first = date.fromisoformat(since).toordinal() if since else 0
    last = date.fromisoformat(until).toordinal() + WIDEST if until else date.max.toordinal()
    return first << _DAY, (min(last, date.max.toordinal()) + 1) << _DAY


def days(first: str | None, last: str | None) -> tuple[str | None, str | None]:
    """Give the days of a report where they are known well enough to be asked for, else none.

    >>> days("2024-05-01", "2024-05-31"), days("1900-01-01", "1999-12-31"), days("2024-05-01", None)
    (('2024-05-01', '2024-05-31'), (None, None), (None, None))
    """
    if first is None or last is None or (date.fromisoformat(last) - date.fromisoformat(first)).days > WIDEST:
        return None, None
    return first, last
