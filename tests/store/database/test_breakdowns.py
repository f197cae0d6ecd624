import sqlite3

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, IntegrityError

from habeas.errors import BadOption, StoreDamaged, StoreFull, StoreLocked, StoreUnreachable
from habeas.store.database.breakdowns import explained
from habeas.store.database.transactions import reading, writing
from habeas.store.opening import open_store


class Broken(Exception):
    """What a driver raises, with the fields that ours do."""

    def __init__(self, **fields):
        super().__init__("password=s3cret")
        self.__dict__.update(fields)


def raised(store, original):
    with explained(store.engine):
        raise DBAPIError("SELECT 1", {}, original)


@pytest.mark.parametrize(
    ("fields", "error"),
    [
        ({"sqlite_errorname": "SQLITE_BUSY"}, StoreLocked),
        ({"sqlite_errorname": "SQLITE_BUSY_SNAPSHOT"}, StoreLocked),
        ({"sqlite_errorname": "SQLITE_FULL"}, StoreFull),
        ({"sqlite_errorname": "SQLITE_IOERR_SHMSIZE"}, StoreFull),
        ({"sqlite_errorname": "SQLITE_CORRUPT_INDEX"}, StoreDamaged),
        ({"sqlite_errorname": "SQLITE_READONLY_DBMOVED"}, StoreUnreachable),
        ({"sqlite_errorname": "SQLITE_IOERR_WRITE"}, StoreUnreachable),
        ({"sqlstate": "55P03"}, StoreLocked),
        ({"sqlstate": "53100"}, StoreFull),
        ({"sqlstate": "XX001"}, StoreDamaged),
        ({"sqlstate": "08006"}, StoreUnreachable),
        ({"sqlstate": "57P01"}, StoreUnreachable),
        ({"sqlstate": "28P01"}, StoreUnreachable),
    ],
)
def test_each_breakdown_is_told_in_plain_words(store, fields, error):
    with pytest.raises(error) as told:
        raised(store, Broken(**fields))
    assert "s3cret" not in str(told.value)
    assert told.value.__suppress_context__


@pytest.mark.parametrize("fields", [{"sqlite_errorname": "SQLITE_CONSTRAINT_UNIQUE"}, {"sqlstate": "23505"}, {}])
def test_a_mistake_of_ours_is_passed_on(store, fields):
    with pytest.raises(DBAPIError):
        raised(store, Broken(**fields))


def test_a_real_mistake_of_ours_is_passed_on(store):
    with pytest.raises(IntegrityError), writing(store.engine) as connection:
        connection.execute(text("INSERT INTO facet (name, value, person) VALUES ('a', 'b', 'p:none')"))


def test_a_full_disk_keeps_nothing_of_the_report_and_all_before_it(sqlite_url, told):
    with open_store(sqlite_url) as store:
        store.add(told("Ada Roe was held.", [("hold", "held")]))
        with store.engine.connect() as connection:
            used = connection.exec_driver_sql("PRAGMA page_count").scalar()
            connection.exec_driver_sql(f"PRAGMA max_page_count = {used}")  # as a disk without room answers
        large = " ".join(f"Word {number} of it." for number in range(20_000))
        with pytest.raises(StoreFull, match="nothing of this step was kept"):
            store.add(told(f"Bo Low was held. {large}", [("hold", "held", "Bo Low")], people=("Bo Low",)))
        store.refresh()
        with reading(store.engine) as connection:
            assert connection.execute(text("SELECT label FROM person")).scalars().all() == ["Ada Roe"]
        assert list(store.check()) == []


def test_a_file_that_may_not_be_written(sqlite_url, told):
    with open_store(sqlite_url) as store:
        with store.engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA query_only = 1")
        with pytest.raises(StoreUnreachable, match="may write"):
            store.add(told("Ada Roe was held."))
        with store.engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA query_only = 0")


def cut_off(store, other):
    with reading(store.engine) as connection:
        ours = connection.execute(text("SELECT pg_backend_pid()")).scalar()
        with reading(other.engine) as killer:
            killer.execute(text("SELECT pg_terminate_backend(:pid)"), {"pid": ours})
        connection.execute(text("SELECT 1"))


def test_a_server_that_goes_away(postgres_url, told):
    with open_store(postgres_url) as store, open_store(postgres_url) as other:
        with pytest.raises(StoreUnreachable):
            cut_off(store, other)
        assert store.add(told("Ada Roe was held.")).outcome == "added"


def test_the_names_of_sqlite_errors_are_what_python_gives(tmp_path):
    with pytest.raises(sqlite3.OperationalError) as told:
        sqlite3.connect(tmp_path / "no" / "x.db")
    assert told.value.sqlite_errorname == "SQLITE_CANTOPEN"


@pytest.mark.parametrize("word", ["\udcff", "a\udcff"])
def test_words_that_are_no_text_are_refused(store, word):
    with pytest.raises(BadOption, match="no database keeps"), reading(store.engine) as connection:
        connection.execute(text("SELECT :word"), {"word": word})


def test_a_word_that_postgresql_does_not_take_is_refused(postgres_url):
    with (
        open_store(postgres_url) as store,
        pytest.raises(BadOption, match="no database keeps"),
        reading(store.engine) as connection,
    ):
        connection.execute(text("SELECT CAST(:word AS text)"), {"word": "a\x00"})


def test_an_option_that_postgresql_does_not_know(postgres_url):
    with pytest.raises(StoreUnreachable, match="option"), open_store(f"{postgres_url}?foo=bar"):
        pass
