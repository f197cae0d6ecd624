"""Options: what every writer is told from outside, since none of them reads a clock or settings by itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Options:
    """How to write an export.

    `now` is the aware UTC time of the export: the time stamp of calendars, the day on a dossier. `texts` adds the whole
    text of each report where the format has a place for it (mind the copyright of the newsroom); `bom` begins CSV with
    the mark by which old spreadsheet programs know UTF-8.

    >>> import datetime as dt
    >>> Options(dt.datetime(2026, 1, 2, tzinfo=dt.UTC)).texts
    False
    """

    now: datetime
    texts: bool = False
    bom: bool = False
