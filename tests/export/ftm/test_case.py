from dataclasses import replace

import pytest

from habeas.export.ftm.case import accused, court_case, custody_line, events, party_role
from habeas.export.show.states import ROLES
from habeas.records.case import Charge, Custody
from habeas.records.offence import Offence
from habeas.records.person import Person


def told(entity):
    return dict(entity.properties)


def charged(case, *stages):
    return replace(case, charges=tuple(Charge(Offence(f"crime {n}"), stage, (), ()) for n, stage in enumerate(stages)))


def test_only_whom_the_authorities_act_against_has_a_case(dossier, witness):
    assert accused(dossier) is dossier.case
    assert accused(witness) is None
    for role in set(ROLES) - {"subject"}:
        assert accused(replace(dossier, person=replace(dossier.person, role=role))) is None


def test_who_was_only_said_not_to_be_charged_has_no_case(dossier):
    denied = tuple(replace(event, assertion="negated") for event in dossier.case.events)
    assert accused(replace(dossier, case=replace(dossier.case, charges=(), events=denied))) is None


def test_the_parties_say_what_they_are(dossier):
    case, subject, counsel = court_case(dossier, dossier.case, {"r": "habeas-report-1"})
    assert told(case)["status"] == ("convicted, not reported final",)
    assert told(case)["court"] == ("Oster city court",)
    assert told(case)["proof"] == ("habeas-report-1",)
    assert told(subject)["status"] == ("espionage: convicted, not reported final",)
    assert told(counsel)["role"] == ("lawyer",)


@pytest.mark.parametrize("role", sorted(set(ROLES) - {"victim", "authority", "counsel", "witness"}))
def test_being_named_near_a_case_makes_nobody_a_party(role, dossier):
    near = replace(dossier, people=(Person("p:5", "Ada Roe", role, ("Ada Roe",)),))
    assert [told(one).get("role") for one in court_case(near, near.case, {})] == [None, ("defendant",)]


@pytest.mark.parametrize("role", ["victim", "authority", "witness"])
def test_who_takes_part_is_no_defendant(role, dossier):
    near = replace(dossier, people=(Person("p:5", "Ada Roe", role, ("Ada Roe",)),))
    *_, party = court_case(near, near.case, {})
    assert told(party)["role"] == (ROLES[role],)
    assert "status" not in told(party)


@pytest.mark.parametrize(
    ("stages", "role"),
    [
        ((), "subject of the reports; no charge is told"),
        (("suspected",), "suspect"),
        (("suspected", "acquitted"), "suspect"),
        (("charged",), "defendant"),
        (("suspected", "on trial"), "defendant"),
        (("final",), "defendant"),
        (("acquitted",), "former defendant; no charge stands"),
        (("dismissed", "quashed"), "former defendant; no charge stands"),
    ],
)
def test_the_role_fits_the_stage(stages, role, dossier):
    assert party_role(charged(dossier.case, *stages)) == role


def test_custody_is_as_of_a_day():
    assert custody_line(Custody("unknown", None)) == "Custody: not known"
    assert custody_line(Custody("released", None)) == "Custody: released, as of an undated report"


def test_events_have_dates_as_exact_as_stated(dossier):
    made = [told(event) for event in events(dossier, {})]
    assert made[1]["date"] == ("2023-08",)
    assert made[1]["name"] == ("Marta Lindqvist: charged with espionage, at Oster city court",)
    assert made[1]["summary"] == ("August 2023; reported 26 Dec 2024; 2 sources; disputed",)
    assert "date" not in made[2]
    assert made[3]["name"][0].endswith("asked for by Prosecutors: 12 years in prison")


def test_the_id_of_an_event_does_not_hang_on_the_order_of_claims(dossier):
    first = replace(dossier.case.events[0], claims=("a", "b"))
    one = replace(dossier, case=replace(dossier.case, events=(first,)))
    other = replace(dossier, case=replace(dossier.case, events=(replace(first, claims=("b", "a")),)))
    assert [event.id for event in events(one, {})] == [event.id for event in events(other, {})]
