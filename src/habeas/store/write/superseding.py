"""Superseding: the claims and mentions of an old reading give way to those of a new one, but for what is decided.

A claim or mention that a decision names, even one undone since, stays in its table: the decision may be shown, undone
or done again at any time.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from sqlalchemy import Connection, delete, insert, select, update

from habeas.records.claim import Claim
from habeas.records.person import Person
from habeas.store import codec, schema
from habeas.store.decide import decisions, told_claims
from habeas.store.write import claims, mentions
from habeas.store.write.anchoring import anchored
from habeas.store.write.mentions import Entry

claim, mention = schema.claim, schema.mention


def old_people(connection: Connection, report: str, text: str) -> Mapping[str, Person]:
    """Give the mentions of a report as it was read before, anchored anew; without quotes where words are gone."""
    rows = connection.execute(select(mention.c.id, mention.c.record).where(mention.c.report == report))
    people = [codec.decode(row.record, Person) for row in rows]
    return {
        one.id: anchored(one, text) or Person(one.id, one.name, one.role, one.forms, count=one.count) for one in people
    }


def clear_claims(connection: Connection, report: str, text: str, told: Sequence[Claim]) -> tuple[Claim, ...]:
    """Take the claims of the old reading away but for those decided on; give those of the new one still to be kept."""
    decided = _named(connection, ("accept", "correct", "reject"))
    rows = connection.execute(select(claim.c.id, claim.c.record).where(claim.c.report == report)).all()
    decided -= told_claims.ids(connection)  # made again by `reviewing`, under their words in the new text
    staying = {row.id: codec.decode(row.record, Claim) for row in rows if row.id in decided}
    connection.execute(delete(claim).where(claim.c.id.in_([row.id for row in rows if row.id not in staying])))
    connection.execute(delete(schema.quote).where(schema.quote.c.claim.in_(list(staying))))
    again = {one.id: one for one in told}
    for id, old in staying.items():
        _stay(connection, id, again.get(id) or anchored(old, text), "now" if id in again else "withdrawn")
    return tuple(one for one in told if one.id not in staying)


def _stay(connection: Connection, id: str, record: Claim | None, reading: str) -> None:
    """Keep a claim that was decided on, as it is read now or at least anchored; None where its words are gone."""
    row = update(claim).where(claim.c.id == id)
    if record is None:
        connection.execute(row.values(reading="lost"))
        return
    values = {"record": codec.encode(record), "kind": record.kind, "assertion": record.assertion}
    connection.execute(row.values(reading=reading, reader=record.reader, confidence=record.confidence, **values))
    claims.keep_quotes(connection, [record])


def replace_mentions(connection: Connection, report: str, old: Mapping[str, Person], entry: Entry) -> None:
    """Put the mentions of a new reading in the place of the old ones that go; those must have no claims any more."""
    new = [person.id for person in entry.people]
    staying = _needed(connection, old.keys() - set(new))
    connection.execute(delete(mention).where(mention.c.id.in_(old.keys() - set(new) - staying)))
    for id in staying:
        connection.execute(update(mention).where(mention.c.id == id).values(record=codec.encode(old[id])))
    fresh: list[dict[str, object]] = []
    for number, (person, facts) in enumerate(zip(entry.people, entry.facts, strict=True)):
        row = mentions.columns(person, facts, number)
        if person.id in old:
            connection.execute(update(mention).where(mention.c.id == person.id).values(row))
        else:
            fresh.append({"id": person.id, "report": report, **row})
    if fresh:
        connection.execute(insert(mention), fresh)


def _needed(connection: Connection, ids: Collection[str]) -> set[str]:
    """Tell which mentions must stay: those that decisions or claims that stay are about."""
    if not ids:
        return set()
    about = select(claim.c.mention).where(claim.c.mention.in_(ids)).distinct()
    told = "".join("".join((*one.subjects, one.before or "", one.after or "")) for one in decisions.load(connection))
    return {id for id in ids if id in told} | {str(id) for id in connection.execute(about).scalars()}


def _named(connection: Connection, verbs: Iterable[str]) -> set[str]:
    return {one.subjects[0] for one in decisions.load(connection) if one.verb in set(verbs)}
