"""PostgreSQL: a database for a team, through psycopg 3 (the extra `postgres`).

Writers take one lock for the length of their transaction, so that two of them never make two persons of one; readers
never wait. A lock is waited for as long as on SQLite.
"""

from __future__ import annotations

import logging

from sqlalchemy import URL, Connection, Engine, create_engine, text

from habeas.errors import ExtraMissing
from habeas.store.database.sqlite import WAIT

DRIVER = "postgresql+psycopg"
_WRITERS = int.from_bytes(b"HABE")

# What a lost connection costs is told once, as an error of ours; the driver's own notes would stand beside it.
logging.getLogger("psycopg").addHandler(logging.NullHandler())


def engine(url: URL) -> Engine:
    """Give the engine of a database on a server; nothing is opened yet. Raises ExtraMissing without psycopg."""
    try:
        options = {"connect_timeout": WAIT}
        return create_engine(url.set(drivername=DRIVER), pool_pre_ping=True, connect_args=options, hide_parameters=True)
    except ImportError as error:
        raise ExtraMissing("PostgreSQL", "needs the extra: pip install 'habeas[postgres]'") from error


def lock(connection: Connection) -> None:
    """Wait until no other writer is at work; the lock goes with the transaction."""
    connection.execute(text(f"SET LOCAL lock_timeout = '{WAIT}s'"))
    connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _WRITERS})
