"""What a report makes of each person."""

import pytest

from habeas.claims.assemble import assemble


@pytest.mark.parametrize(
    ("marked", "role"),
    [
        ("Judge [person:Ann Example] spoke.", "authority"),
        ("His lawyer [person:Ann Example] spoke.", "counsel"),
        ("[person/victim:Ann Example] spoke.", "victim"),
        ("Prime Minister [person:Ann Example] spoke.", "official"),
        ("[person:Ann Example] said so.", "commentator"),
        ("[person:Ann Example] was there.", "other"),
        ("[person:Ann Example] has not been charged.", "not-implicated"),
    ],
)
def test_roles(reading, marked, role):
    assert assemble(reading(marked))[0][0].role == role


def test_whoever_was_murdered_is_a_victim_and_never_accused(reading):
    seen = reading("He was [charge:charged] with the murder of [person/subject:Ann Example].", "charge>person:person")
    people, claims = assemble(seen)
    assert (people[0].role, claims) == ("victim", ())
