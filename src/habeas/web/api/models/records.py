"""Records: what the addresses of the API answer with."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, JsonValue

from habeas.records.case import CustodyState, Stage
from habeas.records.decision import Verb
from habeas.records.link import Judgement
from habeas.records.person import Role
from habeas.records.settlement import ClaimState
from habeas.records.sight import Veil
from habeas.store.reading.claim_files import ClaimReading
from habeas.store.reading.waiting import QueueKind
from habeas.web.api.models.base import Edtf, Iso, Model, Time
from habeas.web.api.models.cases import Case, Conflict, Finding
from habeas.web.api.models.claims import Claim
from habeas.web.api.models.people import Person
from habeas.web.api.models.reports import Report, ReportHit, ReportRow

Next = Annotated[str | None, Field(description="Give it as `cursor` for the next page; null on the last one.")]


class Decision(Model):
    """What a person decided; kept for ever, undone by another decision."""

    id: str
    verb: Annotated[Verb, Field(description="What was decided.")]
    subjects: Annotated[list[str], Field(description="Ids of what it is about.")]
    by: Annotated[str, Field(description="Who decided.")]
    at: Time
    why: str | None
    before: Annotated[JsonValue, Field(description="How it stood before.")]
    after: Annotated[JsonValue, Field(description="How it stands after.")]
    undoes: Annotated[str | None, Field(description="Id of the decision that this one takes back.")]


class Link(Model):
    """A judgement whether two mentions are one person."""

    one: str
    other: str
    judgement: Judgement
    score: Annotated[float, Field(ge=0, le=1, description="The belief that they are one.")]
    why: str
    by: Annotated[str, Field(description="`machine`, or who decided.")]
    decision: str | None


class Dossier(Case):
    """Everything kept of one person: the case, and all that it rests on; the same as `habeas case --format json`."""

    person: Person  # type: ignore[assignment]  # the whole record in the place of its id
    aliases: Annotated[list[str], Field(description="Older ids of the person.")]
    claims: list[Claim]
    people: Annotated[list[Person], Field(description="The others in the same reports.")]
    reports: list[Report]
    rejected: Annotated[list[Claim], Field(description="Claims that a person rejected.")]
    unsure: Annotated[list[str], Field(description="Ids of claims that are under the bar and nobody accepted.")]
    links: list[Link]
    history: Annotated[list[Decision], Field(description="Decisions about this person, oldest first.")]


class CaseRow(Model):
    """One line of a list of cases."""

    person: Annotated[str, Field(description="Id of the person.")]
    label: Annotated[str, Field(description="What the person is called.")]
    role: Annotated[Role, Field(description="The part that the reports give the person.")]
    custody: Annotated[CustodyState | None, Field(description="Null for a person without a case.")]
    as_of: Annotated[Edtf | None, Field(description="The day of the report that tells the custody.")]
    stage: Annotated[Stage | None, Field(description="The furthest stage of a charge that stands.")]
    first_day: Annotated[Iso | None, Field(description="Of the first dated event.")]
    last_day: Annotated[Iso | None, Field(description="Of the last dated event.")]
    reports: int
    sources: Annotated[int, Field(description="Independent ones.")]
    conflicts: Annotated[int, Field(description="Open ones.")]
    withheld: Annotated[int, Field(description="Things said to be kept secret.")]
    changed: Time
    sealed: Annotated[bool, Field(description="Out of lists, search, feeds and exports.")]
    restricted: Annotated[bool, Field(description="Kept to editors.")]
    veil: Annotated[Veil | None, Field(description="Why the name is withheld.")]


class ClaimFile(Model):
    """A claim as it was read, as it stands, and what people decided on it."""

    claim: Annotated[Claim, Field(description="As it stands.")]
    read: Annotated[Claim, Field(description="As the machine read it, or a person first told it.")]
    state: Annotated[ClaimState, Field(description="What was decided on it.")]
    reading: Annotated[ClaimReading, Field(description="Whether the newest reading of its report tells it.")]
    sure: Annotated[bool, Field(description="Published without more ado.")]
    person: CaseRow | None
    decisions: list[Decision]


class ReportFile(Model):
    """A report with everybody named in it and every claim in it."""

    report: Report
    people: list[Person]
    claims: list[ClaimFile]
    added: Time
    reader: str
    restricted: bool


class QueueItem(Model):
    """One thing that waits for a person; the field that `kind` names is set."""

    kind: Annotated[QueueKind, Field(description="What it is; `lost` is a claim whose words are gone.")]
    id: str
    why: str
    score: float | None
    person: CaseRow | None
    other: Annotated[CaseRow | None, Field(description="The second person of a link.")]
    claim: ClaimFile | None
    link: Link | None
    conflict: Conflict | None
    finding: Finding | None


class Cases(Model):
    """A page of cases."""

    items: list[CaseRow]
    next: Next


class Reports(Model):
    """A page of reports."""

    items: list[ReportRow]
    next: Next


class Decisions(Model):
    """A page of decisions, the newest first."""

    items: list[Decision]
    next: Next


class Queue(Model):
    """A page of what waits."""

    items: list[QueueItem]
    counts: Annotated[dict[str, int], Field(description="How many wait of each kind.")]
    next: Next


class Hits(Model):
    """What a search found: people by their names, and the newest reports."""

    people: list[CaseRow]
    reports: list[ReportHit]
    more: Annotated[bool, Field(description="There are further reports.")]


Held = Annotated[int | None, Field(description="How many are kept; null for who sees only what is published.")]


class Status(Model):
    """What the site is, and how much it holds."""

    version: str
    reader: Annotated[str, Field(description="The model that reads, with its version.")]
    reports: Held
    claims: Held
    people: Held
    cases: Held
    decisions: Held
    visitor: Annotated[str, Field(description="As whom you are seen.")]
    role: str


class CameOf(Model):
    """What came of one report of an upload."""

    source: str
    report: Annotated[str | None, Field(description="Id of the report, where it was read.")]
    outcome: Annotated[str, Field(description="`added`, `known`, `read again`, or `failed`.")]
    why: Annotated[str | None, Field(description="Why it failed.")]


class Upload(Model):
    """An upload on its way."""

    id: str
    done: bool
    total: Annotated[int | None, Field(description="Reports in it; null before it is opened.")]
    reports: list[CameOf]
    error: Annotated[str | None, Field(description="Why it stopped early.")]


class Problem(Model):
    """An error (RFC 9457)."""

    type: str
    title: str
    status: int
    detail: Annotated[str, Field(description="One line for a person.")]
    instance: str
