"""Counting: how much a database holds."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, Table, func, select

from habeas.store import schema


@dataclass(frozen=True, slots=True)
class Counts:
    """How many reports, claims, people, cases and decisions are kept; a person without a told event has no case."""

    reports: int
    claims: int
    people: int
    cases: int
    decisions: int


def count(connection: Connection) -> Counts:
    """Count the rows of the tables."""

    def rows(table: Table) -> int:
        return connection.execute(select(func.count()).select_from(table)).scalar_one()

    tables = (schema.report, schema.claim, schema.person, schema.case_view, schema.decision)
    return Counts(*map(rows, tables))
