"""Views: the records and cases of persons, made again where something was said or decided of them since.

    stale persons -> their mentions, united -> the claims that stand -> cases.build -> person, case_view, event, facet

Adding a report marks the persons it touches as stale and nothing more, so that of a thousand reports about one person
one case is built. A crash in between loses nothing: stale persons are made again before anything is read.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass

from sqlalchemy import Connection, Table, bindparam, delete, exists, insert, select, update

from habeas.records.case import Case
from habeas.store import codec, schema
from habeas.store.derive import building, case_rows, guarded, log
from habeas.store.derive.building import Built
from habeas.store.derive.case_rows import Values
from habeas.store.derive.changes import Change, compare
from habeas.store.people import members
from habeas.store.people.holding import naming
from habeas.store.search import indexing

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
        gone = _remove(connection, connection.execute(wanted.where(~holding)).scalars().all())
        log.write(connection, gone, gone, at=at)
        return gone
    made = building.build_all(connection, ids)
    before = _before(connection, made)
    changes, public = _changes(made, before), _changes(made, before, published=True)
    _write(connection, made, before, at=at)
    public = log.take_back(connection, _taken_back(made, before), public)
    log.write(connection, changes, public, at=at)
    return changes


def _changes(
    made: Sequence[Built], before: Mapping[str, Sequence[Old]], *, published: bool = False
) -> tuple[Change, ...]:
    """Compare the cases, or what is published of them, with those before."""
    return tuple(
        change
        for one in made
        for change in compare(
            one.person.id,
            one.person.label,
            [case for old in before[one.person.id] for case in (old.public if published else old.case,) if case],
            one.published.case if published and one.published else one.case,
        )
    )


def _taken_back(made: Sequence[Built], before: Mapping[str, Sequence[Old]]) -> frozenset[str]:
    """Name the people of whom something was published that is published no more."""
    found = set()
    for one in made:
        was = _told(old.public for old in before[one.person.id])
        if was and was - _told([one.published.case if one.published else one.case]):
            found.add(one.person.id)
    return frozenset(found)


def _told(cases: Iterable[Case | None]) -> frozenset[str]:
    """Name the claims that the events of some cases rest on."""
    return frozenset(claim for case in cases if case for event in case.events for claim in event.claims)


def _remove(connection: Connection, ids: Sequence[str]) -> tuple[Change, ...]:
    """Take away persons who hold no mention; the case of one whose own mention nobody holds either is gone."""
    joined = select(view.c.record, person.c.id, person.c.label).join(person, person.c.id == view.c.person)
    rows = connection.execute(joined.where(view.c.person.in_(ids)).order_by(person.c.id)).all()
    living = members.holders(connection, [naming(row.id) for row in rows])
    gone = [row for row in rows if naming(row.id) not in living]
    connection.execute(delete(person).where(person.c.id.in_(ids)))
    return tuple(one for row in gone for one in compare(row.id, row.label, [codec.decode(row.record, Case)], None))


@dataclass(frozen=True, slots=True)
class Old:
    """A case as it stood: the JSON kept, and when it last changed."""

    person: str
    record: str
    changed: str
    published: str | None = None

    @property
    def case(self) -> Case:
        """The case itself."""
        return codec.decode(self.record, Case)

    @property
    def public(self) -> Case | None:
        """The case as it was published; None where nothing of it was sure."""
        if self.published is None:
            return self.case
        return codec.decode(self.published, Case) if self.published else None


def _before(connection: Connection, made: Sequence[Built]) -> Mapping[str, Sequence[Old]]:
    """Find the cases that the mentions of each person came to before, under whatever id they then had."""
    named = {one.person.id: {f"p:{id.removeprefix('m:')}" for id in one.mentions} | {one.person.id} for one in made}
    ids = {id for several in named.values() for id in several}
    rows = connection.execute(
        select(view.c.person, view.c.record, view.c.changed, view.c.published).where(view.c.person.in_(ids))
    )
    olds = {row.person: Old(row.person, row.record, row.changed, row.published) for row in rows}
    return {id: [olds[name] for name in sorted(names & olds.keys())] for id, names in named.items()}


def _write(connection: Connection, made: Sequence[Built], before: Mapping[str, Sequence[Old]], *, at: str) -> None:
    """Put the new rows in the place of the old ones."""
    ids = [one.person.id for one in made]
    for table in (schema.facet, schema.event, view):
        connection.execute(delete(table).where(table.c.person.in_(ids)))
    cases = [(one, one.case) for one in made if one.case]
    views = [_view(one, case, before[one.person.id], at=at) for one, case in cases]
    people = _people(connection, made, {str(row["person"]): str(row["changed"]) for row in views}, at=at)
    connection.execute(update(person).where(person.c.id == bindparam("of")), people)
    rows: tuple[tuple[Table, list[Values]], ...] = (
        (view, views),
        (schema.event, [row for one, case in cases for row in _events(one, case)]),
        (schema.facet, [row for one, case in cases for row in _facets(one, case)]),
    )
    for table, new in rows:
        if new:
            connection.execute(insert(table), new)
    veils = {row["of"]: row["veil"] for row in people}
    for one in made:
        indexing.index_person(connection, one.person, withheld=veils[one.person.id] is not None)


def _events(one: Built, case: Case) -> Sequence[Values]:
    shown = one.published.case if one.published else None
    return [*case_rows.events_of(case), *(case_rows.published_events(shown) if shown else ())]


def _facets(one: Built, case: Case) -> Sequence[Values]:
    own = case_rows.facets(case, one.person, one.articles)
    if one.published is None or one.published.case is None:
        return own
    told = {quote.report for event in one.published.case.events for quote in event.quotes}
    shown = [article for article in one.articles if article.report.id in told]
    counts = (one.published.reports, one.published.sources)
    return [*own, *case_rows.published_facets(one.published.case, one.person, shown, counts)]


def _people(connection: Connection, made: Sequence[Built], cases: Mapping[str, str], *, at: str) -> list[Values]:
    """Make the rows of persons; `cases` says when the case of each last changed."""
    wanted = select(person.c.id, person.c.record, person.c.changed)
    rows = connection.execute(wanted.where(person.c.id.in_([one.person.id for one in made])))
    olds = {row.id: (row.record, row.changed) for row in rows}
    who = guarded.guarded(connection, [one.person for one in made])
    found: list[Values] = []
    for record in (one.person for one in made):
        written = codec.encode(record)
        old, since = olds[record.id]
        changed = max(cases.get(record.id, ""), since if old == written else at)
        values = {"label": record.label, "role": record.role, "record": written, "stale": False, "changed": changed}
        found.append({"of": record.id, **values, **asdict(who[record.id])})
    return found


def _view(one: Built, case: Case, before: Sequence[Old], *, at: str) -> Values:
    """Make the row of a case; built again as it was, it keeps the time it last changed."""
    row = case_rows.view(case, reports=len(one.articles), sources=one.sources, changed=at)
    if one.published:
        row["published"] = codec.encode(one.published.case) if one.published.case else ""
    same = next((old for old in before if old.record == row["record"]), None)
    return {**row, "changed": same.changed} if same else row
