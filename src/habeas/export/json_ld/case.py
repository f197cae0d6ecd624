"""The case in JSON-LD: events merged from claims, the stage of each charge, and custody as of a day."""

from __future__ import annotations

from collections.abc import Iterator

from habeas.export.json_ld.terms import bounds, iri, present, when
from habeas.export.show.events import show_event
from habeas.export.show.states import CUSTODY, STAGES
from habeas.export.sources import claims_of
from habeas.export.words import words
from habeas.records.case import Event
from habeas.records.date import Date
from habeas.records.dossier import Dossier
from habeas.records.encode import Json, Object


def events(dossier: Dossier) -> Iterator[Object]:
    """Give the events, each derived from the claims that tell it; one that is undated has no date."""
    for event in dossier.case.events if dossier.case else ():
        told = claims_of(dossier, event.claims)
        meaning = ":".join((dossier.person.id, event.kind, event.assertion, min(event.claims, default="")))
        yield present({
            "@id": iri("event", meaning),
            "@type": ["Event", "prov:Entity"],
            "name": show_event(event, told),
            "about": {"@id": iri("person", dossier.person.id)},
            "habeas:kind": event.kind,
            "habeas:assertion": event.assertion,
            **_dates(event.date.value if event.date else None),
            "location": _places(event),
            "habeas:reported": when(event.reported),
            "habeas:independentSources": event.sources,
            "habeas:disputedBy": [{"@id": iri("claim", id)} for id in event.disputed_by],
            "prov:wasDerivedFrom": [{"@id": iri("claim", id)} for id in event.claims],
        })  # fmt: skip


def _dates(date: Date | None) -> Object:
    """Give `startDate` only where the date is one of a calendar; every date has its bounds."""
    if date is None:
        return {}
    start = when(date.edtf)
    plain = isinstance(start, dict) and start["@type"] != "edtf:EDTF"
    return {"startDate": start if plain else None, "habeas:when": bounds(date)}


def _places(event: Event) -> list[Json]:
    return [
        present({"@type": "Place", "name": words(cited.value.words), "habeas:country": cited.value.country})
        for cited in event.place
    ]


def charges(dossier: Dossier) -> Iterator[Object]:
    """Give each charge with the stage it has reached, no higher than the claims allow."""
    for charge in dossier.case.charges if dossier.case else ():
        meaning = ":".join((dossier.person.id, charge.offence.words, charge.offence.article or ""))
        yield present({
            "@id": iri("charge", meaning),
            "@type": ["habeas:Charge", "prov:Entity"],
            "name": words(charge.offence.words),
            "about": {"@id": iri("person", dossier.person.id)},
            "habeas:stage": STAGES[charge.stage],
            "habeas:iccs": charge.offence.iccs,
            "habeas:article": words(charge.offence.article or ""),
            "prov:wasDerivedFrom": [{"@id": iri("claim", id)} for step in charge.history for id in step.claims],
        })  # fmt: skip


def custody(dossier: Dossier) -> Iterator[Object]:
    """Give whether the person is held, as of the day of the report that says so."""
    told = dossier.case.custody if dossier.case else None
    if told and told.state != "unknown":
        yield present({
            "@id": iri("custody", dossier.person.id),
            "@type": ["habeas:Custody", "prov:Entity"],
            "about": {"@id": iri("person", dossier.person.id)},
            "name": CUSTODY[told.state],
            "habeas:asOf": when(told.as_of),
            "habeas:since": bounds(told.since.value) if told.since else None,
            "prov:wasDerivedFrom": [{"@id": iri("claim", id)} for id in told.claims],
        })  # fmt: skip
