"""Roles of people of whom the model says nothing."""

import pytest

from habeas.claims.assemble import assemble


def role(seen, name="Ann Example"):
    return next(person.role for person in assemble(seen)[0] if person.name == name)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[person:Ann Example] testified on Monday.", "witness"),
        ("[person:Ann Example] told the court that she saw nothing.", "witness"),
        ("[person:Ivan Sample] left. His sister, [person:Ann Example], wept.", "relative"),
        ("[person/other:Ann Example], deputy foreign minister, left.", "official"),
        ("[person:Ann Example] left while [person:Eve Sample] testified.", "other"),
        ("[person:Ann Example] left.", "other"),
    ],
)
def test_english(reading, marked, expected):
    assert role(reading(marked)) == expected


def test_russian(reading):
    seen = reading("[person:Ивана Примерова] допросили в качестве свидетеля.", language="ru")
    assert role(seen, "Ивана Примерова") == "witness"


def test_an_accused_who_testifies_stays_the_subject(reading):
    seen = reading("[person:Ann Example] was [arrest:arrested] and testified.", "arrest>person:person")
    assert role(seen) == "subject"
