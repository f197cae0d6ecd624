"""Same texts: which of some reports are one text printed twice, so that a page lists it once."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from sqlalchemy import Connection, select

from habeas.clean import copies
from habeas.store import codec
from habeas.store.schema import report
from habeas.store.write import reports


def heads(connection: Connection, among: Collection[str]) -> Mapping[str, str]:
    """Name for each of some reports, by id, the first report of the same text."""
    columns = report.c
    days = {
        row.id: codec.unpack_day(row.last_day) if row.last_day else None
        for row in connection.execute(select(columns.id, columns.last_day).where(columns.id.in_(list(among))))
    }
    return copies.groups(reports.signatures(connection, among), days)
