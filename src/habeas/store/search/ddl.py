"""The search tables, made and dropped by the first migration: what differs between the databases begins here.

    search_report      one row a report: its number in the word index, its days, what was indexed (`digest`)
    search_person      one row a person: the same, and the name to sort by
    search_form        every folded form of a person's names, for exact look-up
    search_publisher   how a publisher can be asked for: folded name, host of its addresses

The words themselves lie in an FTS5 table beside each of the first two in SQLite (`search_report_words`), in a
`tsvector` column with a GIN index in PostgreSQL. Both are given words that are already cut and folded (`folding`), so
neither has a tokeniser, stemmer or dictionary of its own that could make them differ: FTS5 uses `ascii`, which cuts at
spaces and keeps every other letter as it is, and PostgreSQL gets ready-made vectors, so that it needs no extension.

Why the FTS5 index of reports is contentless: the text stands in `report` already, and a copy of the folded text would
double it. SQLite 3.40 cannot delete from such a table, so a report that is read again with other words gets a new
number in the index, and the old row, which `search_report` no longer names, is never found. The index of people, small
and often written anew, keeps its content and is updated in place.

The number of a report counts up with its day (`numbering`), so that "newest first" is the order of the index itself.
"""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Connection, ForeignKey, Index, Integer, MetaData, Table, Text

from habeas.store import schema

metadata = MetaData(naming_convention=schema.NAMING)
_NUMBER = BigInteger().with_variant(Integer, "sqlite")
_EXACT = Text().with_variant(Text(collation="C"), "postgresql")  # sorted by letter alone, as SQLite does

search_report = Table(
    "search_report",
    metadata,
    Column("number", _NUMBER, primary_key=True, autoincrement=False),
    Column("report", Integer, ForeignKey(schema.report.c.number, ondelete="CASCADE"), nullable=False, unique=True),
    Column("first_day", Text),  # the days that it can be of; None where that is not known to a few years
    Column("last_day", Text),
    Column("digest", Text, nullable=False),
)

search_person = Table(
    "search_person",
    metadata,
    Column("number", _NUMBER, primary_key=True, autoincrement=True),
    Column("person", Text, ForeignKey(schema.person.c.id, ondelete="CASCADE"), nullable=False, unique=True),
    Column("sort", _EXACT, nullable=False),
    Column("digest", Text, nullable=False),
    Index("ix_search_person_sort", "sort", "person"),
    sqlite_autoincrement=True,  # a number is never given twice
)

search_form = Table(
    "search_form",
    metadata,
    Column("form", _EXACT, primary_key=True),
    Column("person", Text, ForeignKey(schema.person.c.id, ondelete="CASCADE"), primary_key=True, index=True),
)

search_publisher = Table(
    "search_publisher",
    metadata,
    Column("form", _EXACT, primary_key=True),
    Column("publisher", _EXACT, primary_key=True),
)

_FTS5 = "columnsize=0, prefix='2 3', tokenize='ascii'"
_SQLITE = (
    f"CREATE VIRTUAL TABLE search_report_words USING fts5(words, content='', {_FTS5})",
    f"CREATE VIRTUAL TABLE search_person_words USING fts5(words, {_FTS5})",
)
_POSTGRES = (
    "ALTER TABLE search_report ADD COLUMN words tsvector NOT NULL",
    "ALTER TABLE search_person ADD COLUMN words tsvector NOT NULL",
    "CREATE INDEX ix_search_report_words ON search_report USING gin (words)",
    "CREATE INDEX ix_search_person_words ON search_person USING gin (words)",
)
_LISTS = (  # lists are sorted and filtered in these, without opening the record of each case
    "CREATE INDEX ix_search_case_changed ON case_view (changed, person, custody, conflicts, withheld)",
    "CREATE INDEX ix_search_case_day ON case_view (last_day, person, custody, conflicts, withheld)",
    "CREATE INDEX ix_search_case_custody ON case_view (custody, person)",
    "CREATE INDEX ix_search_event ON event (kind, assertion, first_day, last_day, person)",
)


def create(connection: Connection) -> None:
    """Make the search tables and indexes; the tables of `schema` must be there. Commits nothing."""
    metadata.create_all(connection, checkfirst=False)
    for statement in (*(_POSTGRES if connection.dialect.name == "postgresql" else _SQLITE), *_LISTS):
        connection.exec_driver_sql(statement)


def drop(connection: Connection) -> None:
    """Drop what `create` made; nothing is lost that cannot be made again. Commits nothing."""
    for index in ("case_changed", "case_day", "case_custody", "event"):
        connection.exec_driver_sql(f"DROP INDEX ix_search_{index}")
    if connection.dialect.name == "sqlite":
        for table in ("report", "person"):
            connection.exec_driver_sql(f"DROP TABLE search_{table}_words")
    metadata.drop_all(connection, checkfirst=False)
