import sys

import pytest
from sqlalchemy import make_url, text

from habeas.errors import ExtraMissing
from habeas.store.database import postgres
from habeas.store.database.transactions import reading, writing
from habeas.store.opening import open_store


def test_without_psycopg_the_extra_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(ExtraMissing, match=r"pip install 'habeas\[postgres\]'"):
        postgres.engine(make_url("postgresql://h/d"))


def test_a_writer_holds_the_lock_of_writers_until_it_is_done(postgres_url):
    held = text("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND database IS NOT NULL")
    with open_store(postgres_url) as store:
        with writing(store.engine), reading(store.engine) as connection:
            assert connection.execute(held).scalar() == 1
        with reading(store.engine) as connection:
            assert connection.execute(held).scalar() == 0


def test_a_reader_sees_one_state_while_another_writes(postgres_url, told):
    count = text("SELECT count(*) FROM report")
    with open_store(postgres_url) as store, reading(store.engine) as connection:
        assert connection.execute(count).scalar() == 0
        store.add(told("Ada Roe was held.", [("hold", "held")]))
        assert connection.execute(count).scalar() == 0
