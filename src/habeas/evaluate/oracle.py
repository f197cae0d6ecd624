"""The oracle: a gold report as the docket that a perfect reader would give.

It checks the scorer (gold against itself must be 100 everywhere) and stands in for a reader in tests.
"""

from __future__ import annotations

import re

from habeas.evaluate import lengths
from habeas.evaluate.gold import GoldEvent, GoldPerson, GoldReport, Words
from habeas.normalise import dates
from habeas.records.article import Article
from habeas.records.claim import Claim
from habeas.records.date import Date
from habeas.records.docket import Docket
from habeas.records.offence import Authority, Offence, Place
from habeas.records.person import Nationality, Person, Position, Tie
from habeas.records.quote import Cited, Quote
from habeas.records.term import Term


def locate(article: Article, words: Words, near: int | None = None) -> Quote | None:
    """Find the words in their sentence; of several places the whole word nearest to offset `near`, else the first.

    None if the words do not stand there, as `read` and `check.py` would have said.
    """
    if words.sentence >= len(article.sentences) or not words.words:
        return None
    sentence = article.sentences[words.sentence]
    found = [hit.start() for hit in re.finditer(re.escape(words.words), article.text[sentence.start : sentence.end])]
    places = [sentence.start + start for start in found]
    if not places:
        return None
    length = len(words.words)
    anchor = sentence.start if near is None else near
    best = min(places, key=lambda at: (not _whole(article.text, at, at + length), abs(at - anchor)))
    return article.quote(best, best + length)


def docket(gold: GoldReport) -> Docket:
    """Turn a gold report into people and claims with located quotes; one claim for each person of an event."""
    people = tuple(_person(gold.article, person) for person in gold.people)
    claims = tuple(claim for event in gold.events for claim in _claims(gold.article, event))
    return Docket(gold.article, people, claims)


def _whole(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (before.isalnum() and text[start].isalnum()) and not (after.isalnum() and text[end - 1].isalnum())


def _everywhere(article: Article, form: str) -> Quote | None:
    """Find the first whole-word place of a form in the text, else the first place of any kind."""
    found = [hit.start() for hit in re.finditer(re.escape(form), article.text)]
    if not found:
        return None
    start = min(found, key=lambda at: (not _whole(article.text, at, at + len(form)), at))
    return article.quote(start, start + len(form))


def _person(article: Article, person: GoldPerson) -> Person:
    quotes = tuple(quote for form in person.forms if (quote := _everywhere(article, form)))
    nations = ((words, _everywhere(article, words)) for words in person.nationality)
    positions = ((held, locate(article, held.title)) for held in person.positions)
    ties = ((tie, locate(article, tie.words)) for tie in person.ties)
    return Person(
        person.id,
        person.name,
        person.role or "other",
        person.forms,
        nationality=tuple(Cited(Nationality(words), quote) for words, quote in nations if quote),
        positions=tuple(
            Position(held.title.words, held.organisation, held.when, held.since, held.until, quote)
            for held, quote in positions
            if quote
        ),
        ties=tuple(Tie(tie.to, tie.kind, tie.words.words, quote) for tie, quote in ties if quote),
        quotes=quotes,
        count=person.count,
    )


def _claims(article: Article, event: GoldEvent) -> tuple[Claim, ...]:
    trigger = locate(article, event.trigger)
    if not trigger:
        return ()

    def several(words: tuple[Words, ...]) -> tuple[Quote, ...]:
        return tuple(quote for one in words if (quote := locate(article, one, trigger.start)))

    said = several(event.said_by)
    people = event.people or (((None, None),) if event.kind == "secrecy" else ())
    return tuple(
        Claim(
            Claim.identify(article.report.id, event.kind, event.assertion, trigger.start, id),
            event.kind,
            id,
            event.assertion,
            trigger,
            locate(article, words, trigger.start) if words else None,
            1.0,
            "oracle",
            said_by=Cited(said[0].exact, said[0]) if said else None,
            authority=tuple(Cited(Authority(quote.exact), quote) for quote in several(event.authority)),
            offences=tuple(Cited(Offence(quote.exact), quote) for quote in several(event.offences)),
            term=_term(event, several(event.term)),
            date=_date(event, several(event.date)),
            place=tuple(Cited(Place(quote.exact), quote) for quote in several(event.place)),
        )
        for id, words in people
    )


def _term(event: GoldEvent, quotes: tuple[Quote, ...]) -> Cited[Term] | None:
    return Cited(lengths.parse(quotes[0].exact, event.iso), quotes[0]) if event.iso and quotes else None


def _date(event: GoldEvent, quotes: tuple[Quote, ...]) -> Cited[Date] | None:
    if not event.edtf or not quotes:
        return None
    words = quotes[0].exact
    return Cited(dates.of(event.edtf, words=words) or Date(words, event.edtf, None, None, "stated"), quotes[0])
