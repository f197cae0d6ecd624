"""Same texts: which of some reports are one text printed twice, so that a page lists it once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping
from functools import lru_cache

from sqlalchemy import Connection, select

from habeas.clean import copies
from habeas.store import codec
from habeas.store.schema import report
from habeas.store.write import reports

Signed = tuple[str, bytes, dt.date | None]
"""A report by id, with the signature of its text and the last day it can be of."""


def heads(connection: Connection, among: Collection[str]) -> Mapping[str, str]:
    """Name for each of some reports, by id, the first report of the same text."""
    columns = report.c
    days = {
        row.id: codec.unpack_day(row.last_day) if row.last_day else None
        for row in connection.execute(select(columns.id, columns.last_day).where(columns.id.in_(list(among))))
    }
    signed = reports.signatures(connection, among)
    return _groups(tuple((id, signed[id], days[id]) for id in sorted(signed)))


@lru_cache(maxsize=32)
def _groups(signed: tuple[Signed, ...]) -> Mapping[str, str]:
    """Group some texts; kept, since the many reports of one case take a while and the same case is looked at again."""
    return copies.groups({id: signature for id, signature, _ in signed}, {id: day for id, _, day in signed})
