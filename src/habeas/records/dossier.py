"""Dossiers: everything kept of one person, ready to be shown or exported."""

from __future__ import annotations

from dataclasses import dataclass

from habeas.records.article import Article
from habeas.records.case import Case
from habeas.records.claim import Claim
from habeas.records.decision import Decision
from habeas.records.link import Link
from habeas.records.person import Person


@dataclass(frozen=True, slots=True)
class Dossier:
    """The record of one person over all reports: who, the case, and all that they rest on.

    `case` is None for a person of whom no event is told (a judge, a witness). `people` are the others named by ties or
    in the same reports, by the ids that claims and ties use. `claims` stand as decided (corrected ones corrected,
    rejected ones left out); `rejected` holds those left out, `links` why the mentions are one person (and which are
    asked about), `history` the decisions about this person, oldest first. `aliases` are older ids of the person.
    `unsure` are the claims, by id, that nobody vouched for and of which the machine is not sure: where they are shown
    they are marked, and they are not published.
    """

    person: Person
    case: Case | None
    claims: tuple[Claim, ...]
    people: tuple[Person, ...]
    articles: tuple[Article, ...]
    rejected: tuple[Claim, ...] = ()
    links: tuple[Link, ...] = ()
    history: tuple[Decision, ...] = ()
    aliases: tuple[str, ...] = ()
    unsure: frozenset[str] = frozenset()

    def article(self, report: str) -> Article:
        """Give the article of a report by id; raises StopIteration for one that is not in the dossier."""
        return next(article for article in self.articles if article.report.id == report)
