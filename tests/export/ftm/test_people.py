from dataclasses import replace

import pytest

from habeas.export.ftm.people import person as ftm_person
from habeas.export.ftm.people import positions, ties
from habeas.records.case import Charge
from habeas.records.offence import Offence
from habeas.records.person import Tie


def told(entity):
    return dict(entity.properties)


@pytest.mark.parametrize(
    "stage", ["suspected", "charged", "on trial", "convicted (appeal open)", "acquitted", "dismissed", "quashed"]
)
def test_nobody_is_a_criminal_before_a_final_conviction(stage, dossier):
    case = replace(dossier.case, charges=(Charge(Offence("espionage"), stage, (), ()),))
    assert "topics" not in told(ftm_person(dossier.person, case))


def test_a_final_conviction_is_told(dossier):
    case = replace(dossier.case, charges=(Charge(Offence("espionage"), "final", (), ()),))
    assert told(ftm_person(dossier.person, case))["topics"] == ("crime",)


def test_a_victim_is_no_criminal_whatever_the_case_says(dossier):
    case = replace(dossier.case, charges=(Charge(Offence("espionage"), "final", (), ()),))
    assert "topics" not in told(ftm_person(replace(dossier.person, role="victim"), case))


@pytest.mark.parametrize(
    ("role", "topics"),
    [("counsel", ("role.lawyer",)), ("reporter", ("role.journo",)), ("not-implicated", None), ("authority", None)],
)
def test_other_topics_accuse_nobody(role, topics, person):
    assert told(ftm_person(person(role=role))).get("topics") == topics


def test_full_forms_are_aliases_and_surnames_weak_ones(dossier):
    who = replace(dossier.person, forms=("Marta Lindqvist", "M. Lindqvist", "Lindqvist"))
    made = told(ftm_person(who))
    assert (made["name"], made["alias"], made["weakAlias"]) == (
        ("Marta Lindqvist",),
        ("M. Lindqvist",),
        ("Lindqvist",),
    )
    assert (made["nationality"], made["country"]) == (("se",), ("se", "by"))


def test_a_description_is_no_name_that_a_list_can_match(person):
    [made] = told(ftm_person(person(None, "p:7", forms=("a 34-year-old man",))))["name"]
    assert made == "a 34-year-old man (not named; habeas-p-7)"


def test_a_group_is_no_person(person):
    made = ftm_person(person(None, "p:7", forms=("three guards",), count=3))
    assert made.schema == "LegalEntity"
    assert set(told(made)) == {"name"}
    assert list(positions(person(None, "p:7", count=3), {})) == []


def test_a_position_and_when_it_was_held(dossier):
    weil = dossier.people[1]
    report = dossier.articles[0].report.id
    post, held = positions(weil, {report: "habeas-report-1"})
    assert told(post)["name"] == ("deputy mayor",)
    assert told(held) | {"holder": 0} == {
        "holder": 0,
        "post": (post.id,),
        "status": ("ended",),
        "startDate": ("2012",),
        "endDate": ("2018",),
        "summary": ("deputy mayor",),
        "proof": ("habeas-report-1",),
    }


def test_two_people_do_not_hold_one_post(dossier):
    one = dossier.people[1]
    assert next(positions(one, {})).id != next(positions(replace(one, id="p:8"), {})).id


def test_ties_are_worded_and_lead_to_people_that_are_there(dossier):
    rudin = dossier.people[0]
    [tie] = ties(rudin, frozenset({"p1"}), {})
    assert tie.schema == "Representation"
    assert told(tie)["role"] == ("lawyer of (Her lawyer)",)
    assert list(ties(rudin, frozenset({"p3"}), {})) == []
    own = replace(rudin, ties=(Tie(rudin.id, "family", "himself", rudin.quotes[0]),))
    assert list(ties(own, frozenset({rudin.id}), {})) == []
