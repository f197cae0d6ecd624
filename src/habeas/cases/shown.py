"""Shown: the event that a cluster of claims comes to, with the values to show.

The value shown is the most exact that the other claims do not contradict; where they do, the one most
independent sources give. It is always the value of some claim, with its quote, never one worked out.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from habeas.cases import days, lengths, likeness
from habeas.cases.finest import finest
from habeas.cases.likeness import SAME
from habeas.cases.merge import Cluster
from habeas.cases.sources import Sources
from habeas.cases.wordings import distinct
from habeas.records.case import Event
from habeas.records.claim import Claim
from habeas.records.date import Date
from habeas.records.offence import Offence
from habeas.records.quote import Cited
from habeas.records.term import Term


def show(cluster: Cluster, sources: Sources) -> Event:
    """Turn the claims of one event into the event to show."""
    claims = sorted((told.claim for told in cluster.told), key=sources.order)
    asserting = sorted(cluster.asserting, key=sources.order)
    return Event(
        kind=cluster.kind,
        assertion=cluster.assertion,
        claims=tuple(claim.id for claim in claims),
        date=date(asserting, sources),
        reported=reported(asserting, sources),
        term=term(asserting, sources),
        authority=distinct(value for claim in asserting for value in claim.authority),
        offences=_offences(value for claim in asserting for value in claim.offences),
        place=finest(distinct(value for claim in asserting for value in claim.place)),
        quotes=tuple(dict.fromkeys(claim.quote for claim in claims)),
        sources=len(sources.independent(asserting)),
        disputed_by=tuple(told.claim.id for told in sorted(cluster.denied, key=lambda one: sources.order(one.claim))),
    )


def date(claims: Sequence[Claim], sources: Sources) -> Cited[Date] | None:
    """Choose the date to show: best supported, then most exact, then stated rather than worked out."""
    dated = [(claim.date, claim) for claim in claims if claim.date]
    if not dated:
        return None

    @cache
    def support(value: Date) -> int:
        return len(sources.independent(other for told, other in dated if days.meet(told.value, value)))

    def rank(pair: tuple[Cited[Date], Claim]) -> tuple[object, ...]:
        value, claim = pair[0].value, pair[1]
        return -support(value), days.breadth(value), value.basis != "stated", sources.order(claim)

    return min(dated, key=rank)[0]


def term(claims: Sequence[Claim], sources: Sources) -> Cited[Term] | None:
    """Choose the term to show: best supported, then the one that says most (length, scope, regime)."""
    with_term = [(claim.term, claim) for claim in claims if claim.term]
    if not with_term:
        return None

    @cache
    def support(cited: Cited[Term]) -> int:
        agreeing = (other for told, other in with_term if likeness.terms(told, cited) is SAME)
        return len(sources.independent(agreeing))

    def rank(pair: tuple[Cited[Term], Claim]) -> tuple[object, ...]:
        value, claim = pair[0].value, pair[1]
        width = lengths.rough(value.most) - lengths.rough(value.least) if value.most and value.least else 0.0
        says = lengths.bare(value), width, value.kind == "unknown", value.scope is None, value.regime is None
        return -support(firsts[value]), *says, sources.order(claim)

    firsts = {cited.value: cited for cited, _ in reversed(with_term)}
    return min(with_term, key=rank)[0]


def reported(claims: Iterable[Claim], sources: Sources) -> str | None:
    """Give the EDTF date of the earliest report that tells an event; None where no report is dated."""
    published = [(sources.day(claim.quote.report), sources.published(claim.quote.report)) for claim in claims]
    return min(((day, text) for day, text in published if day and text), default=(None, None))[1]


def _offences(cited: Iterable[Cited[Offence]]) -> tuple[Cited[Offence], ...]:
    """Keep one of every offence: a wider or vaguer wording gives way to the more exact."""
    ordered = sorted(
        dict.fromkeys(cited), key=lambda one: (-len(one.value.iccs or ""), -len(one.value.words), one.quote)
    )
    kept: list[Cited[Offence]] = []
    for one in ordered:
        if all(likeness.offence(one.value, other.value) is not SAME for other in kept):
            kept.append(one)
    return tuple(sorted(kept, key=lambda one: one.quote))
