"""Dates for readers: as exact as stated, and no more.

EDTF (https://www.loc.gov/standards/datetime/) is what the record keeps; people get 'August 2023', 'about May
2023', '2012 to 2018'. What is not understood is shown as it stands.
"""

from __future__ import annotations

import re
from functools import lru_cache

from habeas.export.words import quoted, words
from habeas.records.case import Event
from habeas.records.date import Date

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
_SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_PART = re.compile(r"(-?\d{4}|\d{3}X|\d{2}XX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?([?~%]?)")
_DOUBTS = {"": "", "?": "perhaps ", "~": "about ", "%": "perhaps about "}


@lru_cache(maxsize=4096)
def show_edtf(edtf: str) -> str:
    """Write an EDTF date in words.

    >>> show_edtf("2023-08"), show_edtf("2024-12-26"), show_edtf("2012/2018"), show_edtf("2023-05~")
    ('August 2023', '26 Dec 2024', '2012 to 2018', 'about May 2023')
    """
    if edtf.startswith("[") and edtf.endswith("]"):
        return " or ".join(show_edtf(part.strip()) for part in edtf[1:-1].replace("..", ",").split(",") if part.strip())
    start, slash, end = edtf.partition("/")
    if not slash:
        return _show_day(edtf)
    if start in {"", ".."}:
        return f"until {_show_day(end)}"
    if end in {"", ".."}:
        return f"since {_show_day(start)}"
    return f"{_show_day(start)} to {_show_day(end)}"


def show_date(date: Date) -> str:
    """Write a date, with its own words where it had to be worked out from them.

    >>> show_date(Date("in April", "2024-04", None, None, "relative"))
    'April 2024 (“in April”)'
    """
    shown = show_edtf(date.edtf)
    return shown if date.basis == "stated" else f"{shown} ({quoted(date.words)})"


def show_when(event: Event) -> str:
    """Say when an event was; one without a date is told by its report's day, never dated by it.

    >>> show_when(Event("arrest", "actual", (), reported="2024-12-26"))
    'undated; reported 26 Dec 2024'
    """
    if event.date:
        return show_date(event.date.value)
    return f"undated; reported {show_edtf(event.reported)}" if event.reported else "undated"


def _show_day(edtf: str) -> str:
    match = _PART.fullmatch(edtf)
    if not match:
        return words(edtf)
    year, month, day, doubt = match.groups()
    return _DOUBTS[doubt] + _show_parts(year, month, day)


def _show_parts(year: str, month: str | None, day: str | None) -> str:
    if "X" in year:
        return f"the {year.replace('X', '0')}s"
    if month in {None, "XX"}:
        return f"{year}, month unknown" if month else year
    number = int(month or 0)
    name = _SEASONS.get(number) or (_MONTHS[number - 1] if 1 <= number <= len(_MONTHS) else month)
    if day == "XX":
        return f"{name} {year}, day unknown"
    return f"{int(day)} {str(name)[:3]} {year}" if day else f"{name} {year}"
