import re

import pytest

from habeas.export.labels import file_name, label, label_of, names
from habeas.records.person import Person


def person(name, *forms, id="p:00ff", **more):
    return Person(id, name, "subject", forms or ((name,) if name else ()), **more)


@pytest.mark.parametrize(
    ("who", "called"),
    [
        (person("Ada Roe"), "Ada Roe"),
        (person(None, "a 34-year-old man"), "a 34-year-old man"),
        (person(None, "three guards", count=3), "three guards (3 people)"),
        (person("Ada\n\u202eRoe\x1b"), "Ada Roe"),
        (person("\x07"), "a person not named"),
    ],
)
def test_a_person_is_called_by_name_or_description(who, called):
    assert label(who) == called


def test_a_very_long_name_is_cut():
    assert len(label(person("x" * 5000))) == 200


def test_the_other_forms_stand_once():
    assert names(person("Ada Roe", "Ada Roe", "Roe", "Roe ", "A. Roe")) == ("Roe", "A. Roe")


def test_people_of_a_dossier_are_called_by_id(dossier):
    assert label_of(dossier, "p2") == "Pavel Rudin"
    assert label_of(dossier, dossier.person.id) == "Marta Lindqvist"
    assert label_of(dossier, "p:gone") == "a person not in this record"


def test_file_names_are_safe_and_differ(hostile_words):
    made = {file_name(person(words, id=f"p:{n:x}"), ".md") for n, words in enumerate(hostile_words)}
    assert len(made) == len(hostile_words)
    assert all(re.fullmatch(r"[a-z0-9][a-z0-9-]{0,130}\.md", one) for one in made)


def test_a_hostile_id_cannot_leave_the_folder():
    assert "/" not in file_name(person("Ada", id="p:../../etc/passwd"), ".md")
