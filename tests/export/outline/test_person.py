from dataclasses import replace

import pytest

from habeas.export.outline.citations import Citations
from habeas.export.outline.person import around, identity
from habeas.export.show.states import ROLES
from habeas.records.person import Position


def lines(rows):
    return {row.label: ["".join(phrase.text for phrase in line) for line in row.lines] for row in rows}


@pytest.fixture
def citations(dossier):
    return Citations(dossier.articles)


def test_who_the_person_is(dossier, citations):
    assert lines(identity(dossier, citations)) == {
        "Also named": ["Lindqvist"],
        "Nationality": ["Swedish (SE)", "Originally Belarus (BY)"],
        "Positions": ["Translator"],
    }


def test_who_has_another_role_is_told_by_it(witness, scene):
    assert lines(identity(witness, Citations([scene.article]))) == {"In the reports": ["Lawyer"]}


def test_the_people_around_have_their_part(dossier, citations):
    told = lines(around(dossier, citations).rows)
    assert told["Pavel Rudin"] == ["Lawyer", "Lawyer of Marta Lindqvist (“Her lawyer”)"]
    assert told["Anton Weil"] == ["Stated as not involved: “was not involved”", "Deputy mayor, 2012 to 2018"]


@pytest.mark.parametrize("role", sorted(ROLES))
def test_nobody_around_reads_as_accused(role, dossier, citations):
    near = replace(dossier, people=(replace(dossier.people[0], role=role),))
    text = " ".join(lines(around(near, citations).rows)["Pavel Rudin"]).lower()
    assert not {"suspect", "accused", "defendant", "convicted", "charged"} & set(text.split())


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        (("now", None, None), "Judge, Oster court"),
        (("past", None, None), "Judge, Oster court, formerly"),
        (("future", None, None), "Judge, Oster court, to come"),
        (("past", "2012", None), "Judge, Oster court, since 2012"),
        (("past", None, "2018-05"), "Judge, Oster court, until May 2018"),
    ],
)
def test_positions_have_their_time(fields, told, dossier, citations, quote):
    person = replace(dossier.person, positions=(Position("judge", "Oster court", *fields, quote()),))
    assert lines(identity(replace(dossier, person=person), citations))["Positions"] == [told]


def test_a_position_told_twice_stands_once(dossier, citations):
    twice = (*dossier.person.positions, replace(dossier.person.positions[0], title="Translator"))
    person = replace(dossier.person, positions=twice)
    assert lines(identity(replace(dossier, person=person), citations))["Positions"] == ["Translator"]


def test_a_lawyer_who_is_a_lawyer_is_told_once(dossier, citations, scene):
    post = Position("lawyer", None, "now", None, None, scene.quote("lawyer"))
    near = replace(dossier, people=(replace(dossier.people[0], positions=(post,)),))
    assert lines(around(near, citations).rows)["Pavel Rudin"][0:2] == [
        "Lawyer",
        "Lawyer of Marta Lindqvist (“Her lawyer”)",
    ]
