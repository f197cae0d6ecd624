"""Hidden: whose names may not be shown to somebody, among the people of some reports or mentions.

A name is withheld from who may not see it, and so is the name of somebody whose case is sealed or restricted from who
may not see that: elsewhere they would stand in the reports about others.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import cast

from sqlalchemy import ColumnElement, Connection, or_, select

from habeas.records.person import Person
from habeas.records.sight import Sight, Veil
from habeas.rights.names import Names, withheld
from habeas.store import codec
from habeas.store.people.known import chunks
from habeas.store.schema import membership, mention, person


@dataclass(frozen=True, slots=True)
class Hidden:
    """People whose names are not shown: why, and their records over all reports, by id."""

    why: Mapping[str, Veil]
    people: Mapping[str, Person]


NOBODY = Hidden({}, {})


def among(connection: Connection, persons: Collection[str], sight: Sight) -> Hidden:
    """Give those of some people whose names are hidden."""
    return _hidden(connection, persons, sight, person.c.id)


def of_mentions(connection: Connection, mentions: Collection[str], sight: Sight) -> Hidden:
    """Give those who hold some mentions and whose names are hidden."""
    return _hidden(connection, mentions, sight, membership.c.mention)


def in_reports(connection: Connection, reports: Collection[str], sight: Sight) -> Mapping[str, Names]:
    """Give the names to mask in each of some reports, by id; reports with nobody hidden are left out."""
    wanted = select(mention.c.report, person.c.id).join(membership, membership.c.mention == mention.c.id)
    wanted = wanted.join(person, person.c.id == membership.c.person)
    closed = list(_closed(sight))
    if not closed or not reports:
        return {}
    hidden: defaultdict[str, set[str]] = defaultdict(set)
    for some in chunks(sorted(reports)):
        for row in connection.execute(wanted.where(mention.c.report.in_(some), or_(*closed))):
            hidden[row.report].add(row.id)
    everybody: defaultdict[str, set[str]] = defaultdict(set)
    for some in chunks(sorted(hidden)):
        for row in connection.execute(wanted.where(mention.c.report.in_(some))):
            everybody[row.report].add(row.id)
    records = _records(connection, {id for several in everybody.values() for id in several})
    return {
        report: withheld([records[id] for id in sorted(ids)], [records[id] for id in sorted(everybody[report] - ids)])
        for report, ids in hidden.items()
    }


def _hidden(connection: Connection, wanted: Collection[str], sight: Sight, at: ColumnElement[str]) -> Hidden:
    closed = list(_closed(sight))
    if not closed or not wanted:
        return NOBODY
    query = select(person.c.id, person.c.veil).join(membership, membership.c.person == person.c.id)
    why: dict[str, Veil] = {}
    for some in chunks(sorted(wanted)):
        for row in connection.execute(query.where(at.in_(some), or_(*closed)).distinct()):
            why[row.id] = cast("Veil", row.veil) if row.veil and not sight.names else "asked"
    return Hidden(why, _records(connection, why)) if why else NOBODY


def _closed(sight: Sight) -> Iterator[ColumnElement[bool]]:
    if not sight.names:
        yield person.c.veil.is_not(None)
    if not sight.sealed:
        yield person.c.sealed
    if not sight.restricted:
        yield person.c.restricted


def _records(connection: Connection, persons: Collection[str]) -> Mapping[str, Person]:
    wanted = select(person.c.id, person.c.record)
    return {
        row.id: codec.decode(row.record, Person)
        for some in chunks(sorted(persons))
        for row in connection.execute(wanted.where(person.c.id.in_(some)))
    }
