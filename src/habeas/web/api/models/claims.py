"""Claims: one event said of one person in one place of one report, and the values it carries."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from habeas.records.claim import Assertion, Kind
from habeas.records.date import Basis
from habeas.records.term import Scope, TermKind
from habeas.web.api.models.base import Edtf, Iso, Model, Quote
from habeas.web.api.models.people import Words

KindOf = Annotated[Kind, Field(description="What kind of event.")]
AssertionOf = Annotated[
    Assertion,
    Field(
        description="`actual`: said to have happened; `sought`: asked for by a party; `prospective`: may come; "
        "`negated`: said not to have happened; `alleged`: claimed by somebody, no authority's own act."
    ),
]
Duration = Annotated[str, Field(description="A length of time, ISO 8601.")]


class Said(Model):
    """Words that name somebody or something."""

    words: Words
    quote: Quote


class Offence(Model):
    """An offence in the words of the report."""

    words: Words
    iccs: Annotated[str | None, Field(description="ICCS 1.0 code (UNODC), as deep as the words support.")]
    article: Annotated[str | None, Field(description="Article of law, where it is named.")]
    quote: Quote


class Money(Model):
    """A sum of money."""

    words: Words
    amount: Annotated[str, Field(description="Decimal text, so that no digit is lost.")]
    currency: Annotated[str | None, Field(description="ISO 4217 code, null where the words do not settle it.")]


class Term(Model):
    """A penalty: a maximum has no `least`, a minimum no `most`."""

    words: Words
    kind: Annotated[TermKind, Field(description="Kind of penalty.")]
    least: Duration | None
    most: Duration | None
    scope: Annotated[Scope | None, Field(description="On top of another sentence, in total, or after a reduction.")]
    regime: Annotated[str | None, Field(description="Regime of the prison, in the words of the report.")]
    money: Money | None
    quote: Quote


class Date(Model):
    """A date as exactly as it was stated, and no more."""

    words: Words
    edtf: Edtf
    earliest: Annotated[Iso | None, Field(description="The first day it can mean.")]
    latest: Annotated[Iso | None, Field(description="The last day it can mean.")]
    basis: Annotated[Basis, Field(description="Stated, counted from the day of the report, or inferred.")]
    quote: Quote


class Claim(Model):
    """One event said of one person in one place of one report."""

    id: Annotated[str, Field(description="A hash of the meaning: reading a report twice makes no other claim.")]
    kind: KindOf
    person: Annotated[str | None, Field(description="Id of the person; null where nobody in particular is meant.")]
    assertion: AssertionOf
    said_by: Annotated[Said | None, Field(description="On whose word, where it is not the report's own.")]
    confidence: Annotated[float, Field(ge=0, le=1, description="How sure the reader is; 1 once a person decided.")]
    quote: Annotated[Quote, Field(description="The words that name the event.")]
    authority: Annotated[list[Said], Field(description="Who acted: court, prosecutors, police ...")]
    offences: Annotated[list[Offence], Field(description="What for.")]
    term: Term | None
    date: Date | None
    place: list[Said]
    reader: Annotated[str, Field(description="The model and its version, and who accepted or corrected it.")]
