"""Claims in the store: each as it was read, with the words behind every slot, and what a person decided on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import Connection, insert

from habeas.records.claim import Claim
from habeas.records.quote import Quote
from habeas.store import codec, schema


def keep(connection: Connection, report: str, claims: Sequence[Claim], *, first: int = 0) -> None:
    """Write claims just read; their person is a mention id. `first` is the number of the first."""
    if not claims:
        return
    rows = [
        {
            "id": claim.id,
            "report": report,
            "mention": claim.person,
            "number": number,
            "kind": claim.kind,
            "assertion": claim.assertion,
            "confidence": claim.confidence,
            "record": codec.encode(claim),
            "state": "read",
            "reading": "now",
            "reader": claim.reader,
        }
        for number, claim in enumerate(claims, start=first)
    ]
    connection.execute(insert(schema.claim), rows)
    keep_quotes(connection, claims)


def keep_quotes(connection: Connection, claims: Iterable[Claim]) -> None:
    """Write the words behind the slots of claims, for checks and for 'which claims rest on these words'."""
    rows = [
        {
            "claim": claim.id,
            "slot": slot,
            "number": number,
            "report": quote.report,
            "start": quote.start,
            "end": quote.end,
            "exact": quote.exact,
        }
        for claim in claims
        for slot, number, quote in quotes(claim)
    ]
    if rows:
        connection.execute(insert(schema.quote), rows)


def quotes(claim: Claim) -> Iterator[tuple[str, int, Quote]]:
    """Give the slots of a claim, numbered within each, with their words."""
    yield "event", 0, claim.quote
    if claim.person_quote is not None:
        yield "person", 0, claim.person_quote
    if claim.said_by is not None:
        yield "said-by", 0, claim.said_by.quote
    if claim.term is not None:
        yield "term", 0, claim.term.quote
    if claim.date is not None:
        yield "date", 0, claim.date.quote
    several = (
        ("authority", [one.quote for one in claim.authority]),
        ("offence", [one.quote for one in claim.offences]),
        ("place", [one.quote for one in claim.place]),
    )
    for slot, found in several:
        for number, each in enumerate(found):
            yield slot, number, each
