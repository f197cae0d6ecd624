"""From a reading to the people and claims of one report.

    assemble(reading) -> (people, claims)

Each step is a module of its own: phrases that the model passed over (`certain`), mentions and triggers (`scene`), who
is who (`coreference`), what each is (`roles`, `portraits`), whom an event happens to (`patients`), what is said of it
(`arguments`, `assertion`, `attribution`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from habeas.claims import attribution, commentary, doubt, patients, portraits, roles, secrecy, terms
from habeas.claims.arguments import Arguments, arguments
from habeas.claims.assertion import assertion
from habeas.claims.certain import complete
from habeas.claims.coreference import resolve
from habeas.claims.duplicates import distinct
from habeas.claims.patients import Patient, Weighing
from habeas.claims.scene import Scene, Trigger, look
from habeas.records.claim import Assertion, Claim
from habeas.records.person import Person
from habeas.records.reading import Reading

REAL: frozenset[Assertion] = frozenset({"actual", "alleged"})


def assemble(reading: Reading) -> tuple[tuple[Person, ...], tuple[Claim, ...]]:
    """Decide from a reading who the people of a report are and what it says of each in law.

    Ids of people are `p1`, `p2` ... in order of first mention and hold within this report only.
    """
    scene = look(complete(reading))
    cast = resolve(scene)
    standing = roles.standings(scene, cast)
    known = patients.weigh(scene, cast, standing)
    drafts = [claim for trigger in commentary.telling(scene) for claim in _claims(known, trigger)]
    claims = distinct(scene, doubt.borne_out(cast, secrecy.addressed(known, drafts)))
    shown = portraits.shown(cast, {claim.person for claim in claims})
    people = portraits.people(scene, cast, shown, standing=standing, claims=claims)
    ids = {str(figure): id for figure, id in shown.items()}
    return people, tuple(_named(claim, ids) for claim in claims)


def _claims(known: Weighing, trigger: Trigger) -> Iterable[Claim]:
    """Make the claims of one trigger, one for each person and each alternative penalty."""
    scene = known.scene
    how = assertion(scene, trigger)
    found = sorted(patients.patients(known, trigger), key=lambda patient: patient.mention.start)
    whom: tuple[Patient | None, ...] = tuple(found)
    if not whom and trigger.kind == "secrecy":
        whom = (None,)
    if not whom:
        return ()
    said = arguments(scene, trigger, ahead=how == "prospective")
    shares = terms.shares(said.terms, len(whom))
    return [
        _claim(scene, trigger, patient, how, replace(said, terms=share))
        for patient, share in zip(whom, shares, strict=True)
    ]


def _claim(scene: Scene, trigger: Trigger, patient: Patient | None, how: Assertion, said: Arguments) -> Claim:
    report = scene.article.report.id
    person_quote = scene.article.quote(patient.mention.start, patient.mention.end) if patient else None
    term = terms.main(said.terms)
    words = (cited.quote for group in (said.authority, said.offences, said.place) for cited in group)
    places = tuple((quote.start, quote.exact) for quote in words)
    extra = tuple((one.quote.start, one.quote.exact) for one in (term, said.date) if one)
    where = person_quote.start if person_quote else None
    return Claim(
        Claim.identify(report, trigger.kind, how, trigger.start, where, places, extra),
        trigger.kind,
        str(patient.figure.id) if patient else None,
        how,
        scene.article.quote(trigger.start, trigger.end),
        person_quote,
        round(trigger.score * (patient.confidence if patient else 0.5), 4),
        scene.reading.reader,
        said_by=attribution.said_by(scene, trigger),
        authority=said.authority,
        offences=said.offences,
        term=term,
        date=said.date,
        place=said.place,
    )


def _named(claim: Claim, ids: Mapping[str, str]) -> Claim:
    return claim if claim.person is None else portraits.with_person(claim, ids[claim.person])
