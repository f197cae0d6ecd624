"""The first tables of the store, the guard of the decisions and the search tables."""

from __future__ import annotations

from alembic import op

from habeas.store import decision_ddl, schema, search_ddl

revision = "1"
down_revision = None


def upgrade() -> None:
    """Make everything."""
    connection = op.get_bind()
    schema.metadata.create_all(connection, checkfirst=False)
    search_ddl.create(connection)
    decision_ddl.create(connection)


def downgrade() -> None:
    """Take everything away."""
    connection = op.get_bind()
    decision_ddl.drop(connection)
    search_ddl.drop(connection)
    schema.metadata.drop_all(connection, checkfirst=False)
