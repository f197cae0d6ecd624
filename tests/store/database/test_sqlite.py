import sqlite3
from contextlib import closing

import pytest

from habeas.errors import BadOption, HabeasError
from habeas.store.database import sqlite
from habeas.store.database.transactions import reading
from habeas.store.opening import open_store


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "x.db"
    with open_store(str(path)):
        pass
    return path


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"), ("foreign_keys", 1), ("synchronous", 1), ("busy_timeout", 30_000),
        ("application_id", 0x48414245),
    ],
)  # fmt: skip
def test_how_a_connection_is_set_up(path, pragma, value):
    with open_store(str(path)) as store, reading(store.engine) as connection:
        assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar() == value


def test_our_own_file_is_admitted(path):
    sqlite.admit(path)
    sqlite.admit(path.with_name("new.db"))


def test_the_file_of_a_program_with_a_mark_of_its_own_is_not(tmp_path):
    path = tmp_path / "other.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA application_id = 12345")
        connection.commit()
    with pytest.raises(BadOption):
        sqlite.admit(path)


def test_a_closed_store_leaves_one_file(path):
    assert [one.name for one in path.parent.iterdir()] == ["x.db"]


def test_a_new_database_is_for_its_owner_alone(path):
    with open_store(str(path)) as store, reading(store.engine):
        rights = {one.name: one.stat().st_mode & 0o777 for one in path.parent.glob("x.db*")}
    assert rights
    assert set(rights.values()) == {0o600}


@pytest.mark.parametrize("name", ["a" * 300, "a" * 4097])
def test_a_name_too_long_is_told_in_a_line(tmp_path, name):
    with pytest.raises(HabeasError), open_store(str(tmp_path / name)):
        pass
