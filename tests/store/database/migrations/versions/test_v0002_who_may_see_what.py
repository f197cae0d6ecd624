from sqlalchemy import inspect

from habeas.store.database import migrating
from habeas.store.database.transactions import writing
from habeas.store.derive import views

INDEXES = {"ix_person_sealed", "ix_person_restricted"}


def test_everybody_is_made_again_so_that_it_is_known_who_may_see_them(store, told):
    store.add(told("Ada Roe was hurt in Oster.", people={"Ada Roe": "victim"}))
    store.refresh()
    with writing(store.engine) as connection:
        migrating.downgrade(connection, "1")
        migrating.upgrade(connection)
        assert views.stale(connection)
        assert {one["name"] for one in inspect(connection).get_indexes("person")} >= INDEXES
    assert store.guards("Ada Roe").veil == "victim"
