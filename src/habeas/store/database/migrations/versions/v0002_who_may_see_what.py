"""Accounts, the log of changes, and who may see what.

Every person is marked as stale, so that what is published and whose name is withheld is made anew at the next reading.
"""

from __future__ import annotations

from alembic import op
from sqlalchemy import Boolean, Column, ForeignKey, Integer, Text, false, text

revision = "2"
down_revision = "1"


def upgrade() -> None:
    """Add the columns, then the tables."""
    op.add_column("report", Column("restricted", Boolean, nullable=False, server_default=false()))
    for name in ("sealed", "restricted"):
        op.add_column("person", Column(name, Boolean, nullable=False, server_default=false()))
    op.add_column("person", Column("veil", Text))
    for table, name in (("person", "sealed"), ("person", "restricted"), ("report", "restricted")):
        few = text(f"{name} = 1")
        op.create_index(f"ix_{table}_{name}", table, [name], sqlite_where=few, postgresql_where=text(name))
    op.add_column("case_view", Column("published", Text))
    op.create_index("ix_report_url", "report", ["url"])
    op.create_index("ix_claim_waiting", "claim", ["state", "reading", "confidence", "kind", "mention", "id"])
    op.execute("UPDATE person SET stale = TRUE")
    _changes()
    _accounts()
    _searches()


def downgrade() -> None:
    """Take them away again; whom a decision sealed is then shown by whatever knows no seal."""
    for table in ("saved_search", "mark", "attempt", "token", "session", "account", "change"):
        op.drop_table(table)
    op.drop_index("ix_claim_waiting", "claim")
    op.drop_index("ix_report_url", "report")
    for table, name in (("person", "sealed"), ("person", "restricted"), ("report", "restricted")):
        op.drop_index(f"ix_{table}_{name}", table)
    op.drop_column("case_view", "published")
    for name in ("veil", "restricted", "sealed"):
        op.drop_column("person", name)
    op.drop_column("report", "restricted")


def _changes() -> None:
    op.create_table(
        "change",
        Column("number", Integer, primary_key=True, autoincrement=True),
        Column("person", Text, nullable=False),
        Column("kind", Text, nullable=False),
        Column("before", Text),
        Column("now", Text),
        Column("at", Text, nullable=False),
        Column("view", Text, nullable=False),
    )
    op.create_index("ix_change_person", "change", ["person"])
    op.create_index("ix_change_at", "change", ["at"])
    op.create_table("mark", Column("account", Text, primary_key=True), Column("change", Integer, nullable=False))


def _accounts() -> None:
    op.create_table(
        "account",
        Column("name", Text, primary_key=True),
        Column("role", Text, nullable=False),
        Column("password", Text, nullable=False),
        Column("made", Text, nullable=False),
        Column("disabled", Text),
    )
    op.create_table(
        "session",
        Column("id", Text, primary_key=True),
        Column("account", Text, ForeignKey("account.name", ondelete="CASCADE"), nullable=False),
        Column("csrf", Text, nullable=False),
        Column("made", Text, nullable=False),
        Column("seen", Text, nullable=False),
    )
    op.create_index("ix_session_account", "session", ["account"])
    op.create_table(
        "token",
        Column("id", Text, primary_key=True),
        Column("secret", Text, nullable=False),
        Column("account", Text, ForeignKey("account.name", ondelete="CASCADE"), nullable=False),
        Column("label", Text, nullable=False),
        Column("scopes", Text, nullable=False),
        Column("made", Text, nullable=False),
        Column("used", Text),
        Column("revoked", Text),
    )
    op.create_index("ix_token_account", "token", ["account"])
    op.create_table(
        "attempt",
        Column("number", Integer, primary_key=True, autoincrement=True),
        Column("key", Text, nullable=False),
        Column("at", Text, nullable=False),
    )
    op.create_index("ix_attempt_key", "attempt", ["key"])
    op.create_index("ix_attempt_at", "attempt", ["at"])


def _searches() -> None:
    op.create_table(
        "saved_search",
        Column("id", Text, primary_key=True),
        Column("account", Text, nullable=False),
        Column("label", Text, nullable=False),
        Column("query", Text, nullable=False),
        Column("secret", Text, nullable=False),
        Column("made", Text, nullable=False),
    )
    op.create_index("ix_saved_search_account", "saved_search", ["account"])
