"""Sets of mentions keep what is known of their person."""

from habeas.claims.groups import Groups
from habeas.claims.scene import look


def test_joining_keeps_gender_names_and_votes(reading):
    groups = Groups.of(look(reading("[person/subject:Ann Example] left. [person:She] came. [person:He] sat.")).mentions)
    groups.join(0, 1)
    assert groups.find(1) == 0
    assert groups.names[0] == ["Ann Example"]
    assert groups.role(1) == "subject"
    assert not groups.agree(1, 2)


def test_names_of_one_family_clash_and_share(reading):
    groups = Groups.of(look(reading("[person:Ivan Petrov] met [person:Maria Petrova].")).mentions)
    assert groups.clash(0, 1)
    assert not groups.clash(0, 0)
