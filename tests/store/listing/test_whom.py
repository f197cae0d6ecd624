"""One person is meant, or it is said why not."""

import pytest

from habeas.errors import Ambiguous, NoSuchRecord
from habeas.store.database.transactions import reading
from habeas.store.listing.whom import whom


@pytest.fixture
def connection(store, told):
    for name in ("Tom Roe", "Jane Roe", "Ada Roe"):
        store.add(told(f"{name} was held.", [("hold", "held")], people=(name,)))
    store.add(told("Ada Lind was held.", [("hold", "held")], people=("Ada Lind",)))
    store.refresh()
    with reading(store.engine) as opened:
        yield opened


def test_a_name_or_id_of_one_person(connection):
    id = whom(connection, "ada lind")
    assert whom(connection, id) == id


def test_nobody_is_said(connection):
    with pytest.raises(NoSuchRecord):
        whom(connection, "Zed")


def test_several_are_listed(connection, monkeypatch):
    with pytest.raises(Ambiguous, match=r"say which by id: Ada Roe .p:.*Jane Roe .p:.*Tom Roe .p:"):
        whom(connection, "Roe")
    monkeypatch.setattr("habeas.store.listing.whom._SHOWN", 1)
    with pytest.raises(Ambiguous, match="and 2 more"):
        whom(connection, "Roe")
