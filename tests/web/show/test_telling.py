"""Telling: the form as filled in becomes a claim, or says which field is wrong."""

import pytest

from habeas.errors import BadOption
from habeas.records.person import Person
from habeas.web.show.telling import LONGEST, Telling, people_choices


def test_a_form_is_a_claim():
    told = Telling(kind="arrest", person="p:1", date=" 3 May 2024 ", place="").told()
    assert (told.kind, told.person, told.assertion, told.date, told.place) == (
        "arrest", "p:1", "actual", "3 May 2024", None,
    )  # fmt: skip


def test_a_name_stands_above_a_choice():
    assert Telling(kind="arrest", person="p:1", other=" Pavel Rudin ").told().person == "Pavel Rudin"


def test_secrecy_may_be_about_nobody():
    assert Telling(kind="secrecy").told().person is None


@pytest.mark.parametrize(
    ("telling", "field"),
    [
        (Telling(person="p:1"), "kind"),
        (Telling(kind="arrest"), "person"),
        (Telling(kind="arrest", person="p:1", assertion="x"), "assertion"),
        (Telling(kind="arrest", person="p:1", place="x" * (LONGEST + 1)), "place"),
    ],
)
def test_a_field_that_is_wrong_is_named(telling, field):
    with pytest.raises(BadOption) as told:
        telling.told()
    assert told.value.subject == field


def test_an_error_finds_its_field():
    telling = Telling(other="Nobody", person="p:1")
    assert list(telling.wrong("Nobody", "is not known").errors) == ["other"]
    assert list(telling.wrong("p:1", "is not known").errors) == ["person"]
    assert list(telling.wrong("date", "is no date").errors) == ["date"]
    assert telling.wrong("claim:1", "says this already").errors == {"": "claim:1: says this already"}


def test_those_a_report_is_about_come_first():
    people = [Person("p:1", "Nadia Orlin", "authority", ()), Person("p:2", "Marta Lindqvist", "subject", ())]
    assert [id for id, _ in people_choices(people)] == ["", "p:2", "p:1"]
