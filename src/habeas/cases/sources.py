"""Sources: the reports behind a case, asked for what their claims do not carry.

A claim knows its quotes; the day its report was published, the sentence around a quote and whether two
reports are copies of one text stand in the articles. `Sources` answers those, and answers None or nothing for
a report it was not given.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from habeas.clean import copies
from habeas.normalise import edtf
from habeas.records.article import Article
from habeas.records.claim import Claim
from habeas.records.quote import Quote

REACH = 300


@dataclass(frozen=True, slots=True)
class Sources:
    """The articles of one call by report id, and the group of copies that each belongs to."""

    articles: Mapping[str, Article]
    heads: Mapping[str, str]

    @classmethod
    def gather(cls, reports: Iterable[Article], signatures: Mapping[str, bytes] | None = None) -> Sources:
        """Take in the articles of one call, in any order; one report given twice counts once.

        `signatures` are those known of some reports, by id (the store keeps them); the others are worked out.
        """
        articles = {article.report.id: article for article in sorted(reports, key=lambda one: one.report.id)}
        known = signatures or {}
        signed = {report: known.get(report) or copies.of(article) for report, article in articles.items()}
        days = {report: _last(article.report.published) for report, article in articles.items()}
        return cls(articles, copies.groups(signed, days))

    def published(self, report: str) -> str | None:
        """Give the EDTF date a report was published, None where it is not known."""
        article = self.articles.get(report)
        return article.report.published if article else None

    def day(self, report: str) -> dt.date | None:
        """Give the last day on which a report can have been published: what it tells happened by then."""
        return _last(self.published(report))

    def place(self, quote: Quote) -> tuple[str, int]:
        """Give the report of a quote and the index of the sentence it begins in (-1 if not known)."""
        article = self.articles.get(quote.report)
        return quote.report, article.sentence_at(quote.start) if article and article.sentences else -1

    def sentence(self, quote: Quote) -> str:
        """Give the words of the sentence around a quote, at most 300 characters to either side of it."""
        article = self.articles.get(quote.report)
        if article is None or not article.sentences:
            return quote.exact
        held = article.sentences[article.sentence_at(quote.start)]
        start, end = max(held.start, quote.start - REACH), min(max(held.end, quote.end), quote.end + REACH)
        return article.text[start:end]

    def independent(self, claims: Iterable[Claim]) -> frozenset[str]:
        """Name the groups of copies that stand behind some claims: each is one source."""
        return frozenset(self.heads.get(claim.quote.report, claim.quote.report) for claim in claims)

    def order(self, claim: Claim) -> tuple[dt.date, Quote, str]:
        """Give a key that orders claims by publication, report and place, whatever order they came in."""
        return self.day(claim.quote.report) or dt.date.max, claim.quote, claim.id


@lru_cache(maxsize=4096)
def _last(published: str | None) -> dt.date | None:
    """Give the last day of an EDTF date."""
    known = edtf.bounds(published) if published else None
    return known[1] if known else None
