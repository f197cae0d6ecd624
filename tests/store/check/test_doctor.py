"""What `doctor` finds: each kind of fault is made by hand and found."""

import sqlite3
from contextlib import closing

import pytest
from sqlalchemy import delete, insert, text, update

from habeas.store import opening, schema
from habeas.store.database.transactions import writing
from habeas.store.decide import triggers


@pytest.fixture
def filled(store, told):
    docket = told("Ada Roe was held.", [("hold", "held")])
    store.add(docket)
    store.decide(docket.claims[0].id, "accept", by="ada")
    store.refresh()
    return store


def spoil(store, *statements):
    with writing(store.engine) as connection:
        for statement in statements:
            connection.execute(statement)


def found(store):
    return [fault.what for fault in store.check()]


def test_a_sound_database_has_none(filled):
    assert list(filled.check()) == []


def test_what_is_stale_is_told_and_left(filled):
    spoil(filled, update(schema.person).values(stale=True))
    assert found(filled) == found(filled) == ["records are not up to date"]


def test_somebody_who_is_no_person(filled):
    spoil(filled, delete(schema.membership), update(schema.person).values(stale=False))
    assert found(filled) == ["somebody named in a report is no person", "a person is named in no report"]


@pytest.mark.parametrize(
    ("table", "what"),
    [(schema.case_view, "a case cannot be read"), (schema.person, "the record of a person cannot be read")],
)
def test_a_record_that_cannot_be_read(filled, table, what):
    spoil(filled, update(table).values(record="{"))
    assert found(filled) == [what]


def test_decisions_that_can_be_changed(filled):
    with writing(filled.engine) as connection:
        triggers.drop(connection)
    assert found(filled) == ["the list of decisions can be changed"]


def test_a_decision_about_nothing(filled):
    row = {
        "number": 99,
        "id": "decision:x",
        "verb": "accept",
        "subjects": '["claim:none"]',
        "by": "ada",
        "at": "2026-01-01T00:00:00Z",
    }
    spoil(filled, insert(schema.decision).values(row))
    assert found(filled) == ["a decision is about something that is not there"]


def test_tables_that_were_changed(filled):
    spoil(filled, text("ALTER TABLE person ADD COLUMN mine TEXT"))
    assert found(filled) == ["the tables are not as they should be"]


def test_a_row_that_names_what_is_not_there(sqlite_url, told):
    with opening.open_store(sqlite_url) as store:
        store.add(told("Ada Roe was held.", [("hold", "held")]))
        with closing(sqlite3.connect(sqlite_url.removeprefix("sqlite:///"))) as connection:
            connection.execute("UPDATE quote SET report = 'sha256:none'")
            connection.commit()
        assert "a row names another that is not there" in found(store)
