"""A dossier as JSON: one object a person, the same wherever it is asked for (command line, exports, web).

It is the case of `encode` with `person` as the whole record of the person, and all that the case rests on beside it.
As there, absent values are null or `[]`, never left out (docs/records.md).
"""

from __future__ import annotations

import json
from typing import cast

from habeas.records.article import Article
from habeas.records.case import Case, Custody, Terms
from habeas.records.decision import Decision
from habeas.records.docket import Docket
from habeas.records.dossier import Dossier
from habeas.records.encode import Json, Object, encode
from habeas.records.link import Link
from habeas.records.report import Report

_NO_ARTICLE = Article(Report("", "", b""), "", (), ())


def encode_dossier(dossier: Dossier, *, texts: bool = False) -> Object:
    """Give a dossier as one JSON object; `texts` adds the text of the reports, else `text` is null and `removed` empty.

    >>> from habeas.records.person import Person
    >>> made = encode_dossier(Dossier(Person("p:1", "Ada Roe", "witness", ("Ada Roe",)), None, (), (), ()))
    >>> made["person"]["name"], made["custody"]["state"], made["claims"]
    ('Ada Roe', 'unknown', [])
    """
    case = dossier.case or Case(dossier.person.id, (), Custody("unknown", None), Terms((), "none", None, None))
    whole = encode(Docket(_NO_ARTICLE, (dossier.person, *dossier.people), dossier.claims, (case,)), several=True)
    out = encode(Docket(_NO_ARTICLE, (), dossier.rejected), several=True)
    person, *people = cast("list[Json]", whole["people"])
    [told] = cast("list[Object]", whole["cases"])
    return {
        **told,
        "person": person,
        "aliases": list(dossier.aliases),
        "claims": whole["claims"],
        "people": people,
        "reports": [_report(article, texts=texts) for article in dossier.articles],
        "rejected": out["claims"],
        "unsure": [*sorted(dossier.unsure)],
        "links": [_link(link) for link in dossier.links],
        "history": [encode_decision(decision) for decision in dossier.history],
    }


def _report(article: Article, *, texts: bool) -> Object:
    report = cast("Object", encode(Docket(article, (), ()), several=True)["report"])
    return report if texts else {**report, "text": None, "removed": []}


def _link(link: Link) -> Object:
    return {
        "one": link.one,
        "other": link.other,
        "judgement": link.judgement,
        "score": round(link.score, 4),
        "why": link.why,
        "by": link.by,
        "decision": link.decision,
    }


def encode_decision(decision: Decision) -> Object:
    """Give a decision as one JSON object."""
    return {
        "id": decision.id,
        "verb": decision.verb,
        "subjects": list(decision.subjects),
        "by": decision.by,
        "at": f"{decision.at:%Y-%m-%dT%H:%M:%S.%fZ}",
        "why": decision.why,
        "before": _value(decision.before),
        "after": _value(decision.after),
        "undoes": decision.undoes,
    }


def _value(text: str | None) -> Json:
    """Give the JSON that a decision keeps as text as JSON."""
    value: Json = None if text is None else json.loads(text)
    return value
