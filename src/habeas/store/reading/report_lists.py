"""Report lists: reports as rows, the newest first, a page at a time.

A page begins after the last row of the one before, not at a count. Reports without a day come last.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, and_, func, or_, select, tuple_

from habeas.errors import BadOption
from habeas.records.sight import EVERYTHING, Sight
from habeas.rights.names import Names
from habeas.rights.sure import SURE
from habeas.store import codec
from habeas.store.listing import filter_words, filtering, lists
from habeas.store.reading import sighted
from habeas.store.reading.sighted import Condition
from habeas.store.schema import claim, membership, mention, person
from habeas.store.schema import report as table
from habeas.store.seeing import hidden


@dataclass(frozen=True, slots=True)
class ReportsAsked:
    """Which reports are listed; what is None is not asked.

    `source` is a publisher or the host of its site, `language` a BCP 47 tag or how one begins, `since` and `until`
    EDTF days, months or years, both included. Reports are found by their words with `Store.search`.

    >>> ReportsAsked(source="example.org").language is None
    True
    """

    source: str | None = None
    language: str | None = None
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One line of a list of reports; `claims` counts those that stand (and may be seen), `people` all named in it."""

    id: str
    title: str | None
    publisher: str | None
    published: str | None
    url: str | None
    language: str | None
    added: datetime
    claims: int
    people: int
    restricted: bool


def reports(
    connection: Connection,
    asked: ReportsAsked,
    *,
    limit: int = 50,
    after: str | None = None,
    sight: Sight = EVERYTHING,
) -> tuple[ReportRow, ...]:
    """List reports; `after` is the id of the last row of the page before. Raises BadOption."""
    lists.limited(limit)
    day, number = _beyond(connection, after) if after is not None else (None, None)
    columns = (table.c.id, table.c.title, table.c.publisher, table.c.published, table.c.url, table.c.language)
    wanted = select(*columns, table.c.added, table.c.restricted, table.c.number)
    wanted = wanted.where(*_conditions(connection, asked), *sighted.reports(sight))
    rows: list[Any] = []
    if number is None or day is not None:
        rows += connection.execute(_dated(wanted, day, number).limit(limit)).all()
    if len(rows) < limit:
        rest = wanted.where(table.c.first_day.is_(None)).order_by(table.c.number.desc())
        rest = rest.where(table.c.number < number) if number is not None and day is None else rest
        rows += connection.execute(rest.limit(limit - len(rows))).all()
    return _rows(connection, rows, sight)


def _beyond(connection: Connection, after: str) -> tuple[str | None, int]:
    """Give the day and number after which a page begins."""
    last = connection.execute(select(table.c.first_day, table.c.number).where(table.c.id == after)).first()
    if last is None:
        raise BadOption(f"after {after!r}", "is no report; give the id of the last row of the page before")
    return last.first_day, last.number


def _dated(wanted: Select[tuple[object, ...]], day: str | None, number: int | None) -> Select[tuple[object, ...]]:
    """Ask for those with a day, the newest first: apart from the others, so that an index gives them in order."""
    beyond = tuple_(table.c.first_day, table.c.number) < tuple_(day, number) if day is not None else None
    wanted = wanted.where(table.c.first_day.is_not(None)).order_by(table.c.first_day.desc(), table.c.number.desc())
    return wanted.where(beyond, table.c.first_day <= day) if beyond is not None else wanted


def _conditions(connection: Connection, asked: ReportsAsked) -> Iterator[Condition]:
    days = filter_words.parse(since=asked.since, until=asked.until)
    if asked.source:
        yield table.c.publisher.in_(filtering.publishers(connection, asked.source))
    if asked.language:
        tag = asked.language
        yield or_(table.c.language == tag, table.c.language.startswith(f"{tag}-", autoescape=True))
    if days.since:
        yield table.c.last_day >= days.since
    if days.until:
        yield table.c.first_day <= days.until


def _rows(connection: Connection, rows: Sequence[Row[Any]], sight: Sight) -> tuple[ReportRow, ...]:
    """Make lines of rows, with two counts over all of them."""
    ids = [row.id for row in rows]
    held = and_(membership.c.mention == mention.c.id, person.c.id == membership.c.person)
    named = _counts(connection, mention.c.report, ids, held, *sighted.people(sight))
    told = _counts(connection, claim.c.report, ids, _standing(sight))
    names = hidden.in_reports(connection, ids, sight)
    found = (
        codec.checked(
            ReportRow(
                row.id,
                row.title,
                row.publisher,
                row.published,
                row.url,
                row.language,
                codec.unpack_moment(row.added),
                told.get(row.id, 0),
                named.get(row.id, 0),
                row.restricted,
            )
        )
        for row in rows
    )
    return tuple(_masked(one, names[one.id]) if one.id in names else one for one in found)


def _masked(row: ReportRow, names: Names) -> ReportRow:
    """Mask the names that are withheld."""
    title, publisher = (words and names.mask(words) for words in (row.title, row.publisher))
    return replace(row, title=title, publisher=publisher, url=names.address(row.url))


def _counts(connection: Connection, column: Condition, ids: Sequence[str], *where: Condition) -> Mapping[str, int]:
    counted = select(column, func.count()).where(column.in_(ids), *where).group_by(column)
    return {str(id): int(count) for id, count in connection.execute(counted)}


def _standing(sight: Sight) -> Condition:
    """Say what a claim must meet to stand, and to be published where no more may be seen."""
    state = func.coalesce(claim.c.state, "")  # or an index leads from a state to claims of all reports
    settled = and_(state.in_(("accepted", "corrected")), claim.c.reading != "lost")
    read = and_(state == "read", claim.c.reading == "now")
    return or_(settled, read if sight.working else and_(read, claim.c.confidence >= SURE))
