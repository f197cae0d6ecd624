"""Cases: what all claims about one person come to."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass, field
from typing import Literal

from habeas.records.claim import Assertion, Kind
from habeas.records.date import Date
from habeas.records.offence import Authority, Offence, Place
from habeas.records.quote import Cited, Quote
from habeas.records.term import Duration, Term

Stage = Literal[
    "suspected", "charged", "on trial", "convicted (appeal open)", "final", "acquitted", "dismissed", "quashed"
]
CustodyState = Literal["in custody", "serving", "house arrest", "released", "escaped", "died", "unknown"]
ConflictKind = Literal["conflict", "precision", "later update", "other event or person"]
ConflictState = Literal["open", "explained"]
Rule = Literal[
    "released before arrested", "released while held", "held twice at once", "after death", "sentence without a person",
    "sentence before charge", "date after its report",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Event:
    """One event of a case, merged from every claim that tells it.

    `date` is None for an event that no words date; it is then ordered by `reported`, the EDTF day of the
    earliest report that tells it, and never dated by it. `sources` counts independent reports. `claims` and
    `disputed_by` are claim ids.
    """

    kind: Kind
    assertion: Assertion
    claims: tuple[str, ...]
    date: Cited[Date] | None = None
    reported: str | None = None
    term: Cited[Term] | None = None
    authority: tuple[Cited[Authority], ...] = ()
    offences: tuple[Cited[Offence], ...] = ()
    place: tuple[Cited[Place], ...] = ()
    quotes: tuple[Quote, ...] = ()
    sources: int = 1
    disputed_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StageStep:
    """One step in the history of a charge: the stage reached and the claims that say so."""

    stage: Stage
    date: str | None
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Charge:
    """One offence of a case with the stage it has reached, never higher than the claims allow."""

    offence: Offence
    stage: Stage
    history: tuple[StageStep, ...]
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Custody:
    """Whether the person is held, as of the last report that says so.

    `as_of` is the EDTF day of that report (None if it is undated); `since` the date of the arrest where stated.
    """

    state: CustodyState
    as_of: str | None
    since: Cited[Date] | None = None
    place: tuple[Cited[Place], ...] = ()
    claims: tuple[str, ...] = ()
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class TermBound:
    """One end of the range that several terms can come to, with the rule that gives it.

    `life` and `death` stand for penalties without a length.
    """

    duration: Duration | None
    life: bool
    rule: str
    death: bool = False


@dataclass(frozen=True, slots=True)
class Terms:
    """The sentences imposed and what is said of how they combine.

    `combination` is `single`, `stated` or `not stated`; in the last case `least` and `most` are the ends of a
    range, each with its rule, and never one sum. Maxima and demands never count.
    """

    imposed: tuple[Cited[Term], ...]
    combination: Literal["none", "single", "stated", "not stated"]
    least: TermBound | None
    most: TermBound | None
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class ConflictValue:
    """One of the values that disagree, with its words."""

    value: str
    claims: tuple[str, ...]
    quote: Quote


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a person says of a conflict: who, when (UTC) and why; the values stay as they are."""

    by: str
    at: dt.datetime
    why: str


@dataclass(frozen=True, slots=True)
class Conflict:
    """Values of one slot that disagree, each with its quote; `kind` says how.

    It is open until a person explains it; `id` names it in that decision, and a value that joins later opens it again.
    """

    slot: str
    kind: ConflictKind
    values: tuple[ConflictValue, ...]
    explanation: Explanation | None = None

    @property
    def id(self) -> str:
        """A hash of the slot and its values: told again by other reports they are the same conflict.

        >>> Conflict("arrest date", "conflict", ()).id[:9]
        'conflict:'
        """
        meaning = "\x1f".join((self.slot, self.kind, *sorted({one.value for one in self.values})))
        return "conflict:" + hashlib.sha256(meaning.encode()).hexdigest()[:16]

    @property
    def state(self) -> ConflictState:
        """Whether a person has explained it."""
        return "explained" if self.explanation else "open"


@dataclass(frozen=True, slots=True)
class Unknown:
    """A slot that a case of this stage should have and that no report states."""

    slot: str
    event: Kind | None
    why: str


@dataclass(frozen=True, slots=True)
class Withheld:
    """Something said to be kept secret, apart from what is merely missing."""

    what: str
    claim: str
    quote: Quote
    said_by: Cited[str] | None = None


@dataclass(frozen=True, slots=True)
class Stint:
    """One time in custody: from an arrest to the release, each end as exactly as the reports allow.

    `begin` and `end` are the dates as stated, None where nobody dates them; `earliest_begin` .. `latest_end` the
    days that follow from them and from the days of the reports (a release told on 3 May happened by then).
    An end of None with `open` set means: no report tells of a release, which is not to say that there was none.
    `state` is in custody, serving or house arrest; `ended` the kind of event that ended it (release, exchange, escape,
    die; hold, where house arrest took its place or it that of house arrest).
    """

    state: CustodyState
    open: bool
    begin: Cited[Date] | None = None
    end: Cited[Date] | None = None
    earliest_begin: dt.date | None = None
    latest_begin: dt.date | None = None
    earliest_end: dt.date | None = None
    latest_end: dt.date | None = None
    place: tuple[Cited[Place], ...] = ()
    claims: tuple[str, ...] = ()
    quotes: tuple[Quote, ...] = ()
    ended: Kind | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """A breach of what must hold of every case: not a crash, but something a person should look at."""

    rule: Rule
    what: str
    claims: tuple[str, ...]
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class TermEnd:
    """One end of the range of days on which the sentences that stand can end, with the steps that give it.

    `day` is None where no day follows (life, no length, no known start); `steps` are sentences for a lawyer to check,
    each with one operation: 'counted from the day of the sentence: no later than 2024-12-26', '2024-12-26 + 15 years =
    2039-12-26'.
    """

    day: dt.date | None
    steps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ends:
    """When the sentences that stand can end, at the earliest and at the latest; never a promise of release."""

    earliest: TermEnd
    latest: TermEnd
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class Case:
    """Everything the reports say of one person's case, each line with its claims and quotes."""

    person: str
    events: tuple[Event, ...]
    custody: Custody
    terms: Terms
    charges: tuple[Charge, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    unknown: tuple[Unknown, ...] = ()
    withheld: tuple[Withheld, ...] = field(default=())
    stints: tuple[Stint, ...] = ()
    ends: Ends | None = None
    findings: tuple[Finding, ...] = ()
