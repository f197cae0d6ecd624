"""Cases: what all claims about one person come to."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from habeas.records.case import ConflictKind, ConflictState, CustodyState, Rule, Stage
from habeas.records.claim import Kind
from habeas.web.api.models.base import ClaimIds, Edtf, Iso, Model, Quote, Quotes, Time
from habeas.web.api.models.claims import AssertionOf, Date, Duration, KindOf, Offence, Said, Term
from habeas.web.api.models.people import Words


class StageStep(Model):
    """One step in the history of a charge."""

    stage: Annotated[Stage, Field(description="The stage reached.")]
    date: Edtf | None
    claims: ClaimIds


class Charge(Model):
    """One offence with the stage it has reached, never higher than the words allow. A charge is not guilt."""

    words: Words
    iccs: Annotated[str | None, Field(description="ICCS 1.0 code.")]
    article: Annotated[str | None, Field(description="Article of law.")]
    stage: Annotated[Stage, Field(description="The stage reached.")]
    history: list[StageStep]
    quotes: Quotes


class Custody(Model):
    """Whether the person is held, as of the last report that says so."""

    state: Annotated[CustodyState, Field(description="The state.")]
    as_of: Annotated[Edtf | None, Field(description="The day of that report.")]
    since: Date | None
    place: list[Said]
    claims: ClaimIds
    quotes: Quotes


class Stint(Model):
    """One time in custody, each end as exactly as the reports allow."""

    state: Annotated[CustodyState, Field(description="Kind of custody.")]
    open: Annotated[bool, Field(description="No report tells of an end, which is not to say that there was none.")]
    ended: Annotated[Kind | None, Field(description="The kind of event that ended it.")]
    begin: Date | None
    earliest_begin: Iso | None
    latest_begin: Iso | None
    end: Date | None
    earliest_end: Iso | None
    latest_end: Iso | None
    place: list[Said]
    claims: ClaimIds
    quotes: Quotes


class Bound(Model):
    """One end of what several terms come to."""

    duration: Duration | None
    life: bool
    death: bool
    rule: Annotated[str, Field(description="The rule that gives it, in words.")]


class Terms(Model):
    """The sentences imposed; maxima and demands never count."""

    imposed: list[Term]
    combination: Annotated[str, Field(description="`none`, `single`, `stated`, or `not stated`: then a range.")]
    least: Bound | None
    most: Bound | None
    quotes: Quotes


class End(Model):
    """One end of the days on which the sentences can end."""

    day: Annotated[Iso | None, Field(description="Null where no day follows.")]
    steps: Annotated[list[str], Field(description="How it was counted, one operation a step.")]


class Ends(Model):
    """When the sentences that stand can end; no promise of release."""

    earliest: End
    latest: End
    quotes: Quotes


class Explanation(Model):
    """What a person says of a conflict."""

    by: str
    at: Time
    why: str


class ConflictValue(Model):
    """One of the values that disagree."""

    value: str
    claims: ClaimIds
    quote: Quote


class Conflict(Model):
    """Values that disagree, each with its words."""

    id: Annotated[str, Field(description="A hash of slot, kind and values; for `explain`.")]
    slot: Annotated[str, Field(description="What they are about.")]
    kind: Annotated[ConflictKind, Field(description="How they disagree.")]
    state: Annotated[ConflictState, Field(description="Open until a person explains it.")]
    explanation: Explanation | None
    values: list[ConflictValue]


class Unknown(Model):
    """Something that a case of this stage should have and that no report states."""

    slot: str
    event: Kind | None
    why: str


class Withheld(Model):
    """Something said to be kept secret, apart from what is merely missing."""

    what: str
    claim: Annotated[str, Field(description="Id of the claim.")]
    quote: Quote
    said_by: Said | None


class Finding(Model):
    """A breach of what must hold of every case, for a person to look at."""

    rule: Annotated[Rule, Field(description="What must hold.")]
    what: str
    claims: ClaimIds
    quotes: Quotes


class Event(Model):
    """One event, merged from every claim that tells it."""

    kind: KindOf
    assertion: AssertionOf
    date: Date | None
    reported: Annotated[Edtf | None, Field(description="Day of the earliest report of it: orders, never dates.")]
    term: Term | None
    authority: list[Said]
    offences: list[Offence]
    place: list[Said]
    sources: Annotated[int, Field(description="How many independent sources tell it.")]
    claims: ClaimIds
    disputed_by: Annotated[list[str], Field(description="Ids of the claims that say otherwise.")]


class Case(Model):
    """The case of one person."""

    person: Annotated[str, Field(description="Id of the person.")]
    charges: list[Charge]
    custody: Custody
    terms: Terms
    conflicts: list[Conflict]
    unknown: list[Unknown]
    withheld: list[Withheld]
    stints: list[Stint]
    ends: Ends | None
    findings: list[Finding]
    events: list[Event]
