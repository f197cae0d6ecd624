"""Opening: a store from its address, made where there is none, migrated where it is old."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from habeas.errors import BadOption, StoreDamaged, StoreTooNew
from habeas.store.database import address, postgres, sqlite
from habeas.store.database.transactions import reading, writing
from habeas.store.schema import VERSION, VERSION_TABLE, metadata
from habeas.store.store import Store

Clock = Callable[[], datetime]


def open_store(url: str | None = None, *, clock: Clock | None = None) -> Store:
    """Open a store: `x.db`, `sqlite:///x.db` or `postgresql://..`; `habeas.db` where nothing is given.

    `clock` tells the time (UTC) of what is kept, the system's where it is left out. Close the store, or use it in a
    `with` statement. Raises BadOption for what is no database of Habeas, ExtraMissing where PostgreSQL is not
    installed, StoreTooNew, StoreLocked, StoreFull, StoreDamaged or StoreUnreachable.
    """
    where = address.parse(url)
    if isinstance(where, Path):
        sqlite.admit(where)
        engine = sqlite.engine(where)
    else:
        engine = postgres.engine(where)
    opened = False
    try:
        _bring_up(engine)
        opened = True
    finally:
        if not opened:
            engine.dispose()
    return Store(engine, clock or _now)


def _now() -> datetime:
    return datetime.now(UTC)


def _bring_up(engine: Engine) -> None:
    """Make or migrate the tables where they are not as this code knows them."""
    with reading(engine) as connection:
        at = version(connection)
    if at == VERSION:
        return
    with writing(engine) as connection:
        if version(connection) != VERSION:  # nobody else did it while we waited
            if connection.dialect.name == "sqlite":
                sqlite.mark(connection)
            _migrating()(connection)


def version(connection: Connection) -> str | None:
    """Tell the revision of a database, None for an empty one.

    Raises StoreTooNew for one that this code does not know, StoreDamaged for what is no revision, BadOption where
    tables of the same names are another program's.
    """
    subject = address.show(connection.engine)
    tables = set(inspect(connection).get_table_names())
    if VERSION_TABLE not in tables:
        if tables & set(metadata.tables):
            raise BadOption(subject, "holds tables of another program; make a database for Habeas alone")
        return None
    at: str | None = connection.execute(text(f"SELECT version_num FROM {VERSION_TABLE}")).scalar()  # noqa: S608 - our own name
    if at is not None and not str(at).isdecimal():
        raise StoreDamaged(subject, "does not say which tables it has; take the last good backup")
    if at is not None and int(at) > int(VERSION):
        raise StoreTooNew(subject, f"was made by a newer Habeas (tables {at}, known {VERSION}); install that one")
    return at


def _migrating() -> Callable[[Connection], None]:
    """Load Alembic only when there is something to migrate: most commands find the tables as they should be."""
    upgrade: Callable[[Connection], None] = importlib.import_module("habeas.store.database.migrating").upgrade
    return upgrade
