"""Two at one database: readers never wait, writers wait for each other, and what breaks leaves nothing behind."""

import threading

import pytest
from sqlalchemy import func, insert, select

from habeas.errors import StoreLocked
from habeas.store import schema
from habeas.store.database import postgres, sqlite
from habeas.store.database.transactions import reading, writing
from habeas.store.opening import open_store

PERSON = {"id": "p:1", "label": "Ada Roe", "role": "subject", "record": "{}", "stale": True, "changed": ""}


def people(store):
    with reading(store.engine) as connection:
        return connection.execute(select(func.count()).select_from(schema.person)).scalar_one()


def test_what_is_written_is_kept(store):
    with writing(store.engine) as connection:
        connection.execute(insert(schema.person), [PERSON])
    assert people(store) == 1


def stumble(store):
    with writing(store.engine) as connection:
        connection.execute(insert(schema.person), [PERSON])
        raise KeyError


def test_what_breaks_is_taken_back(store):
    with pytest.raises(KeyError):
        stumble(store)
    assert people(store) == 0


def test_a_reader_keeps_nothing(store):
    with reading(store.engine) as connection:
        connection.execute(insert(schema.person), [PERSON])
    assert people(store) == 0


def test_a_reader_does_not_wait_for_a_writer(store):
    with writing(store.engine) as connection:
        connection.execute(insert(schema.person), [PERSON])
        assert people(store) == 0


def test_a_second_writer_waits_and_then_gives_up(url, monkeypatch):
    monkeypatch.setattr(sqlite, "WAIT", 0.2)
    monkeypatch.setattr(postgres, "WAIT", 1)
    with open_store(url) as store, open_store(url) as other:
        with writing(store.engine), pytest.raises(StoreLocked, match="another program"), writing(other.engine):
            pass
        with writing(other.engine) as connection:
            connection.execute(insert(schema.person), [PERSON])
        assert people(store) == 1


def test_two_writers_of_one_report_make_one(url, told):
    docket = told("Ada Roe was held.", [("hold", "held")])
    with open_store(url) as one, open_store(url) as other:
        outcomes = []
        threads = [threading.Thread(target=lambda s=s: outcomes.append(s.add(docket).outcome)) for s in (one, other)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert sorted(outcomes) == ["added", "known"]
        one.refresh()
        assert people(one) == 1


def test_two_writers_never_make_two_persons_of_one(url, told):
    with open_store(url) as one, open_store(url) as other:
        dockets = [told(f"Ada Roe was held in camp {number}.", [("hold", "held")]) for number in range(10)]
        threads = [
            threading.Thread(target=lambda s=s, n=n: [s.add(docket) for docket in dockets[n::2]])
            for n, s in enumerate((one, other))
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        one.refresh()
        assert people(one) == 1
        assert list(one.check()) == []
