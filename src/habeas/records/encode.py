"""A docket as JSON: the form in which other programs get the record.

The keys are a contract (docs/records.md lists them): absent values are null or `[]`, never left out, dates
are EDTF with their first and last day, lengths of time ISO 8601. A quote is `{"start", "end", "exact"}`; where
one call read several reports it also names its `report`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass

from habeas.records import encode_plain as plain
from habeas.records.article import Article
from habeas.records.case import (
    Case,
    Charge,
    Conflict,
    Custody,
    Ends,
    Event,
    Finding,
    Stint,
    Terms,
    Withheld,
)  # fmt: skip
from habeas.records.claim import Claim
from habeas.records.date import Date
from habeas.records.docket import Docket
from habeas.records.encode_plain import Json, Object
from habeas.records.offence import Authority, Offence, Place
from habeas.records.person import Person
from habeas.records.quote import Cited, Quote
from habeas.records.term import Term

__all__ = ["Json", "Object", "encode", "write"]

# Characters that JSON lets stand but that can steer a terminal or reorder a line: C1 controls, marks and
# overrides of writing direction, line separators, lone surrogates.
_STEERING = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def encode(docket: Docket, *, several: bool = False) -> Object:
    """Give a docket as the JSON object of the contract; `several` adds the report id to every quote.

    >>> from habeas.records.report import Report
    >>> docket = Docket(Article(Report("sha256:00", "-", b"Freed."), "Freed.", (), ()), (), ())
    >>> sorted(encode(docket))
    ['cases', 'claims', 'people', 'report']
    """
    encoder = _Encoder(several=several)
    return {
        "report": encoder.report(docket.article),
        "people": [encoder.person(person) for person in docket.people],
        "claims": [encoder.claim(claim) for claim in docket.claims],
        "cases": [encoder.case(case) for case in docket.cases],
    }


def write(value: Json) -> str:
    r"""Give a JSON value as one line of text that is safe to print on a terminal.

    >>> write({"exact": "жив\u202e"})
    '{"exact": "жив\\u202e"}'
    """
    line = json.dumps(value, ensure_ascii=False, allow_nan=False)
    return _STEERING.sub(lambda match: f"\\u{ord(match[0]):04x}", line)


@dataclass(frozen=True, slots=True)
class _Encoder:
    """One method a record; they differ only in whether quotes name their report."""

    several: bool

    def report(self, article: Article) -> Object:
        report = article.report
        return {
            "id": report.id,
            "source": report.source,
            "publisher": report.publisher,
            "title": report.title,
            "section": report.section,
            "byline": report.byline,
            "published": report.published,
            "published_basis": report.published_basis,
            "retrieved": f"{report.retrieved:%Y-%m-%dT%H:%M:%SZ}" if report.retrieved else None,
            "language": report.language,
            "text": article.text,
            "removed": [
                {"text": removed.text, "reason": removed.reason, "at": removed.at} for removed in article.removed
            ],
        }

    def quote(self, quote: Quote) -> Object:
        place: Object = {"start": quote.start, "end": quote.end, "exact": quote.exact}
        return {"report": quote.report, **place} if self.several else place

    def quotes(self, quotes: Iterable[Quote]) -> list[Json]:
        return [self.quote(quote) for quote in quotes]

    def person(self, person: Person) -> Object:
        settled = (person.role_quote,) if person.role_quote and person.role_quote not in person.quotes else ()
        return {
            "id": person.id,
            "name": person.name,
            "role": person.role,
            "count": person.count,
            "forms": list(person.forms),
            "nationality": plain.countries(person.nationality),
            "origin": plain.countries(person.origin),
            "positions": [
                {
                    "title": position.title,
                    "organisation": position.organisation,
                    "when": position.when,
                    "since": position.since,
                    "until": position.until,
                    "quote": self.quote(position.quote),
                }
                for position in person.positions
            ],
            "ties": [
                {"to": tie.to, "kind": tie.kind, "words": tie.words, "quote": self.quote(tie.quote)}
                for tie in person.ties
            ],
            "quotes": self.quotes((*settled, *person.quotes)),
        }

    def claim(self, claim: Claim) -> Object:
        return {
            "id": claim.id,
            "kind": claim.kind,
            "person": claim.person,
            "assertion": claim.assertion,
            "said_by": self.said_by(claim.said_by),
            "confidence": round(claim.confidence, 4),
            "quote": self.quote(claim.quote),
            "authority": self.authorities(claim.authority),
            "offences": self.offences(claim.offences),
            "term": self.term(claim.term),
            "date": self.date(claim.date),
            "place": self.places(claim.place),
            "reader": claim.reader,
        }

    def said_by(self, cited: Cited[str] | None) -> Object | None:
        return {"words": cited.value, "quote": self.quote(cited.quote)} if cited else None

    def authorities(self, found: Iterable[Cited[Authority]]) -> list[Json]:
        return [{"words": cited.value.words, "quote": self.quote(cited.quote)} for cited in found]

    def places(self, found: Iterable[Cited[Place]]) -> list[Json]:
        return [{"words": cited.value.words, "quote": self.quote(cited.quote)} for cited in found]

    def offences(self, found: Iterable[Cited[Offence]]) -> list[Json]:
        return [{**plain.offence(cited.value), "quote": self.quote(cited.quote)} for cited in found]

    def term(self, cited: Cited[Term] | None) -> Object | None:
        if cited is None:
            return None
        term = cited.value
        return {
            "words": term.words,
            "kind": term.kind,
            "least": term.least.iso if term.least else None,
            "most": term.most.iso if term.most else None,
            "scope": term.scope,
            "regime": term.regime,
            "money": plain.money(term.money),
            "quote": self.quote(cited.quote),
        }

    def date(self, cited: Cited[Date] | None) -> Object | None:
        if cited is None:
            return None
        date = cited.value
        return {
            "words": date.words,
            "edtf": date.edtf,
            "earliest": date.earliest.isoformat() if date.earliest else None,
            "latest": date.latest.isoformat() if date.latest else None,
            "basis": date.basis,
            "quote": self.quote(cited.quote),
        }

    def case(self, case: Case) -> Object:
        return {
            "person": case.person,
            "charges": [self.charge(charge) for charge in case.charges],
            "custody": self.custody(case.custody),
            "terms": self.terms(case.terms),
            "conflicts": [self.conflict(conflict) for conflict in case.conflicts],
            "unknown": [{"slot": gap.slot, "event": gap.event, "why": gap.why} for gap in case.unknown],
            "withheld": [self.withheld(withheld) for withheld in case.withheld],
            "stints": [self.stint(stint) for stint in case.stints],
            "ends": self.ends(case.ends),
            "findings": [self.finding(finding) for finding in case.findings],
            "events": [self.event(event) for event in case.events],
        }

    def charge(self, charge: Charge) -> Object:
        return {
            **plain.offence(charge.offence),
            "stage": charge.stage,
            "history": [
                {"stage": step.stage, "date": step.date, "claims": list(step.claims)} for step in charge.history
            ],
            "quotes": self.quotes(charge.quotes),
        }

    def custody(self, custody: Custody) -> Object:
        return {
            "state": custody.state,
            "as_of": custody.as_of,
            "since": self.date(custody.since),
            "place": self.places(custody.place),
            "claims": list(custody.claims),
            "quotes": self.quotes(custody.quotes),
        }

    def stint(self, stint: Stint) -> Object:
        return {
            "state": stint.state,
            "open": stint.open,
            "ended": stint.ended,
            "begin": self.date(stint.begin),
            "earliest_begin": plain.day(stint.earliest_begin),
            "latest_begin": plain.day(stint.latest_begin),
            "end": self.date(stint.end),
            "earliest_end": plain.day(stint.earliest_end),
            "latest_end": plain.day(stint.latest_end),
            "place": self.places(stint.place),
            "claims": list(stint.claims),
            "quotes": self.quotes(stint.quotes),
        }

    def ends(self, ends: Ends | None) -> Object | None:
        if ends is None:
            return None
        return {
            "earliest": plain.end(ends.earliest),
            "latest": plain.end(ends.latest),
            "quotes": self.quotes(ends.quotes),
        }

    def finding(self, finding: Finding) -> Object:
        return {
            "rule": finding.rule,
            "what": finding.what,
            "claims": list(finding.claims),
            "quotes": self.quotes(finding.quotes),
        }

    def terms(self, terms: Terms) -> Object:
        return {
            "imposed": [self.term(term) for term in terms.imposed],
            "combination": terms.combination,
            "least": plain.bound(terms.least),
            "most": plain.bound(terms.most),
            "quotes": self.quotes(terms.quotes),
        }

    def conflict(self, conflict: Conflict) -> Object:
        return {
            "id": conflict.id,
            "slot": conflict.slot,
            "kind": conflict.kind,
            "state": conflict.state,
            "explanation": plain.explanation(conflict.explanation),
            "values": [
                {"value": value.value, "claims": list(value.claims), "quote": self.quote(value.quote)}
                for value in conflict.values
            ],
        }

    def withheld(self, withheld: Withheld) -> Object:
        return {
            "what": withheld.what,
            "claim": withheld.claim,
            "quote": self.quote(withheld.quote),
            "said_by": self.said_by(withheld.said_by),
        }

    def event(self, event: Event) -> Object:
        return {
            "kind": event.kind,
            "assertion": event.assertion,
            "date": self.date(event.date),
            "reported": event.reported,
            "term": self.term(event.term),
            "authority": self.authorities(event.authority),
            "offences": self.offences(event.offences),
            "place": self.places(event.place),
            "sources": event.sources,
            "claims": list(event.claims),
            "disputed_by": list(event.disputed_by),
        }
