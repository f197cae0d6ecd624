import sqlite3
from contextlib import closing

import pytest
from sqlalchemy import text

from habeas.errors import BadOption, StoreDamaged, StoreTooNew, StoreUnreachable
from habeas.store.database.transactions import reading, writing
from habeas.store.opening import open_store, version
from habeas.store.schema import VERSION, VERSION_TABLE


def test_a_store_is_made_and_opened_again(url, told, clock):
    with open_store(url, clock=clock) as store:
        store.add(told("Ada Roe was held.", [("hold", "held")]))
    with open_store(url) as store:
        assert store.add(told("Ada Roe was held.", [("hold", "held")])).outcome == "known"
        with reading(store.engine) as connection:
            assert version(connection) == VERSION


def test_a_bare_path_will_do(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with open_store("mine.db"):
        pass
    with open_store():
        pass
    assert {path.name for path in tmp_path.iterdir()} == {"mine.db", "habeas.db"}


def test_a_store_of_a_newer_habeas_is_left_alone(url):
    with open_store(url) as store, writing(store.engine) as connection:
        connection.execute(text(f"UPDATE {VERSION_TABLE} SET version_num = '999'"))  # noqa: S608 - our own name
    with pytest.raises(StoreTooNew, match="newer Habeas"):
        open_store(url)


def test_an_empty_file_becomes_a_store(tmp_path):
    (tmp_path / "x.db").touch()
    with open_store(str(tmp_path / "x.db")) as store:
        assert list(store.check()) == []


def test_the_file_of_another_program_is_not_touched(tmp_path):
    path = tmp_path / "other.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE photos (id INTEGER)")
        connection.commit()
    before = path.read_bytes()
    with pytest.raises(BadOption, match="not a database of Habeas"):
        open_store(str(path))
    assert path.read_bytes() == before


@pytest.mark.parametrize("content", [b"Ada Roe was held.", b"SQLite", b"\x00" * 5000])
def test_a_file_that_is_no_database_is_not_touched(tmp_path, content):
    path = tmp_path / "report.txt"
    path.write_bytes(content)
    with pytest.raises(BadOption, match="not a database of Habeas"):
        open_store(str(path))
    assert path.read_bytes() == content


def test_the_tables_of_another_program_on_a_server_are_not_touched(postgres_url):
    with open_store(postgres_url) as store, writing(store.engine) as connection:
        connection.execute(text(f"DROP TABLE {VERSION_TABLE}"))
    with pytest.raises(BadOption, match="another program"):
        open_store(postgres_url)


def test_places_that_cannot_be(tmp_path):
    with pytest.raises(BadOption, match="is a folder"):
        open_store(str(tmp_path))
    with pytest.raises(StoreUnreachable, match="folder does not exist"):
        open_store(str(tmp_path / "no" / "x.db"))


def test_a_damaged_file_is_said_to_be(tmp_path):
    path = tmp_path / "x.db"
    with open_store(str(path)):
        pass
    whole = path.read_bytes()
    path.write_bytes(whole[:100] + b"\xff" * (len(whole) - 100))
    with pytest.raises(StoreDamaged):
        open_store(str(path))


@pytest.mark.parametrize("url", ["postgresql://ada:s3cret@127.0.0.1:1/cases"])
def test_a_server_that_does_not_answer(url):
    with pytest.raises(StoreUnreachable) as told:
        open_store(url)
    assert str(told.value).startswith("postgresql://ada:***@127.0.0.1:1/cases: does not answer")


def test_a_database_that_is_not_there(postgres_url):
    with pytest.raises(StoreUnreachable):
        open_store(f"{postgres_url}_not_there")
