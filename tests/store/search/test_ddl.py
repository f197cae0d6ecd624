"""The search tables can be made, dropped and made again."""

from sqlalchemy import inspect

from habeas.store.database.transactions import reading, writing
from habeas.store.opening import open_store
from habeas.store.search import ddl


def tables(store):
    with reading(store.engine) as connection:
        return {name for name in inspect(connection).get_table_names() if name.startswith("search_")}


def test_the_tables_are_made_dropped_and_made_again(url):
    with open_store(url) as store:
        made = tables(store)
        assert {"search_report", "search_person", "search_form", "search_publisher"} <= made
        with writing(store.engine) as connection:
            ddl.drop(connection)
        assert tables(store) == set()
        with writing(store.engine) as connection:
            ddl.create(connection)
        assert tables(store) == made


def test_nobody_is_found_who_is_deleted(store, told):
    store.add(told("Ada Roe was arrested.", [("arrest", "arrested")]))
    (row,) = store.find("Ada Roe")
    with writing(store.engine) as connection:
        connection.exec_driver_sql("DELETE FROM membership")
        connection.exec_driver_sql("DELETE FROM person")
    assert store.find("Ada Roe") == store.find("Roe") == store.find(row.person) == ()
