"""Published rows: lines of a list for who sees what is published, where that is not the case as it is kept."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from sqlalchemy import Connection, select

from habeas.records.case import Case
from habeas.store import codec
from habeas.store.derive import case_rows
from habeas.store.listing.case_row import CaseRow
from habeas.store.people.known import chunks
from habeas.store.schema import case_view, facet
from habeas.store.seeing.conditions import PUBLISHED


def published(connection: Connection, kept: Mapping[str, CaseRow]) -> Mapping[str, CaseRow]:
    """Give those of some rows, by person, that are published otherwise than they are kept."""
    wanted = select(case_view.c.person, case_view.c.published).where(case_view.c.published.is_not(None))
    found = {
        row.person: row.published
        for some in chunks(sorted(kept))
        for row in connection.execute(wanted.where(case_view.c.person.in_(some)))
    }
    counts = _counts(connection, found)
    return {id: _row(kept[id], record, counts.get(id, {})) for id, record in found.items()}


def _counts(connection: Connection, persons: Mapping[str, str]) -> Mapping[str, Mapping[str, int]]:
    """Give the numbers of reports and of independent ones."""
    names = [f"{PUBLISHED}reports", f"{PUBLISHED}sources"]
    found: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for some in chunks(sorted(persons)):
        wanted = select(facet).where(facet.c.person.in_(some), facet.c.name.in_(names))
        for row in connection.execute(wanted):
            found[row.person][row.name.removeprefix(PUBLISHED)] = int(row.value)
    return found


def _row(row: CaseRow, record: str, counts: Mapping[str, int]) -> CaseRow:
    if not record:
        gone = replace(row, custody=None, as_of=None, stage=None, first_day=None, last_day=None)
        return replace(gone, reports=0, sources=0, conflicts=0, withheld=0)
    shown = case_rows.view(codec.decode(record, Case), reports=0, sources=0, changed="")
    columns = ("custody", "stage", "first_day", "last_day", "conflicts", "withheld")
    values = {name: shown[name] for name in columns}
    made = replace(row, as_of=shown["custody_as_of"], **values, **counts)  # type: ignore[arg-type]  # - checked below
    return codec.checked(made)
