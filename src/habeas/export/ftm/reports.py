"""Reports as FollowTheMoney has them: an Article each, and Documentation of who is named in which.

The role of a Documentation says what the person is there, so that a judge, a victim or somebody stated as not involved
is never merely 'linked' to a case.
"""

from __future__ import annotations

from collections.abc import Iterator

from habeas.export.ftm.entity import Entity
from habeas.export.ftm.values import TEXT, day, entity_id, language, name, text
from habeas.export.show.states import ROLES
from habeas.export.sources import address, in_order, sentence_of
from habeas.records.article import Article
from habeas.records.dossier import Dossier
from habeas.records.person import Person


def proofs(dossier: Dossier) -> dict[str, str]:
    """Map the report ids of a dossier to the ids of their articles, in the order of their days."""
    return {article.report.id: entity_id("report", article.report.id) for article in in_order(dossier)}


def article(of: Article, *, with_text: bool = False) -> Entity:
    """Give a report; its text only where it is asked for."""
    report = of.report
    return Entity.make(
        entity_id("report", report.id),
        "Article",
        title=text(report.title or ""),
        name=name(report.title or ""),
        author=text(report.byline or ""),
        publisher=text(report.publisher or ""),
        publishedAt=day(report.published),
        retrievedAt=f"{report.retrieved:%Y-%m-%dT%H:%M:%S}" if report.retrieved else None,
        language=language(report.language),
        sourceUrl=address(report),
        bodyText=text(of.text, TEXT) if with_text else None,
    )


def documentation(dossier: Dossier, who: Person) -> Iterator[Entity]:
    """Give one link from each report that names a person to that person, with the first sentence that does."""
    for of in in_order(dossier):
        settles = who.role_quote if who.role_quote and who.role_quote.report == of.report.id else None
        quotes = [quote for quote in (settles, *who.quotes) if quote and quote.report == of.report.id]
        if not quotes:
            continue
        yield Entity.make(
            entity_id("documentation", of.report.id, who.id),
            "Documentation",
            document=entity_id("report", of.report.id),
            entity=entity_id(who.id),
            role=ROLES[who.role],
            date=day(of.report.published),
            sourceUrl=address(of.report),
            summary=text(sentence_of(of, quotes[0]).exact, TEXT),
        )
