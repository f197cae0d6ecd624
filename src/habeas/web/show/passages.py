"""Passages: the words that a claim rests on, in their sentence and with the sentences around it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from habeas.export.sources import sentence_of
from habeas.export.words import flow
from habeas.records.article import Article
from habeas.records.claim import Claim
from habeas.records.person import Person
from habeas.records.quote import Quote

REACH = 420
"""Characters of context on each side of a sentence, as far as its paragraph goes; whole words."""
Mark = Literal["", "event", "value"]


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words in a row; `inside` tells the sentence meant from the context around it."""

    text: str
    mark: Mark = ""
    inside: bool = True


@dataclass(frozen=True, slots=True)
class Passage:
    """One place of a report: its pieces in order, where it leads to on the page of the report, and its language."""

    pieces: tuple[Piece, ...]
    href: str
    language: str


def passages(article: Article, claim: Claim) -> tuple[Passage, ...]:
    """Give the place of a claim with the paragraph around it, then the sentences that the rest of it stands in."""
    held = [quote for quote in quotes_of(claim) if quote.report == article.report.id]
    first = passage(article, claim.quote, held)
    start, end = window(article, claim.quote)
    rest = {sentence_of(article, one): one for one in held if not (start <= one.start and one.end <= end)}
    return (first, *(passage(article, one, held, reach=0) for one in rest.values()))


def quotes_of(claim: Claim) -> tuple[Quote, ...]:
    """Give every quote of a claim, the words of the event first."""
    single = [claim.person_quote, *(one.quote for one in (claim.said_by, claim.date, claim.term) if one)]
    many = [one.quote for group in (claim.authority, claim.offences, claim.place) for one in group]
    return tuple(dict.fromkeys(quote for quote in (claim.quote, *single, *many) if quote))


def passage(article: Article, quote: Quote, marked: Sequence[Quote] = (), *, reach: int = REACH) -> Passage:
    """Give the sentence of a quote with `reach` characters around it; the quote is marked, and what else is given."""
    sentence, (start, end) = sentence_of(article, quote), window(article, quote, reach=reach)
    inner = [one for one in (*marked, quote) if start <= one.start and one.end <= end]
    cuts = {start, end, sentence.start, sentence.end}
    cuts |= {place for one in inner for place in (one.start, one.end)}
    edges = sorted(place for place in cuts if start <= place <= end)
    pieces = [
        Piece(flow(article.text[one:other]), _mark(one, quote, inner), sentence.start <= one < sentence.end)
        for one, other in pairwise(edges)
    ]
    before = [Piece("… ", inside=False)] if start and article.text[start - 1] != "\n" else []
    after = [Piece(" …", inside=False)] if end < len(article.text) and article.text[end] != "\n" else []
    return Passage((*before, *pieces, *after), place(quote), article.report.language or "")


def mentioned(article: Article, person: Person, most: int) -> tuple[Passage, ...]:
    """Give sentences of a report that mention a person, those that give the name first; each sentence once."""
    forms = {form.casefold() for form in (person.name, *person.forms) if form and " " in form}
    here = [quote for quote in person.quotes if quote.report == article.report.id]
    named = sorted(here, key=lambda quote: (quote.exact.casefold() not in forms, quote.start))
    first: dict[Quote, Quote] = {}
    for quote in named:
        first.setdefault(sentence_of(article, quote), quote)
    return tuple(passage(article, quote, here, reach=0) for quote in list(first.values())[:most])


def place(quote: Quote) -> str:
    """Give the address at which the page of a report shows a quote.

    >>> place(Quote("sha256:00", 3, 7, "held"))
    '/reports/sha256:00?start=3&end=7#q'
    """
    return f"/reports/{quote.report}?start={quote.start}&end={quote.end}#q"


def window(article: Article, quote: Quote, *, reach: int = REACH) -> tuple[int, int]:
    """Give the start and end of what is shown around a quote: its sentence, and its paragraph as far as `reach`."""
    sentence, text = sentence_of(article, quote), article.text
    first = text.rfind("\n", 0, sentence.start) + 1
    last = text.find("\n", sentence.end)
    last = len(text) if last < 0 else last
    start, end = max(first, sentence.start - reach), min(last, sentence.end + reach)
    if start > first:
        start = min(text.find(" ", start) + 1 or sentence.start, sentence.start)
    if end < last:
        end = max(text.rfind(" ", sentence.end, end), sentence.end)
    return start, end


def _mark(at: int, event: Quote, others: Iterable[Quote]) -> Mark:
    if event.start <= at < event.end:
        return "event"
    return "value" if any(one.start <= at < one.end for one in others) else ""
