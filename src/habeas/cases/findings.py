"""Findings: breaches of what must hold of every case, for a person to look at; never a crash, never a correction.

No release before the first arrest, no release within a time told as held throughout, nobody in two places of custody
at once, nothing that only the living do after death, no sentence whose words name nobody, none before its charge, and
nothing dated after the report that tells it as done. What a vaguer date leaves possible is no finding.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from habeas.cases import hull, likeness
from habeas.cases.breaches import custody_breaches, when
from habeas.cases.cues import says
from habeas.cases.hull import Days
from habeas.cases.likeness import SAME
from habeas.cases.marks import Mark, marks, stands
from habeas.cases.sources import Sources
from habeas.cases.told import Told
from habeas.records.case import Event, Finding, Rule
from habeas.records.claim import Claim, Kind

_LIVING: frozenset[Kind] = frozenset({
    "arrest", "hold", "charge", "plea", "trial", "convict", "sentence", "transfer", "mistreat", "extradite", "release",
    "escape", "die",
})  # fmt: skip
"""What happens to the living; a case may be closed, a verdict quashed and a body exchanged after death."""
_LEADING: frozenset[Kind] = frozenset({"arrest", "investigate", "charge", "plea", "trial", "convict"})
Dated = tuple[Event, Days]
_NAMES: dict[Kind, str] = {
    "hold": "in custody", "charge": "a charge", "plea": "a plea", "trial": "a trial", "convict": "a conviction",
    "sentence": "a sentence", "arrest": "an arrest", "release": "a release", "transfer": "a transfer",
    "mistreat": "ill-treatment", "extradite": "an extradition or deportation", "escape": "an escape",
    "die": "a death", "search": "a search", "investigate": "an investigation", "acquit": "an acquittal",
    "appeal": "an appeal", "dismiss": "the end of the case", "pardon": "a pardon", "exchange": "an exchange",
    "secrecy": "secrecy",
}  # fmt: skip


def findings(
    events: Sequence[Event], told: Mapping[str, Told], sources: Sources, *, ahead: Collection[str] = ()
) -> tuple[Finding, ...]:
    """List what breaks the rules; `ahead` are the claims told as done on a day after their report, by id."""
    real = [event for event in events if event.assertion == "actual" and stands(event)]
    dated = [(event, hull.happened(event, told)) for event in real]
    row = marks(told.values(), events, sources)
    return (
        *custody_breaches(row, dated),
        *_after_death(dated, row, told),
        *_nobody(real, told),
        *_before_charge(dated, told, sources),
        *_ahead((told[id].claim for id in sorted(ahead) if id in told), sources),
    )


def _after_death(dated: Sequence[Dated], row: Sequence[Mark], told: Mapping[str, Told]) -> Iterable[Finding]:
    """Find what happened to somebody certainly dead."""
    deaths = [(event, days) for event, days in dated if event.kind == "die"]
    if not deaths:
        return
    death, died = min(deaths, key=lambda pair: (pair[1][1], pair[0].claims))
    later = [(event.kind, days, _claims(event, told)) for event, days in dated if event.kind in _LIVING]
    later += [
        ("hold", mark.days, mark.claims) for mark in row if mark.what == "held" and mark.firm and mark.how == "hold"
    ]
    for kind, days, claims in later:
        if days[0] > died[1]:
            yield _finding("after death", f"{_NAMES.get(kind, kind)} ({when(days)}) after the death ({when(died)})",
                           (*claims, *_claims(death, told)))  # fmt: skip


def _nobody(real: Iterable[Event], told: Mapping[str, Told]) -> Iterable[Finding]:
    """Find a sentence none of whose reports has words that name, or point at, the person."""
    for event in real:
        claims = _claims(event, told)
        if event.kind == "sentence" and claims and all(claim.person_quote is None for claim in claims):
            yield _finding("sentence without a person", "no words of the report say whose sentence this is", claims)


def _before_charge(dated: Sequence[Dated], told: Mapping[str, Told], sources: Sources) -> Iterable[Finding]:
    """Find a charge certainly after the sentence for the same offence, where nothing leads to that sentence."""
    for event, days in dated:
        if event.kind != "sentence" or not event.offences:
            continue
        if any(_leads(other, event) and when_other[0] <= days[1] for other, when_other in dated):
            continue
        for charge, charged in dated:
            later = charge.kind == "charge" and days[1] < charged[0] and _one_offence(charge, event)
            if later and not any(says("anew", sources.sentence(quote)) for quote in charge.quotes):
                what = f"the sentence ({when(days)}) comes before the charge of the same offence ({when(charged)})"
                yield _finding("sentence before charge", what, (*_claims(event, told), *_claims(charge, told)))


def _leads(other: Event, sentence: Event) -> bool:
    """Tell whether an event can be of the case that the sentence ended."""
    return other.kind in _LEADING and (not other.offences or _one_offence(other, sentence))


def _one_offence(one: Event, other: Event) -> bool:
    return any(likeness.offence(a.value, b.value) is SAME for a in one.offences for b in other.offences)


def _ahead(claims: Iterable[Claim], sources: Sources) -> Iterable[Finding]:
    """Tell of claims dated after the report that tells them as done."""
    for claim in sorted(claims, key=sources.order):
        if claim.date:
            report = sources.published(claim.quote.report)
            dated = f"{_NAMES.get(claim.kind, claim.kind)} dated {claim.date.value.edtf}"
            what = f"{dated}, told as done in a report of {report}"
            yield _finding("date after its report", what, (claim,))


def _claims(event: Event, told: Mapping[str, Told]) -> tuple[Claim, ...]:
    listed = (told[id].claim for id in event.claims if id in told)
    return tuple(claim for claim in listed if claim.assertion == event.assertion)


def _finding(rule: Rule, what: str, claims: Iterable[Claim]) -> Finding:
    """Write a finding with the words of its claims."""
    listed = tuple(claims)
    quotes = [quote for one in listed for quote in (one.quote, *((one.date.quote,) if one.date else ()))]
    return Finding(rule, what, tuple(dict.fromkeys(one.id for one in listed)), tuple(dict.fromkeys(quotes)))
