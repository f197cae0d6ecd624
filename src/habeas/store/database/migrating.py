"""Migrating: bringing the tables of a database to what this code knows, forward or back.

Alembic does it, without an ini file: the revisions stand in `migrations/versions` inside the package. A migration runs
in the transaction of its caller, so that it is done as a whole or not at all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.environment import EnvironmentContext
from alembic.runtime.migration import MigrationContext, RevisionStep
from alembic.script import ScriptDirectory
from sqlalchemy import Connection
from sqlalchemy.sql.schema import SchemaItem

from habeas.store.schema import VERSION_TABLE, metadata

FOLDER = Path(__file__).with_name("migrations")
Steps = Callable[[str], Iterable[RevisionStep]]
"""The steps from a revision on; our revisions are one line, so a database is always at one of them."""


def scripts() -> ScriptDirectory:
    """Open the folder of revisions."""
    return ScriptDirectory(str(FOLDER))


def upgrade(connection: Connection, revision: str = "head") -> None:
    """Bring a database forward, by default to the newest revision."""
    folder = scripts()
    _run(connection, folder, lambda at: folder._upgrade_revs(revision, at))  # noqa: SLF001 - as Alembic's commands do


def downgrade(connection: Connection, revision: str) -> None:
    """Bring a database back to a revision; `base` takes all tables away."""
    folder = scripts()
    _run(connection, folder, lambda at: folder._downgrade_revs(revision, at))  # noqa: SLF001 - as Alembic's commands do


def differences(connection: Connection) -> list[object]:
    """List how the tables differ from `schema`, empty where they agree; search tables are not looked at."""
    options = {"include_object": _ours, "compare_type": True, "version_table": VERSION_TABLE}
    context = MigrationContext.configure(connection, opts=options)
    return list(compare_metadata(context, metadata))


def _run(connection: Connection, folder: ScriptDirectory, steps: Steps) -> None:
    environment = EnvironmentContext(Config(), folder, fn=lambda at, _: steps(at[0] if at else "base"))
    with environment:
        environment.configure(connection=connection, target_metadata=metadata, version_table=VERSION_TABLE)
        environment.run_migrations()


def _ours(item: SchemaItem, name: str | None, kind: str, reflected: bool, other: SchemaItem | None) -> bool:  # noqa: FBT001 - Alembic's signature
    """Leave out the search tables, their shadows and indexes, which `search.ddl` makes."""
    del item, kind, other
    return not (reflected and name is not None and name.startswith(("search_", "ix_search_")))
