"""Snapshots: the raw bytes of a report, as they came in; for editors, and not where a name in them is withheld."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, select

from habeas.errors import NoSuchRecord, StoreDamaged
from habeas.records.report import MediaType
from habeas.records.sight import EVERYTHING, Sight
from habeas.store.reading import report_files
from habeas.store.schema import membership, mention, person
from habeas.store.write import reports


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The raw bytes of a report; their SHA-256 is its id. Nothing in them is to be trusted."""

    id: str
    data: bytes
    media_type: MediaType
    encoding: str | None


def snapshot(connection: Connection, id: str, sight: Sight = EVERYTHING) -> Snapshot:
    """Give the raw bytes of a report. Raises NoSuchRecord where they may not be seen, StoreDamaged where lost."""
    row = report_files.find(connection, id, sight)
    if not (sight.restricted or sight.names) or (not sight.names and _veiled(connection, row.id)):
        raise NoSuchRecord(id, "no raw bytes of a report of this id are there to be seen")
    data = reports.snapshot(connection, row.id)
    if data is None:
        raise StoreDamaged(row.id, "has lost its raw bytes; add the report again")
    return Snapshot(row.id, data, row.media_type, row.encoding)


def _veiled(connection: Connection, report: str) -> bool:
    """Tell whether the name of anybody in a report is withheld."""
    held = select(person.c.id).join(membership, membership.c.person == person.c.id)
    wanted = held.join(mention, mention.c.id == membership.c.mention).where(mention.c.report == report)
    return connection.execute(wanted.where(person.c.veil.is_not(None)).limit(1)).first() is not None
