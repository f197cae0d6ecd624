"""Views: the records and cases of persons, made again where something was said or decided of them since.

    stale persons -> their mentions, united -> the claims that stand -> cases.build -> person, case_view, event, facet

Adding a report marks the persons it touches as stale and nothing more, so that of a thousand reports about one person
one case is built. A crash in between loses nothing: stale persons are made again before anything is read.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, Table, bindparam, delete, exists, insert, select, update

from habeas.records.case import Case
from habeas.store import building, case_rows, codec, indexing, schema
from habeas.store.building import Built
from habeas.store.case_rows import Values
from habeas.store.changes import Change, compare

CHUNK = 100
"""Persons made again in one transaction."""
view, person, held = schema.case_view, schema.person, schema.membership


def stale(connection: Connection) -> bool:
    """Tell whether anything is to be made again."""
    return connection.execute(select(person.c.id).where(person.c.stale).limit(1)).first() is not None


def refresh(connection: Connection, *, at: str) -> tuple[Change, ...]:
    """Make up to `CHUNK` stale persons again and give what changed; call until nothing is `stale`.

    The transaction is the caller's, `at` the time that changes are marked with. Persons who hold no mention any more
    go last, when whoever holds their mentions now has been compared with them.
    """
    holding = exists().where(held.c.person == person.c.id)
    wanted = select(person.c.id).where(person.c.stale).order_by(person.c.id).limit(CHUNK)
    ids = connection.execute(wanted.where(holding)).scalars().all()
    if not ids:
        gone = connection.execute(wanted.where(~holding)).scalars().all()
        connection.execute(delete(person).where(person.c.id.in_(gone)))
        return ()
    made = building.build_all(connection, ids)
    before = _before(connection, made)
    changes = [
        change
        for one in made
        for change in compare(one.person.id, one.person.label, [old.case for old in before[one.person.id]], one.case)
    ]
    _write(connection, made, before, at=at)
    return tuple(changes)


@dataclass(frozen=True, slots=True)
class Old:
    """A case as it stood: the JSON kept, and when it last changed."""

    person: str
    record: str
    changed: str

    @property
    def case(self) -> Case:
        """The case itself."""
        return codec.decode(self.record, Case)


def _before(connection: Connection, made: Sequence[Built]) -> Mapping[str, Sequence[Old]]:
    """Find the cases that the mentions of each person came to before, under whatever id they then had."""
    named = {
        one.person.id: {f"p:{id.removeprefix('m:')}" for id in (*one.mentions, one.person.id.replace("p:", "m:", 1))}
        for one in made
    }
    ids = {id for several in named.values() for id in several}
    rows = connection.execute(select(view.c.person, view.c.record, view.c.changed).where(view.c.person.in_(ids)))
    olds = {row.person: Old(row.person, row.record, row.changed) for row in rows}
    return {id: [olds[name] for name in sorted(names & olds.keys())] for id, names in named.items()}


def _write(connection: Connection, made: Sequence[Built], before: Mapping[str, Sequence[Old]], *, at: str) -> None:
    """Put the new rows in the place of the old ones."""
    ids = [one.person.id for one in made]
    for table in (schema.facet, schema.event, view):
        connection.execute(delete(table).where(table.c.person.in_(ids)))
    connection.execute(update(person).where(person.c.id == bindparam("of")), [_person(one) for one in made])
    cases = [(one, one.case) for one in made if one.case]
    rows: tuple[tuple[Table, list[Values]], ...] = (
        (view, [_view(one, case, before[one.person.id], at=at) for one, case in cases]),
        (schema.event, [row for _, case in cases for row in case_rows.events_of(case)]),
        (schema.facet, [row for one, case in cases for row in case_rows.facets(case, one.person, one.articles)]),
    )
    for table, new in rows:
        if new:
            connection.execute(insert(table), new)
    for one in made:
        indexing.index_person(connection, one.person)


def _person(one: Built) -> Values:
    record = one.person
    return {"of": record.id, "label": record.label, "role": record.role, "record": codec.encode(record), "stale": False}


def _view(one: Built, case: Case, before: Sequence[Old], *, at: str) -> Values:
    """Make the row of a case; built again as it was, it keeps the time it last changed."""
    row = case_rows.view(case, reports=len(one.articles), sources=one.sources, changed=at)
    same = next((old for old in before if old.record == row["record"]), None)
    return {**row, "changed": same.changed} if same else row
