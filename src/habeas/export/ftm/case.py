"""A case as FollowTheMoney has it: CourtCase, CourtCaseParty and Event.

Only somebody of whom a report tells an act of the authorities has a case; being named near one makes nobody a party.
Victims, lawyers, witnesses and those who act for an authority are parties whose role says so. Who is stated as not
involved, and everybody else, is linked to the report alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from habeas.export.ftm.entity import Entity
from habeas.export.ftm.values import TEXT, country, day, days, entity_id, name, place, text
from habeas.export.labels import label
from habeas.export.show.dates import show_date, show_edtf
from habeas.export.show.events import show_event
from habeas.export.show.states import CUSTODY, ROLES, STAGES
from habeas.export.sources import claims_of
from habeas.records.case import Case, Custody, Event, Stage
from habeas.records.claim import ACCUSING
from habeas.records.dossier import Dossier
from habeas.records.person import Role

_TAKING_PART: frozenset[Role] = frozenset({"victim", "authority", "counsel", "witness"})
_OVER: frozenset[Stage] = frozenset({"acquitted", "dismissed", "quashed"})


def accused(dossier: Dossier) -> Case | None:
    """Give the case of somebody whom the authorities are told to have acted against, None for everybody else."""
    case = dossier.case
    if case is None or dossier.person.role != "subject":
        return None
    acted = any(event.assertion == "actual" and event.kind in ACCUSING for event in case.events)
    return case if acted or case.charges else None


def court_case(dossier: Dossier, case: Case, proof: dict[str, str]) -> Iterator[Entity]:
    """Give the case, its subject and those who take part in it; `proof` maps report ids to their articles."""
    id = entity_id("case", dossier.person.id)
    courts = [cited.value for event in case.events for cited in event.authority if cited.value.kind == "court"]
    yield Entity.make(
        id,
        "CourtCase",
        name=name(f"Case of {label(dossier.person)}"),
        status=[STAGES[charge.stage] for charge in case.charges],
        court=[text(court.words) for court in courts],
        country=[country(court.country) for court in courts],
        category=[text(charge.offence.words) for charge in case.charges],
        summary=text(custody_line(case.custody)),
        proof=proof.values(),
    )
    status = [text(f"{charge.offence.words}: {STAGES[charge.stage]}") for charge in case.charges]
    yield _party(id, dossier.person.id, party_role(case), status=status)
    for other in dossier.people:
        if other.role in _TAKING_PART:
            yield _party(id, other.id, ROLES[other.role])


def party_role(case: Case) -> str:
    """Say what the person is in the case, by stage and no higher."""
    stages = {charge.stage for charge in case.charges}
    if not stages:
        return "subject of the reports; no charge is told"
    if stages <= _OVER:
        return "former defendant; no charge stands"
    return "suspect" if stages - _OVER == {"suspected"} else "defendant"


def _party(case: str, person: str, role: str, *, status: Iterable[str] = ()) -> Entity:
    made = entity_id("party", case, person)
    return Entity.make(made, "CourtCaseParty", case=case, party=entity_id(person), role=role, status=status)


def custody_line(custody: Custody) -> str:
    """Say whether the person is held, as of when; never as if it were today.

    >>> custody_line(Custody("serving", "2024-12-26"))
    'Custody: serving a sentence, as of 26 Dec 2024'
    """
    if custody.state == "unknown":
        return "Custody: not known"
    when = f"as of {show_edtf(custody.as_of)}" if custody.as_of else "as of an undated report"
    return f"Custody: {CUSTODY[custody.state]}, {when}"


def events(dossier: Dossier, proof: dict[str, str]) -> Iterator[Entity]:
    """Give the events of a case, worded so that what was only sought, feared, denied or alleged says so first."""
    for event in dossier.case.events if dossier.case else ():
        told = claims_of(dossier, event.claims)
        start, end = days(event.date.value.edtf) if event.date else ("", "")
        yield Entity.make(
            entity_id("event", dossier.person.id, event.kind, event.assertion, *sorted(event.claims)),
            "Event",
            name=name(f"{label(dossier.person)[:200]}: {show_event(event, told)}"),
            involved=entity_id(dossier.person.id),
            date=day(event.date.value.edtf) if event.date else None,
            startDate=start,
            endDate=end,
            location=[place(cited.value.words) for cited in event.place],
            country=[country(cited.value.country) for cited in event.place],
            summary=text(_when(event)),
            description=[text(quote.exact, TEXT) for quote in event.quotes],
            proof=[proof.get(quote.report) for quote in event.quotes],
        )


def _when(event: Event) -> str:
    parts = [show_date(event.date.value) if event.date else "undated"]
    parts += [f"reported {show_edtf(event.reported)}"] if event.reported else []
    parts += [f"{event.sources} sources"] if event.sources > 1 else []
    return "; ".join([*parts, "disputed"] if event.disputed_by else parts)
