"""Report marks: what was read in a report, as marks over its text and as numbers after the words of its claims."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from habeas.export.words import words
from habeas.records.article import Article, Removed
from habeas.records.claim import Claim
from habeas.records.quote import Quote
from habeas.store.reading.report_files import ReportFile
from habeas.web.show.claim_cards import ClaimCard, holds
from habeas.web.show.marks import Mark, MarkKind, Paragraph, cut, paragraphs

KIND_NAMES: Final[dict[MarkKind, str]] = {
    "person": "Person",
    "event": "What happened",
    "date": "When",
    "term": "Penalty or length",
    "offence": "Offence",
    "authority": "Who acted",
    "place": "Where",
    "said-by": "On whose word",
}
"""What each kind of mark is called in the legend."""
_REASONS: Final = {"space": "", "headline": "said again at the head of the page"}


@dataclass(frozen=True, slots=True)
class Gone:
    """Page furniture that was taken away, on one line, with the reason."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Page:
    """A text ready to be shown: `notes` are the claims whose words end at a place, `gone` the furniture before one."""

    paragraphs: tuple[Paragraph, ...]
    notes: Mapping[int, tuple[ClaimCard, ...]]
    gone: Mapping[int, tuple[Gone, ...]]


def lay_out(file: ReportFile, cards: Iterable[ClaimCard], *, lit: tuple[int, int] | None, removed: bool) -> Page:
    """Cut the text of a report by all that was read in it; `lit` are words to light, `removed` shows the furniture."""
    article, listed = file.article, tuple(cards)
    notes: dict[int, tuple[ClaimCard, ...]] = {}
    for card in listed:
        if card.quote and card.stands:
            notes[card.quote.end] = (*notes.get(card.quote.end, ()), card)
    gone = _gone(article) if removed else {}
    marks = [mark for mark in marks_of(file, listed) if mark.end <= len(article.text)]
    pieces = cut(article.text, marks, lit=lit, points=[*notes, *gone])
    return Page(paragraphs(pieces), notes, gone)


def marks_of(file: ReportFile, cards: Iterable[ClaimCard]) -> Iterator[Mark]:
    """Give the marks of a report: its people wherever they are named, and the words of the claims that stand."""
    text, id = file.article.text, file.article.report.id
    for person in file.people:
        for quote in person.quotes:
            if quote.report == id and holds(text, quote):
                yield Mark(quote.start, quote.end, "person")
    for card, claim in zip(cards, file.claims, strict=True):
        if card.stands:
            for kind, quote in _quotes(claim.claim):
                if holds(text, quote):
                    yield Mark(quote.start, quote.end, kind, card.number)


def hidden(article: Article) -> int:
    """Count the pieces of furniture that can be shown."""
    return sum(len(there) for there in _gone(article).values())


def _quotes(claim: Claim) -> Iterator[tuple[MarkKind, Quote]]:
    yield "event", claim.quote
    if claim.person_quote:
        yield "person", claim.person_quote
    single: tuple[tuple[MarkKind, Quote | None], ...] = (
        ("date", claim.date.quote if claim.date else None),
        ("term", claim.term.quote if claim.term else None),
        ("said-by", claim.said_by.quote if claim.said_by else None),
    )
    yield from ((kind, quote) for kind, quote in single if quote)
    yield from (("offence", cited.quote) for cited in claim.offences)
    yield from (("authority", cited.quote) for cited in claim.authority)
    yield from (("place", cited.quote) for cited in claim.place)


def _gone(article: Article) -> dict[int, tuple[Gone, ...]]:
    """Gather what was removed by its place; bare spaces are not worth showing."""
    found: dict[int, tuple[Gone, ...]] = {}
    for one in article.removed:
        shown = _shown(one)
        if shown and 0 <= one.at <= len(article.text):
            found[one.at] = (*found.get(one.at, ()), shown)
    return found


def _shown(one: Removed) -> Gone | None:
    text = words(one.text)
    return Gone(text, _REASONS.get(one.reason) or words(one.reason)) if text else None
