"""Checking reports: their raw bytes, and that every quote of what was read in them stands in their text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, func, select

from habeas.errors import StoreDamaged
from habeas.records.claim import Claim
from habeas.records.person import Person
from habeas.records.quote import Quote
from habeas.store import codec, schema
from habeas.store.check.faults import Fault
from habeas.store.write import claims, reports

CHUNK = 100
"""Reports looked at together; memory holds no more of them."""
report, snapshot, claim, mention, quote = schema.report, schema.snapshot, schema.claim, schema.mention, schema.quote


def check(connection: Connection) -> Iterator[Fault]:
    """Find what is wrong with reports, claims and mentions, in the order of adding."""
    done = 0
    while True:
        wanted = select(report.c.number, report.c.id, report.c.text).where(report.c.number > done)
        rows = connection.execute(wanted.order_by(report.c.number).limit(CHUNK)).all()
        if not rows:
            return
        done = rows[-1].number
        texts = {row.id: row.text if isinstance(row.text, str) else "" for row in rows}
        yield from _snapshots(connection, list(texts))
        yield from _claims(connection, texts)
        yield from _mentions(connection, texts)
        yield from _rows(connection, list(texts))


def _snapshots(connection: Connection, ids: Sequence[str]) -> Iterator[Fault]:
    """Unpack the raw bytes, one report at a time, and see that they come to the id."""
    there = set(connection.execute(select(snapshot.c.id).where(snapshot.c.id.in_(ids))).scalars())
    for id in ids:
        if id not in there:
            yield Fault("the raw bytes of a report are missing", id, "add the report again: they are put back")
        elif not reports.sound(connection, id):
            yield Fault("the raw bytes of a report were altered", id, "add the report again: they are put back")


def _claims(connection: Connection, texts: dict[str, str]) -> Iterator[Fault]:
    """See that every claim can be read and rests on words of its report."""
    wanted = select(claim.c.id, claim.c.record, claim.c.corrected, claim.c.reading, claim.c.report)
    for row in connection.execute(wanted.where(claim.c.report.in_(texts)).order_by(claim.c.report, claim.c.number)):
        if row.reading == "lost":
            yield Fault("a claim decided on has lost its words", row.id, "undo the decision, or decide anew")
            continue
        try:
            read = [codec.decode(record, Claim) for record in (row.record, row.corrected) if record]
        except StoreDamaged:
            yield Fault("a claim cannot be read", row.id, "add its report again with another reader")
            continue
        for one in read:
            yield from _beside(texts, row.id, [words for _, _, words in claims.quotes(one)])


def _mentions(connection: Connection, texts: dict[str, str]) -> Iterator[Fault]:
    wanted = select(mention.c.id, mention.c.record).where(mention.c.report.in_(texts))
    for row in connection.execute(wanted.order_by(mention.c.report, mention.c.number)):
        try:
            read = codec.decode(row.record, Person)
        except StoreDamaged:
            yield Fault("somebody named in a report cannot be read", row.id, "add the report again with another reader")
            continue
        yield from _beside(texts, row.id, list(_quotes(read)))


def _quotes(person: Person) -> Iterator[Quote]:
    """Give all words that the record of a mention rests on."""
    yield from person.quotes
    yield from (one.quote for one in (*person.nationality, *person.origin))
    yield from (one.quote for one in person.positions)
    yield from (one.quote for one in person.ties)
    if person.role_quote:
        yield person.role_quote


def _beside(texts: dict[str, str], where: str, words: Sequence[Quote]) -> Iterator[Fault]:
    """Name what quotes words that do not stand in the text where it says."""
    if any(texts.get(one.report, one.exact)[one.start : one.end] != one.exact for one in words if one.report in texts):
        yield Fault("a quote is not in the text of its report", where, "add the report again with another reader")


def _rows(connection: Connection, ids: Sequence[str]) -> Iterator[Fault]:
    """See that the table of quotes says the same."""
    cut = func.substr(report.c.text, quote.c.start + 1, quote.c.end - quote.c.start)
    wanted = select(quote.c.claim, quote.c.slot).join(report, report.c.id == quote.c.report)
    found: defaultdict[str, list[str]] = defaultdict(list)
    for row in connection.execute(wanted.where(quote.c.report.in_(ids), cut != quote.c.exact)):
        found[row.claim].append(row.slot)
    for id, slots in sorted(found.items()):
        yield Fault("a row of `quote` is not in its text", f"{id}: {', '.join(slots)}", "add the report again")
