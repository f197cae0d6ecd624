"""The first tables of the store, the guard of the decisions and the search tables.

The tables stand here as they were then: `schema` tells how they are now.
"""

from __future__ import annotations

from alembic import op
from sqlalchemy import Boolean, Column, Float, ForeignKey, Index, Integer, LargeBinary, MetaData, Table, Text

from habeas.store.decide import triggers
from habeas.store.search import ddl

revision = "1"
down_revision = None

tables = MetaData(
    naming_convention={
        "ix": "ix_%(column_0_label)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def upgrade() -> None:
    """Make everything."""
    connection = op.get_bind()
    tables.create_all(connection, checkfirst=False)
    ddl.create(connection)
    triggers.create(connection)


def downgrade() -> None:
    """Take everything away."""
    connection = op.get_bind()
    triggers.drop(connection)
    ddl.drop(connection)
    tables.drop_all(connection, checkfirst=False)


Table(
    "report",
    tables,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("id", Text, nullable=False, unique=True),
    Column("source", Text, nullable=False),
    Column("url", Text),
    Column("publisher", Text, index=True),
    Column("title", Text),
    Column("byline", Text),
    Column("section", Text),
    Column("published", Text),
    Column("first_day", Text, index=True),
    Column("last_day", Text),
    Column("published_basis", Text),
    Column("retrieved", Text),
    Column("language", Text),
    Column("media_type", Text, nullable=False),
    Column("encoding", Text),
    Column("text", Text, nullable=False),
    Column("sentences", Text, nullable=False),
    Column("removed", Text, nullable=False),
    Column("signature", LargeBinary, nullable=False),
    Column("reader", Text, nullable=False),
    Column("added", Text, nullable=False),
)

Table(
    "snapshot",
    tables,
    Column("id", Text, ForeignKey("report.id"), primary_key=True),
    Column("size", Integer, nullable=False),
    Column("data", LargeBinary, nullable=False),
)

Table(
    "mention",
    tables,
    Column("id", Text, primary_key=True),
    Column("report", Text, ForeignKey("report.id"), nullable=False, index=True),
    Column("number", Integer, nullable=False),
    Column("label", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("record", Text, nullable=False),
    Column("facts", Text, nullable=False),
)

Table(
    "block",
    tables,
    Column("key", Text, primary_key=True),
    Column("mention", Text, ForeignKey("mention.id", ondelete="CASCADE"), primary_key=True, index=True),
)

Table(
    "link",
    tables,
    Column("one", Text, ForeignKey("mention.id"), primary_key=True),
    Column("other", Text, ForeignKey("mention.id"), primary_key=True, index=True),
    Column("judgement", Text, nullable=False, index=True),
    Column("score", Float, nullable=False),
    Column("why", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("decision", Text, ForeignKey("decision.id")),
)

Table(
    "membership",
    tables,
    Column("mention", Text, ForeignKey("mention.id", ondelete="CASCADE"), primary_key=True),
    Column("person", Text, ForeignKey("person.id"), nullable=False, index=True),
    Column("score", Float, nullable=False),
    Column("why", Text, nullable=False),
)

Table(
    "person",
    tables,
    Column("id", Text, primary_key=True),
    Column("label", Text, nullable=False, index=True),
    Column("role", Text, nullable=False),
    Column("record", Text, nullable=False),
    Column("stale", Boolean, nullable=False, index=True),
    Column("changed", Text, nullable=False),
)

Table(
    "claim",
    tables,
    Column("id", Text, primary_key=True),
    Column("report", Text, ForeignKey("report.id"), nullable=False, index=True),
    Column("mention", Text, ForeignKey("mention.id"), index=True),
    Column("number", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("assertion", Text, nullable=False),
    Column("confidence", Float, nullable=False),
    Column("record", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("corrected", Text),
    Column("reading", Text, nullable=False),
    Column("reader", Text, nullable=False),
)

Table(
    "quote",
    tables,
    Column("claim", Text, ForeignKey("claim.id", ondelete="CASCADE"), primary_key=True),
    Column("slot", Text, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("report", Text, ForeignKey("report.id"), nullable=False, index=True),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("exact", Text, nullable=False),
)

Table(
    "decision",
    tables,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("id", Text, nullable=False, unique=True),
    Column("verb", Text, nullable=False),
    Column("subjects", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("why", Text),
    Column("before", Text),
    Column("after", Text),
    Column("undoes", Text, ForeignKey("decision.id"), unique=True),
)

Table(
    "event",
    tables,
    Column("person", Text, ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("assertion", Text, nullable=False),
    Column("first_day", Text),
    Column("last_day", Text),
    Column("country", Text),
    Column("sources", Integer, nullable=False),
    Index("ix_event_days", "kind", "first_day"),
)

Table(
    "case_view",
    tables,
    Column("person", Text, ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    Column("record", Text, nullable=False),
    Column("custody", Text, nullable=False),
    Column("custody_as_of", Text),
    Column("stage", Text),
    Column("first_day", Text),
    Column("last_day", Text),
    Column("reports", Integer, nullable=False),
    Column("sources", Integer, nullable=False),
    Column("conflicts", Integer, nullable=False),
    Column("withheld", Integer, nullable=False),
    Column("changed", Text, nullable=False, index=True),
)

Table(
    "facet",
    tables,
    Column("name", Text, primary_key=True),
    Column("value", Text, primary_key=True),
    Column("person", Text, ForeignKey("person.id", ondelete="CASCADE"), primary_key=True, index=True),
)
