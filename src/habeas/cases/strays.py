"""Strays: values that a claim carries and that cannot be its own, taken off before claims are compared.

One wrong value makes two events of one or dates the wrong sentence, so what shows by itself to be misplaced is
dropped; the words stay in the claim as it was read:

- an authority that is the person accused ('sentenced by Roe') or a mere pronoun;
- a place that is only an adjective ('Russian');
- death or life given to an arrest, a search or a release, which are no sentences;
- the length of a sentence given to the stay in prison that serves it ('serving a 12-year sentence');
- a date that stands neither in the sentence of its event nor beside it, or that belongs to another term told in its
  own sentence.

A rounded length ('nearly 16 years') becomes the range that it says (`rounding`). What is told as done on a day after
the report is still to come. A 'verdict' without a term, in a case that tells of an acquittal, is no sentence and goes.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from habeas.cases import likeness
from habeas.cases.cues import says
from habeas.cases.likeness import DIFFERENT
from habeas.cases.rounding import rounded
from habeas.cases.sources import Sources
from habeas.normalise import places
from habeas.records.claim import Claim, Kind
from habeas.records.date import Date
from habeas.records.offence import Authority, Place
from habeas.records.person import Person
from habeas.records.quote import Cited, Quote

SLACK = dt.timedelta(days=1)
"""A day told in another time zone, or a page dated the evening before, makes nothing future."""
_BARE: frozenset[Kind] = frozenset({"arrest", "search", "release", "transfer", "escape", "extradite"})
Spot = tuple[str, int]


def clear(claims: Iterable[Claim], people: Iterable[Person], sources: Sources) -> tuple[Claim, ...]:
    """Give claims without the values that cannot be theirs; ids, quotes and order stay."""
    listed = tuple(claims)
    forms: defaultdict[str, set[str]] = defaultdict(set)
    for person in people:
        forms[person.id].update(form.casefold() for form in (*person.forms, person.name or "") if form)
    owners: defaultdict[tuple[str | None, str, Spot], list[Claim]] = defaultdict(list)
    for claim in listed:
        owners[claim.person, claim.kind, sources.place(claim.quote)].append(claim)
    lengths = {(claim.person, claim.term.quote) for claim in listed if claim.kind == "sentence" and claim.term}
    cleared = {claim.person for claim in listed if claim.kind == "acquit" and claim.assertion == "actual"}
    return tuple(
        _clear(_unserved(claim, lengths), forms.get(claim.person or "", set()), owners, sources)
        for claim in listed
        if not (claim.person in cleared and bare_verdict(claim))
    )


def _unserved(claim: Claim, lengths: AbstractSet[tuple[str | None, Quote]]) -> Claim:
    """Take the length of a sentence, told of the same words, off a stay in prison."""
    shared = claim.kind == "hold" and claim.term is not None and (claim.person, claim.term.quote) in lengths
    capital = claim.kind in _BARE and claim.term is not None and claim.term.value.kind in {"death", "life"}
    return replace(claim, term=None) if shared or capital else claim


def bare_verdict(claim: Claim) -> bool:
    """Tell whether a claim of a sentence names a verdict without saying which: 'приговор' may be an acquittal."""
    return claim.kind == "sentence" and claim.term is None and says("verdict", claim.quote.exact)


def _clear(
    claim: Claim, forms: set[str], owners: Mapping[tuple[str | None, str, Spot], Sequence[Claim]], sources: Sources
) -> Claim:
    """Clear one claim; `forms` are the names of its person, `owners` the claims by person, kind and sentence."""
    date = claim.date
    if date:
        beside = owners.get((claim.person, claim.kind, sources.place(date.quote)), ())
        if _far(claim, date, sources) or any(_owns(other, claim, date) for other in beside):
            date = None
    coming = claim.assertion == "actual" and date is not None and _future(claim, date, sources)
    return replace(
        claim,
        assertion="prospective" if coming else claim.assertion,
        term=claim.term and rounded(claim.term, sources.articles.get(claim.term.quote.report)),
        date=date,
        authority=tuple(one for one in claim.authority if not _self(one.value, forms)),
        place=tuple(one for one in claim.place if not _adjective(one.value, claim, sources)),
    )


def _self(authority: Authority, forms: set[str]) -> bool:
    """Tell whether an authority is the person accused, or a pronoun."""
    return authority.words.casefold() in forms or says("pronoun", authority.words)


def _adjective(place: Place, claim: Claim, sources: Sources) -> bool:
    """Tell whether a place is a single word of nationality: it says whose, not where."""
    words = place.words.strip()
    if " " in words or (article := sources.articles.get(claim.quote.report)) is None:
        return False
    language = article.report.language or "en"
    return places.country(words, language=language) is not None and not places.find(words, language=language)


def _far(claim: Claim, date: Cited[Date], sources: Sources) -> bool:
    """Tell whether a date stands more than a sentence away from its event."""
    (report, at), (other, told) = sources.place(claim.quote), sources.place(date.quote)
    return report == other and min(at, told) >= 0 and abs(at - told) > 1


def _owns(other: Claim, claim: Claim, date: Cited[Date]) -> bool:
    """Tell whether a claim in the sentence of a date, of another term, is the one that the date belongs to."""
    if other.id == claim.id or other.date is None or other.date.quote != date.quote:
        return False
    return likeness.terms(other.term, claim.term) is DIFFERENT


def _future(claim: Claim, date: Cited[Date], sources: Sources) -> bool:
    day, first = sources.day(claim.quote.report), date.value.earliest
    return day is not None and first is not None and first > day + SLACK
