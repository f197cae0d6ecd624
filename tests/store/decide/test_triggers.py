"""Decisions cannot be changed, deleted or replaced, whoever tries."""

import pytest
from sqlalchemy import create_engine, delete, insert, select, text, update
from sqlalchemy.exc import DBAPIError

from habeas.store.decide import triggers
from habeas.store.schema import decision, metadata

ROW = {"number": 1, "id": "decision:1", "verb": "merge", "subjects": '["m:1","m:2"]', "by": "ada", "at": "2026-01-01"}


@pytest.fixture
def engine(url):
    engine = create_engine(url.replace("postgresql://", "postgresql+psycopg://"))
    with engine.begin() as connection:
        metadata.create_all(connection)
        triggers.create(connection)
        connection.execute(insert(decision).values(ROW))
    yield engine
    engine.dispose()


def refused(engine, statement):
    with pytest.raises(DBAPIError, match="kept for ever"), engine.begin() as connection:
        connection.execute(statement)
    with engine.connect() as connection:
        assert connection.execute(select(decision.c.by)).scalars().all() == ["ada"]


def test_a_decision_is_not_changed(engine):
    refused(engine, update(decision).values(by="eve"))


def test_a_decision_is_not_deleted(engine):
    refused(engine, delete(decision))


def test_a_decision_is_not_replaced(engine):
    if engine.dialect.name == "postgresql":
        refused(engine, text("TRUNCATE decision CASCADE"))
    else:
        for clash in ({"number": 2}, {"id": "decision:2"}, {}):
            refused(engine, insert(decision).prefix_with("OR REPLACE").values({**ROW, "by": "eve", **clash}))
        refused(engine, text("UPDATE OR REPLACE decision SET by = 'eve'"))


def test_others_are_added(engine):
    with engine.begin() as connection:
        connection.execute(insert(decision).values({**ROW, "number": 2, "id": "decision:2"}))
        assert connection.execute(select(decision.c.id)).scalars().all() == ["decision:1", "decision:2"]


def test_a_migration_back_takes_the_guard_away(engine):
    with engine.begin() as connection:
        assert triggers.guarded(connection)
        triggers.drop(connection)
        assert not triggers.guarded(connection)
        triggers.drop(connection)
        connection.execute(delete(decision))
        assert not connection.execute(select(decision.c.id)).scalars().all()
        triggers.create(connection)
        assert triggers.guarded(connection)
