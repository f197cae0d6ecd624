"""Rereading: a report that another reader reads again, without losing anything that people decided."""

from __future__ import annotations

from sqlalchemy import Connection, Row

from habeas.records.article import Article
from habeas.store.mentions import Entry


def read_again(
    connection: Connection, kept: Row[tuple[object, ...]], article: Article, entry: Entry, *, reader: str
) -> tuple[str, ...]:
    """Put a new reading of a report in the place of the old one; give the persons touched."""
    raise NotImplementedError
