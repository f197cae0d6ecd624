from sqlalchemy import inspect

from habeas.store import schema
from habeas.store.database.transactions import reading
from habeas.store.decide import triggers
from habeas.store.search import ddl


def test_it_makes_every_table_and_guards_the_decisions(store):
    with reading(store.engine) as connection:
        tables = set(inspect(connection).get_table_names())
        assert {*schema.metadata.tables, *ddl.metadata.tables, schema.VERSION_TABLE} <= tables
        assert triggers.guarded(connection)
