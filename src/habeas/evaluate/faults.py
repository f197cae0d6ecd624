"""Faults that no score may hide: people wrongly accused and quotes that are not in the report."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping

from habeas.evaluate.facts import REAL
from habeas.evaluate.gold import GoldReport
from habeas.evaluate.matching import nearest
from habeas.records.claim import ACCUSING, Claim
from habeas.records.docket import Docket
from habeas.records.person import Person
from habeas.records.quote import Quote


def wrong_accusations(gold: GoldReport, docket: Docket, matched: Mapping[str, str]) -> tuple[str, ...]:
    """Name everybody shown with an accusing event of whom the gold file says nothing, with the kinds shown.

    Accusing are an arrest, hold, investigate, charge, plea, trial, convict or sentence told as having happened
    (or as alleged). A second copy of a person whom gold does have events of is not counted, a namesake is.
    """
    touched = {id for event in gold.events for id, _ in event.people}
    wrong = list[str]()
    for person in docket.people:
        kinds = sorted({claim.kind for claim in docket.claims if claim.person == person.id and _accuses(claim)})
        if person.name and kinds and _gold_id(gold, person, matched) not in touched:
            wrong.append(f"{person.name}: {', '.join(kinds)}")
    return tuple(wrong)


def bad_quotes(docket: Docket) -> tuple[str, ...]:
    """Give every quote of people, claims and cases whose offsets do not give its words in this report."""
    article = docket.article
    quotes = {quote for part in (docket.people, docket.claims, docket.cases) for quote in _quotes(part)}
    return tuple(
        f"{quote.start}-{quote.end}: {quote.exact}"
        for quote in sorted(quotes)
        if quote.report != article.report.id
        or not 0 <= quote.start < quote.end <= len(article.text)
        or article.text[quote.start : quote.end] != quote.exact
    )


def _accuses(claim: Claim) -> bool:
    return claim.kind in ACCUSING and claim.assertion in REAL


def _gold_id(gold: GoldReport, person: Person, matched: Mapping[str, str]) -> str | None:
    if person.id in matched:
        return matched[person.id]
    known = nearest(gold, person)
    return known.id if known else None


def _quotes(part: object) -> Iterator[Quote]:
    """Walk tuples and records down to their quotes."""
    if isinstance(part, Quote):
        yield part
    elif isinstance(part, tuple):
        for item in part:
            yield from _quotes(item)
    elif dataclasses.is_dataclass(part):
        for field in dataclasses.fields(part):
            yield from _quotes(getattr(part, field.name))
