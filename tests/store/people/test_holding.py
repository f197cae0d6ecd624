"""Any mention of a person names the person."""

import pytest
from sqlalchemy import select

from habeas.errors import NoSuchRecord
from habeas.records.settlement import Party
from habeas.store.database.transactions import writing
from habeas.store.people.holding import holder, holders, naming, party, touch
from habeas.store.schema import mention, person


@pytest.fixture
def connection(store, told):
    store.add(told("Ada Roe met Bo Lind.", people=("Ada Roe", "Bo Lind")))
    store.refresh()
    with writing(store.engine) as opened:
        yield opened


def mentions(connection):
    return connection.execute(select(mention.c.id).order_by(mention.c.number)).scalars().all()


def test_ids_of_people_and_mentions_lead_to_the_person(connection):
    ada, bo = mentions(connection)
    id = holder(connection, ada)
    assert holder(connection, id) == holder(connection, f" p:{ada[2:]} ") == id
    assert naming(id) == ada
    assert holders(connection, [ada, bo, "m:none"]) == tuple(sorted({id, holder(connection, bo)}))
    assert party(connection, id) == Party(id, "Ada Roe", (ada,))


@pytest.mark.parametrize("id", ["", "p:", "m:none", "Ada Roe", "claim:1"])
def test_an_id_of_nobody_is_said(connection, id):
    with pytest.raises(NoSuchRecord):
        holder(connection, id)
    ada, _ = mentions(connection)
    with pytest.raises(NoSuchRecord):
        holder(connection, f"x:{ada[2:]}")


def test_touched_people_are_stale_and_no_others(connection):
    ada, _ = mentions(connection)
    touch(connection, [ada])
    stale = connection.execute(select(person.c.id).where(person.c.stale)).scalars().all()
    assert stale == [holder(connection, ada)]
