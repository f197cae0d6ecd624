"""Reopening: claims that a person vouched for, of a page that has changed since and now says otherwise.

A page that changed is a report of its own (other bytes, other id) from the same address. What was accepted of the older
one and is not told by the newest one is to be looked at again. To decide on it once more (accepting
it again too) settles it until the page changes again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, and_, exists, select

from habeas.records.claim import Claim
from habeas.records.date import Date
from habeas.records.term import Term
from habeas.store import codec, schema
from habeas.store.decide import decisions, standing
from habeas.store.people import members

table, report = schema.claim, schema.report


@dataclass(frozen=True, slots=True)
class _Newest:
    """The newest report from an address: when it was added, and what it tells of whom."""

    added: str
    told: Sequence[tuple[str | None, Claim]]


def reopened(connection: Connection, *where: ColumnElement[bool]) -> Iterator[str]:
    """Give the ids of the claims to be looked at again, of those that meet some conditions."""
    newer = report.alias()
    later = exists().where(and_(newer.c.url == report.c.url, newer.c.number > report.c.number))
    vouched = (table.c.state.in_(("accepted", "corrected")), table.c.reading != "lost", report.c.url.is_not(None))
    wanted = select(table, report.c.url).join(report, report.c.id == table.c.report).where(*vouched, *where, later)
    rows = connection.execute(wanted).all()
    if not rows:
        return
    newest = _newest(connection, {row.url for row in rows})
    since = _since(connection, [row.id for row in rows])
    stands = {row.id: codec.decode(row.corrected or row.record, Claim) for row in rows}
    owners = members.holders(connection, [one.person for one in stands.values() if one.person])
    for row in rows:
        old, now = stands[row.id], newest[row.url]
        whose = owners.get(old.person or "")
        told = any(who == whose and tells(new, old) for who, new in now.told)
        if not told and since.get(row.id, "") <= now.added:
            yield row.id


def tells(new: Claim, old: Claim) -> bool:
    """Tell whether a claim says what an older one of the same person does: one event, no other day or term."""
    if (new.kind, new.assertion) != (old.kind, old.assertion):
        return False
    days = not (new.date and old.date) or _meet(new.date.value, old.date.value)
    return days and (not (new.term and old.term) or _length(new.term.value) == _length(old.term.value))


def _meet(one: Date, other: Date) -> bool:
    """Tell whether two dates can mean one day."""
    apart = (one.latest and other.earliest and one.latest < other.earliest) or (
        other.latest and one.earliest and other.latest < one.earliest
    )
    return not apart


def _length(term: Term) -> tuple[object, ...]:
    return term.kind, term.least, term.most, term.money and term.money.amount


def _newest(connection: Connection, urls: Iterable[str]) -> Mapping[str, _Newest]:
    """Give the newest report from each of some addresses."""
    columns = select(report.c.url, report.c.id, report.c.added).order_by(report.c.number)
    last = {row.url: row for row in connection.execute(columns.where(report.c.url.in_(list(urls))))}
    claims = standing.of_reports(connection, [row.id for row in last.values()])
    owners = members.holders(connection, [one.person for one in claims if one.person])
    told: defaultdict[str, list[tuple[str | None, Claim]]] = defaultdict(list)
    for one in claims:
        told[one.quote.report].append((owners.get(one.person or ""), one))
    return {url: _Newest(row.added, told[row.id]) for url, row in last.items()}


def _since(connection: Connection, claims: Sequence[str]) -> Mapping[str, str]:
    """Give when each claim was last decided on, as it stands."""
    held = decisions.active(decisions.on(connection, claims))
    return {one.subjects[0]: codec.moment(one.at) for one in held}
