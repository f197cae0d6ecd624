"""Standing: claims as they hold after people's decisions.

A rejected claim is left out, and so is another reading of words that a person decided on; a corrected one stands as
corrected (`reviewing` sets these). One that no later reading tells stands only where somebody accepted or corrected
it; one whose words are gone from the report never does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, select

from habeas.records.claim import Claim
from habeas.store import codec, schema

table = schema.claim


def of_mentions(connection: Connection, mentions: Iterable[str]) -> tuple[Claim, ...]:
    """Give the claims that stand about some mentions, by report and place in it; `person` is the mention id."""
    return tuple(standing(connection.execute(_ordered(table.c.mention.in_(set(mentions))))))


def of_reports(connection: Connection, reports: Iterable[str]) -> tuple[Claim, ...]:
    """Give the claims that stand in some reports; `person` is the mention id, None where nobody is named."""
    return tuple(standing(connection.execute(_ordered(table.c.report.in_(set(reports))))))


def standing(rows: Iterable[Row[tuple[object, ...]]]) -> Iterator[Claim]:
    """Give what stands of rows of `claim`."""
    return (claim for claim in map(stands, rows) if claim is not None)


def stands(row: Row[tuple[object, ...]]) -> Claim | None:
    """Give the claim of a row as it stands, None for one that does not."""
    settled = row.state in {"accepted", "corrected"}
    if row.state in {"rejected", "overruled"} or row.reading == "lost" or (row.reading == "withdrawn" and not settled):
        return None
    return _decoded(row.corrected or row.record)


@lru_cache(maxsize=4096)
def _decoded(record: str) -> Claim:
    """Read a claim from what is kept of it, once for as long as it is asked for: the same words are the same claim."""
    return codec.decode(record, Claim)


def rejected(connection: Connection, mentions: Iterable[str]) -> tuple[Claim, ...]:
    """Give the claims about some mentions that a person rejected, as they were read; none whose words are gone."""
    where = and_(table.c.mention.in_(set(mentions)), table.c.state == "rejected", table.c.reading != "lost")
    rows = connection.execute(_ordered(where))
    return tuple(codec.decode(row.record, Claim) for row in rows)


def _ordered(where: ColumnElement[bool]) -> Select[tuple[object, ...]]:
    """Select claims by the order of adding of their reports, then by place."""
    columns = (table.c.record, table.c.corrected, table.c.state, table.c.reading)
    joined = select(*columns).join(schema.report, schema.report.c.id == table.c.report).where(where)
    return joined.order_by(schema.report.c.number, table.c.number, table.c.id)
