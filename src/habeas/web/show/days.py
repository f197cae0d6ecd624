"""Days: moments of the clock for readers, in UTC, by the day."""

from __future__ import annotations

from datetime import UTC, datetime

from habeas.export.show.dates import show_edtf


def day(moment: datetime) -> str:
    """Write the day of a moment.

    >>> day(datetime(2026, 3, 2, 23, 30, tzinfo=UTC))
    '2 Mar 2026'
    """
    return show_edtf(moment.astimezone(UTC).date().isoformat())
