"""Claims in JSON-LD: annotations on the words of a report, with who made them and what people decided of them.

The target of an annotation has two selectors: by position, into the kept text of the report, and by the quote with what
stands before and after it, which finds the words again in the newsroom's own page.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from habeas.export.json_ld.terms import bounds, exact, iri, present, time
from habeas.export.words import words
from habeas.records.article import Article
from habeas.records.claim import Claim
from habeas.records.decision import Decision
from habeas.records.dossier import Dossier
from habeas.records.encode import Json, Object
from habeas.records.quote import Quote

_AROUND = 32
_KEPT = {"accept", "correct"}


def claims(dossier: Dossier) -> Iterator[Object]:
    """Give the claims that stand, each an annotation; rejected ones are not told again."""
    articles = {article.report.id: article for article in dossier.articles}
    undone = {decision.undoes for decision in dossier.history}
    settled: dict[str, list[Decision]] = defaultdict(list)
    for decision in dossier.history:
        if decision.verb in _KEPT and decision.id not in undone:
            settled[decision.subjects[0]].append(decision)
    for claim in dossier.claims:
        yield present({
            "@id": iri("claim", claim.id),
            "@type": ["oa:Annotation", "prov:Entity"],
            "oa:motivatedBy": {"@id": "oa:classifying"},
            "oa:hasBody": _body(claim),
            "oa:hasTarget": target(claim.quote, articles.get(claim.quote.report)),
            "prov:wasDerivedFrom": {"@id": iri("report", claim.quote.report)},
            "prov:wasAttributedTo": [_reader(claim), *map(_agent, settled[claim.id])],
            "habeas:confidence": round(claim.confidence, 4),
        })  # fmt: skip


def target(quote: Quote, article: Article | None) -> Object:
    """Give the words of a report as a resource with a selector by position and one by quote."""
    text = exact(article.text) if article else ""
    by_quote = {
        "@type": "oa:TextQuoteSelector",
        "oa:exact": exact(quote.exact),
        "oa:prefix": text[max(quote.start - _AROUND, 0) : quote.start],
        "oa:suffix": text[quote.end : quote.end + _AROUND],
    }
    by_place: Object = {"@type": "oa:TextPositionSelector", "oa:start": quote.start, "oa:end": quote.end}
    return {
        "@type": "oa:SpecificResource",
        "oa:hasSource": {"@id": iri("report", quote.report)},
        "oa:hasSelector": [by_place, present(dict(by_quote))],
    }


def decisions(dossier: Dossier) -> Iterator[Object]:
    """Give the history of decisions, oldest first: who did what to what, when and why."""
    for decision in dossier.history:
        yield present({
            "@id": iri("decision", decision.id),
            "@type": "prov:Activity",
            "name": decision.verb,
            "description": words(decision.why or ""),
            "prov:used": [{"@id": _subject(subject)} for subject in decision.subjects],
            "prov:wasAssociatedWith": _agent(decision),
            "prov:endedAtTime": time(decision.at),
            "habeas:undoes": {"@id": iri("decision", decision.undoes)} if decision.undoes else None,
        })  # fmt: skip


def _body(claim: Claim) -> Object:
    return present({
        "@type": "habeas:Claim",
        "habeas:kind": claim.kind,
        "habeas:assertion": claim.assertion,
        "about": {"@id": iri("person", claim.person)} if claim.person else None,
        "habeas:saidBy": words(claim.said_by.value) if claim.said_by else None,
        "habeas:when": bounds(claim.date.value) if claim.date else None,
        "habeas:term": words(claim.term.value.words) if claim.term else None,
        "habeas:offence": [words(cited.value.words) for cited in claim.offences],
        "habeas:authority": [words(cited.value.words) for cited in claim.authority],
        "habeas:place": [words(cited.value.words) for cited in claim.place],
    })  # fmt: skip


def _reader(claim: Claim) -> Json:
    return {"@id": iri("reader", claim.reader), "@type": "prov:SoftwareAgent", "name": words(claim.reader)}


def _agent(decision: Decision) -> Json:
    return {"@id": iri("user", decision.by), "@type": "prov:Person", "name": words(decision.by)}


def _subject(id: str) -> str:
    kind = {"m": "mention", "claim": "claim", "decision": "decision", "conflict": "conflict"}
    return iri(kind.get(id.partition(":")[0], "person"), id)
