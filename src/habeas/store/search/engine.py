"""Searching: what each database's word index can do, one interface with two implementations.

The rows of words (`vocabulary`) and the queries (`queries`) are the same for both, and so are the answers.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from sqlalchemy import ColumnElement, Connection

from habeas.store.search import postgres, sqlite
from habeas.store.search.queries import Query
from habeas.store.search.rows import PersonRow, ReportRow

Conditions = Sequence[ColumnElement[bool]]


class Searching(Protocol):
    """The word index of one database; conditions are on `search_report` and `search_person`."""

    def index_report(self, connection: Connection, row: ReportRow) -> None:
        """Put a report in the index, in the place of what it was found by before."""

    def index_person(self, connection: Connection, row: PersonRow) -> None:
        """Put a person in the index, in the place of what they were found by before."""

    def query_reports(
        self, connection: Connection, query: Query, where: Conditions, *, span: tuple[int, int], limit: int
    ) -> Sequence[int]:
        """Give the numbers (`report.number`) of the newest reports that meet a query and the conditions.

        `span` is the range of numbers in the index that is gone through (`rows.span`).
        """

    def query_people(self, connection: Connection, query: Query, where: Conditions, *, limit: int) -> Sequence[str]:
        """Give the ids of the persons that meet a query and the conditions, by name."""


def of(connection: Connection) -> Searching:
    """Give the word index of the database that a connection leads to."""
    return _POSTGRES if connection.dialect.name == "postgresql" else _SQLITE


_SQLITE: Searching = sqlite
_POSTGRES: Searching = postgres
