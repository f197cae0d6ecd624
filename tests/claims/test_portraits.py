"""People as records."""

from habeas.claims.assemble import assemble


def test_an_unnamed_group_is_described_and_counted(reading):
    people, _ = assemble(reading("Police [arrest:arrested] [person:47 men]."))
    assert [(one.name, one.forms, one.count) for one in people] == [(None, ("47 men",), 47)]


def test_unnamed_people_without_an_event_are_not_shown(reading):
    assert assemble(reading("[person:A man] left."))[0] == ()


def test_ids_follow_the_order_of_first_mention(reading):
    people, _ = assemble(reading("[person:Ann Example] met [person:Bob Sample]."))
    assert [(one.id, one.name) for one in people] == [("p1", "Ann Example"), ("p2", "Bob Sample")]
