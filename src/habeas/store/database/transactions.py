"""Transactions: one for reading, one for writing, with the database's errors told in plain words."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine

from habeas.store.database import postgres
from habeas.store.database.breakdowns import explained
from habeas.store.database.sqlite import WRITING


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """Open a connection that sees one state of the database; what is written on it is taken back."""
    with explained(engine), engine.connect() as connection:
        if connection.dialect.name == "postgresql":
            connection.execution_options(isolation_level="REPEATABLE READ")
        with connection.begin() as transaction:
            yield connection
            transaction.rollback()


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """Open a transaction that is kept as a whole or not at all; only one writer is at work at a time.

    Raises StoreLocked where another writer does not finish in 30 seconds, StoreFull where there is no room.
    """
    with explained(engine), engine.connect() as connection:
        connection.execution_options(**{WRITING: True})
        with connection.begin():
            if connection.dialect.name == "postgresql":
                postgres.lock(connection)
            yield connection
