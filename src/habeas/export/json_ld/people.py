"""People in JSON-LD: schema.org's Person, with what they are in the record, worded so that nobody is accused by it."""

from __future__ import annotations

from collections.abc import Iterator

from habeas.export.json_ld.terms import iri, present, when
from habeas.export.labels import label, names
from habeas.export.show.states import ROLES, TIES
from habeas.export.words import words
from habeas.records.dossier import Dossier
from habeas.records.encode import Json, Object
from habeas.records.person import Nationality, Person
from habeas.records.quote import Cited


def people(dossier: Dossier) -> Iterator[Object]:
    """Give the person of a dossier and everybody near the case."""
    for number, person in enumerate((dossier.person, *dossier.people)):
        yield present({
            "@id": iri("person", person.id),
            "@type": ["habeas:Group" if person.count else "Person", "prov:Entity"],
            "name": label(person),
            "alternateName": list(names(person)),
            "nationality": _countries(person.nationality),
            "habeas:origin": _countries(person.origin),
            "hasOccupation": _positions(person),
            "habeas:tie": [
                {"@type": "habeas:Tie", "habeas:to": {"@id": iri("person", tie.to)}, "name": TIES[tie.kind]}
                for tie in person.ties
            ],
            "habeas:role": ROLES[person.role],
            "habeas:formerId": [iri("person", id) for id in dossier.aliases] if not number else [],
        })  # fmt: skip


def _countries(found: tuple[Cited[Nationality], ...]) -> list[Json]:
    return [
        present({"@type": "Country", "name": words(cited.value.words), "identifier": cited.value.country})
        for cited in found
    ]


def _positions(person: Person) -> list[Json]:
    return [
        present({
            "@type": "Role",
            "roleName": words(position.title),
            "habeas:organisation": words(position.organisation or ""),
            "habeas:when": position.when,
            "startDate": when(position.since),
            "endDate": when(position.until),
        })
        for position in person.positions
    ]  # fmt: skip
