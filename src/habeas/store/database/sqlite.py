"""SQLite: one file, no server; many may read while one writes (write-ahead log).

The file is marked as ours (`application_id`), so that no other program's database is ever taken for one of Habeas or
changed by it. Python's own handling of transactions is switched off: a writer says BEGIN IMMEDIATE, so that two
writers wait for each other at the start and never fail in the middle.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry

from habeas.errors import BadOption, StoreUnreachable

APPLICATION = int.from_bytes(b"HABE")
WAIT = 30
"""Seconds a writer waits for another."""
WRITING = "habeas_writing"
POOL, MORE = 16, 48
"""Connections kept, and opened besides when many read at once: more than the threads of the web (40) and its jobs."""


def engine(path: Path) -> Engine:
    """Give the engine of a database file, new or ours; nothing is opened yet."""
    pool = {"pool_size": POOL, "max_overflow": MORE}
    address, options = URL.create("sqlite", database=str(path)), {"timeout": WAIT}
    made = create_engine(address, connect_args=options, hide_parameters=True, **pool)
    event.listen(made, "connect", _connected)
    event.listen(made, "begin", _begin)
    return made


def admit(path: Path) -> None:
    """See that a file is ours or can become ours; what is there is not touched, what is not is made, empty.

    Raises BadOption for anything else's file, StoreUnreachable for a folder that is not there or a file that cannot
    be opened.
    """
    subject = str(path)
    try:
        there, is_folder = path.exists(), path.is_dir()
    except OSError as error:
        raise StoreUnreachable(subject, f"cannot be opened ({error.strerror})") from error
    if is_folder:
        raise BadOption(subject, "is a folder; name the file of the database")
    if not there:
        if not path.absolute().parent.is_dir():
            raise StoreUnreachable(subject, "cannot be made: its folder does not exist")
        _make(path)
        return
    try:
        with path.open("rb") as file:
            head = file.read(16)
    except OSError as error:
        raise StoreUnreachable(subject, f"cannot be opened ({error.strerror})") from error
    if head and (head != b"SQLite format 3\x00" or not _ours(path)):
        raise BadOption(subject, "is not a database of Habeas; name another file")


def _make(path: Path) -> None:
    """Make an empty file that its owner alone may read: SQLite gives its logs the same rights."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))
    except OSError as error:
        raise StoreUnreachable(str(path), f"cannot be made ({error.strerror})") from error


def _ours(path: Path) -> bool:
    """Tell whether an SQLite file is marked as ours or still empty; one too broken to tell is left to the opening."""
    try:
        with closing(sqlite3.connect(path, timeout=WAIT)) as connection:
            (mark,) = connection.execute("PRAGMA application_id").fetchone()
            (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.DatabaseError:
        return True
    return bool(mark == APPLICATION or (mark == 0 and tables == 0))


def mark(connection: Connection) -> None:
    """Mark a new database as ours."""
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION}")


def _connected(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
    connection.isolation_level = None  # transactions are begun by `_begin`, never by the driver
    cursor = connection.cursor()
    try:
        cursor.execute("PRAGMA foreign_keys = ON")
        if cursor.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
            cursor.execute("PRAGMA journal_mode = WAL")
        cursor.execute("PRAGMA synchronous = NORMAL")
    finally:
        cursor.close()


def _begin(connection: Connection) -> None:
    writing = connection.get_execution_options().get(WRITING)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")
