"""Migrations forward and back, on a filled database of each kind."""

import pytest
from sqlalchemy import inspect, select, text

from habeas.store import schema
from habeas.store.database import migrating
from habeas.store.database.transactions import reading, writing
from habeas.store.opening import open_store, version

REVISIONS = [one.revision for one in reversed(list(migrating.scripts().walk_revisions()))]


def tables(store):
    with reading(store.engine) as connection:
        return set(inspect(connection).get_table_names())


def test_the_code_knows_the_newest_revision_and_numbers_them_in_order():
    assert [int(one) for one in REVISIONS] == list(range(1, len(REVISIONS) + 1))
    assert REVISIONS[-1] == schema.VERSION


def test_the_tables_are_as_the_schema_says(store):
    with reading(store.engine) as connection:
        assert migrating.differences(connection) == []


@pytest.mark.parametrize(
    "broken", ["DROP TABLE facet", "ALTER TABLE report ADD COLUMN mine TEXT", "DROP INDEX ix_event_days"]
)
def test_a_difference_is_seen(store, broken):
    with writing(store.engine) as connection:
        connection.execute(text(broken))
    with reading(store.engine) as connection:
        assert len(migrating.differences(connection)) == (1 if "facet" not in broken else 2)


def test_back_and_forward_through_every_revision_of_a_filled_database(store, told):
    fill(store, told)
    for revision in (*reversed(REVISIONS[:-1]), "base"):
        with writing(store.engine) as connection:
            migrating.downgrade(connection, revision)
        with reading(store.engine) as connection:
            assert version(connection) == (None if revision == "base" else revision)
    assert tables(store) <= {schema.VERSION_TABLE}
    for revision in REVISIONS:
        with writing(store.engine) as connection:
            migrating.upgrade(connection, revision)
    fill(store, told)
    assert list(store.check()) == []


def fill(store, told):
    """Put something into every table that adding and deciding write to."""
    docket = told("Ada Roe was held in Oster.", [("hold", "held", "Ada Roe", {"place": "Oster", "offence": "spying"})])
    assert store.add(docket).outcome == "added"
    store.refresh()
    store.decide(docket.claims[0].id, "accept", by="ada")
    store.refresh()


def test_a_migration_that_breaks_leaves_all_as_it_was(store, told, monkeypatch):
    fill(store, told)
    monkeypatch.setattr("habeas.store.search.ddl.drop", lambda _: 1 / 0)
    before = tables(store)
    with pytest.raises(ZeroDivisionError):
        back(store)
    assert tables(store) == before
    assert store.add(told("Ada Roe was held in Oster.")).outcome == "read again"


def back(store):
    with writing(store.engine) as connection:
        migrating.downgrade(connection, "base")


def test_no_revision_reads_the_live_schema_of_later_code():
    for path in (migrating.FOLDER / "versions").glob("v*.py"):
        assert "schema.metadata" not in path.read_text(encoding="utf-8")


def test_an_older_database_is_brought_forward_when_opened(url, told):
    with open_store(url) as store:
        back(store)
    with open_store(url) as store:
        fill(store, told)
        with reading(store.engine) as connection:
            assert connection.execute(select(schema.report.c.number)).scalars().all() == [1]
