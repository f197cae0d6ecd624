"""Whom: the one person that somebody means by an id or a name."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection

from habeas.errors import Ambiguous, NoSuchRecord
from habeas.records.sight import EVERYTHING, Sight
from habeas.store.listing import finding
from habeas.store.listing.case_row import CaseRow

_SHOWN = 8
"""People listed where a name is shared."""


def whom(connection: Connection, who: str, sight: Sight = EVERYTHING) -> str:
    """Give the id of the person meant; the views must not be stale.

    Raises NoSuchRecord where nobody is found, Ambiguous (with the people) where several are.
    """
    return one(who, finding.find(connection, who, sight=sight))


def one(who: str, found: Sequence[CaseRow]) -> str:
    """Give the id of the only person found. Raises NoSuchRecord for nobody, Ambiguous (with the people) for several."""
    if not found:
        raise NoSuchRecord(who, "nobody of that name or id is in this database")
    if len(found) > 1:
        listed = ", ".join(f"{row.label} ({row.person})" for row in found[:_SHOWN])
        more = f" and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
        raise Ambiguous(who, f"say which by id: {listed}{more}")
    return found[0].person
