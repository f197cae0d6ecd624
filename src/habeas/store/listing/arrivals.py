"""Arrivals: reports that meet a search, those that were added last first, for whoever asks again and again.

A search gives the newest reports by their own day. Who follows a search wants what came in since, whatever its day:
numbers of reports grow as they are added.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import Connection, select

from habeas.records.sight import EVERYTHING, Sight
from habeas.store import codec
from habeas.store.listing import lists
from habeas.store.listing.filters import Filters
from habeas.store.schema import report
from habeas.store.search import hits, queries
from habeas.store.search.hits import ReportHit

LOOKED_AT: Final = 1000
"""Reports that meet the search, the newest by their day, among which those added last are found."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """A report that meets a search, and when (UTC) it was added."""

    hit: ReportHit
    added: datetime


def arrivals(
    connection: Connection, words: str, filters: Filters, *, limit: int = 50, sight: Sight = EVERYTHING
) -> tuple[Arrival, ...]:
    """Give the reports that meet words and filters and were added last; the views must not be stale."""
    lists.limited(limit)
    query = queries.parse(words)
    numbers = sorted(hits.found(connection, query, filters, limit=LOOKED_AT, sight=sight), reverse=True)[:limit]
    added = dict(connection.execute(select(report.c.id, report.c.added).where(report.c.number.in_(numbers))).all())
    return tuple(
        Arrival(hit, codec.unpack_moment(added[hit.report])) for hit in hits.told(connection, query, numbers, sight)
    )
