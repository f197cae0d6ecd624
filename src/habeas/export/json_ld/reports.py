"""Reports in JSON-LD: schema.org's NewsArticle, named by the hash of the bytes that came in."""

from __future__ import annotations

from collections.abc import Iterator

from habeas.export.json_ld.terms import exact, iri, present, time, when
from habeas.export.sources import address, in_order
from habeas.export.words import words
from habeas.records.dossier import Dossier
from habeas.records.encode import Object


def reports(dossier: Dossier, *, with_text: bool) -> Iterator[Object]:
    """Give the reports of a dossier by day; `articleBody` is the kept text that offsets point into."""
    for article in in_order(dossier):
        report = article.report
        yield present({
            "@id": iri("report", report.id),
            "@type": ["NewsArticle", "prov:Entity"],
            "headline": words(report.title or ""),
            "url": {"@id": link} if (link := address(report)) else None,
            "datePublished": when(report.published),
            "publisher": {"@type": "Organization", "name": words(report.publisher)} if report.publisher else None,
            "author": words(report.byline or ""),
            "inLanguage": report.language,
            "sha256": report.id.removeprefix("sha256:"),
            "articleBody": exact(article.text) if with_text else None,
            "prov:generatedAtTime": time(report.retrieved) if report.retrieved else None,
        })  # fmt: skip
