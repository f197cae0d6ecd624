from sqlalchemy import inspect

from habeas.store import decision_ddl, schema, search_ddl
from habeas.store.transactions import reading


def test_it_makes_every_table_and_guards_the_decisions(store):
    with reading(store.engine) as connection:
        tables = set(inspect(connection).get_table_names())
        assert {*schema.metadata.tables, *search_ddl.metadata.tables, schema.VERSION_TABLE} <= tables
        assert decision_ddl.guarded(connection)
