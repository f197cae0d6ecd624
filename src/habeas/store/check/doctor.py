"""Checking: what is wrong with a database, for `habeas doctor`; nothing is changed.

tables     of the newest revision, guarded, whole by the database's own check
reports    each with its raw bytes, which come to its id (`reports`)
quotes     each in the text of its report, in claims and people alike (`reports`)
people     each mention is somebody, each person has a mention, no record is stale
decisions  each about something that is there
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator

from sqlalchemy import Connection, exists, func, select, text

from habeas.errors import StoreDamaged
from habeas.records.case import Case
from habeas.records.person import Person
from habeas.store import codec, schema
from habeas.store.check import reports
from habeas.store.check.faults import Fault
from habeas.store.decide import decisions, standing_upon, triggers

mention, person, held, claim = schema.mention, schema.person, schema.membership, schema.claim


def check(connection: Connection) -> Iterator[Fault]:
    """List the faults of a database, as they are found."""
    yield from _database(connection)
    yield from reports.check(connection)
    yield from _people(connection)
    yield from _views(connection)
    yield from _decisions(connection)


def _database(connection: Connection) -> Iterator[Fault]:
    """Ask the database itself; whether the tables are as they should be is Alembic's to say."""
    if connection.dialect.name == "sqlite":
        for (told,) in connection.execute(text("PRAGMA quick_check(20)")):
            if told != "ok":
                yield Fault("the file is damaged", told, "copy it, then take the last good backup")
        for row in connection.execute(text("PRAGMA foreign_key_check")):
            yield Fault("a row names another that is not there", f"{row[0]} {row[1]}", "take the last good backup")
    differences: Callable[[Connection], list[object]] = importlib.import_module(
        "habeas.store.database.migrating"
    ).differences
    for one in differences(connection):
        yield Fault("the tables are not as they should be", str(one)[:200], "put back what was changed by hand")
    if not triggers.guarded(connection):
        yield Fault("the list of decisions can be changed", "decision", "make its triggers again (docs/store.md)")


def _people(connection: Connection) -> Iterator[Fault]:
    """Find mentions that are nobody and persons without a mention."""
    alone = select(mention.c.id).where(~exists().where(held.c.mention == mention.c.id)).order_by(mention.c.id)
    for id in connection.execute(alone).scalars():
        yield Fault("somebody named in a report is no person", id, "add the report again with another reader")
    empty = select(person.c.id).where(~person.c.stale, ~exists().where(held.c.person == person.c.id))
    for id in connection.execute(empty.order_by(person.c.id)).scalars():
        yield Fault("a person is named in no report", id, "take the last good backup")
    stale = connection.execute(select(func.count()).select_from(person).where(person.c.stale)).scalar_one()
    if stale:
        yield Fault("records are not up to date", f"{stale} people", "they are made again by the next command")


def _views(connection: Connection) -> Iterator[Fault]:
    """Read every record of a person and case."""
    view = schema.case_view
    cases = select(view.c.person, view.c.record).order_by(view.c.person)
    people = select(person.c.id, person.c.record).where(~person.c.stale).order_by(person.c.id)
    for id, record in connection.execute(cases):
        if not _readable(record, Case):
            yield Fault("a case cannot be read", id, "add one of its reports again with another reader")
    for id, record in connection.execute(people):
        if not _readable(record, Person):
            yield Fault("the record of a person cannot be read", id, "add one of the reports again with another reader")


def _readable(record: str, kind: type[object]) -> bool:
    try:
        codec.decode(record, kind)
    except StoreDamaged:
        return False
    return True


def _decisions(connection: Connection) -> Iterator[Fault]:
    """Find decisions about what is not there, and those that cannot be read."""
    try:
        listed = decisions.load(connection)
        standing_upon.roots(listed)
    except StoreDamaged as error:
        yield Fault("the list of decisions cannot be read", str(error), "take the last good backup")
        return
    made = {one.subjects[0] for one in listed if one.verb == "tell"}  # not there where that is undone
    for one in listed:
        for prefix, table in (("m:", mention), ("claim:", claim), ("decision:", schema.decision)):
            subjects = [subject for subject in one.subjects if subject.startswith(prefix) and subject not in made]
            there = set(connection.execute(select(table.c.id).where(table.c.id.in_(subjects))).scalars())
            for lost in sorted(set(subjects) - there):
                yield Fault("a decision is about something that is not there", f"{one.id}: {lost}", "undo it")
