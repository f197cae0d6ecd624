"""Told claims: the rows of claims that people made, brought in line with the decisions that made them.

Such a claim is kept like any other, with `reading` `told`. Its row follows from the decision and the text as it is now:
it is there while the decision holds, under its words wherever they now stand, and `lost` where they are gone.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from sqlalchemy import Connection, delete, insert, select, update

from habeas.records.claim import Claim
from habeas.records.decision import Decision, Verb
from habeas.records.settlement import Reviewed
from habeas.store import codec, schema
from habeas.store.decide import decisions
from habeas.store.write import claims
from habeas.store.write.anchoring import anchored

VERBS: tuple[Verb, ...] = ("tell",)
AFTER = 1_000_000
"""They are numbered by their place from here on, after all that a reader made."""
table, report = schema.claim, schema.report


def ids(connection: Connection) -> frozenset[str]:
    """Name the claims that people ever made, those undone since too."""
    return frozenset(one.subjects[0] for one in decisions.load(connection, verbs=VERBS))


def bring(connection: Connection, reports: Collection[str], active: Iterable[Decision]) -> frozenset[str]:
    """Write, move and take away the claims that people made of some reports; give the mentions concerned."""
    ever = ids(connection)
    told = [codec.decode(one.after or "", Reviewed).claim for one in active if one.verb == "tell"]
    holds = {claim.id: claim for claim in told if claim.quote.report in reports}
    if not ever and not holds:
        return frozenset()
    among = table.c.id.in_(ever | holds.keys()), table.c.report.in_(reports)
    there = {row.id: row for row in connection.execute(select(table).where(*among))}
    gone = there.keys() - holds.keys()
    connection.execute(delete(table).where(table.c.id.in_(gone)))
    texts = _texts(connection, {claim.quote.report for claim in holds.values()})
    changed = {id for id, claim in holds.items() if _put(connection, claim, texts, known=there.get(id))}
    touched = {there[id].mention for id in gone | (changed & there.keys())} | {holds[id].person for id in changed}
    return frozenset(mention for mention in touched if mention)


def moved(claim: Claim, text: str) -> Claim | None:
    """Give a claim with its words where they stand in a text; None where they are gone. Who is meant stays."""
    found = anchored(replace(claim, person_quote=None), text)
    return found and replace(found, person_quote=claim.person_quote and anchored(claim.person_quote, text))


def _texts(connection: Connection, reports: Collection[str]) -> Mapping[str, str]:
    rows = connection.execute(select(report.c.id, report.c.text).where(report.c.id.in_(reports)))
    return {row.id: row.text for row in rows}


def _put(connection: Connection, claim: Claim, texts: Mapping[str, str], *, known: object) -> bool:
    """Write the row of a claim where it is not as it should be; say whether it was not."""
    now = moved(claim, texts[claim.quote.report])
    one = now or claim
    row = {"record": codec.encode(one), "reading": "told" if now else "lost", "number": AFTER + one.quote.start}
    if known is not None and all(getattr(known, name) == value for name, value in row.items()):
        return False
    if known is None:
        fixed = {"id": one.id, "report": one.quote.report, "mention": one.person, "state": "accepted"}
        read = {"kind": one.kind, "assertion": one.assertion, "confidence": one.confidence, "reader": one.reader}
        connection.execute(insert(table), [{**fixed, **read, **row}])
    else:
        connection.execute(update(table).where(table.c.id == one.id).values(row))
        connection.execute(delete(schema.quote).where(schema.quote.c.claim == one.id))
    if now:
        claims.keep_quotes(connection, [now])
    return True
