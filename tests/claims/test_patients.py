"""Whom an event happens to."""

from habeas.claims.assemble import assemble


def whom(seen):
    people, claims = assemble(seen)
    names = {person.id: person.label for person in people}
    return [names[claim.person] for claim in claims]


def test_people_joined_by_and_share_the_event(reading):
    seen = reading("[person/subject:Ann Example] and [person/subject:Bob Sample] were [arrest:arrested].")
    assert whom(seen) == ["Ann Example", "Bob Sample"]


def test_a_confident_arrow_reaches_another_sentence(reading):
    seen = reading("[person/subject:Ann Example] fled. Then came the [arrest:arrest].", "arrest>person:person")
    assert whom(seen) == ["Ann Example"]


def test_the_single_subject_takes_an_event_that_names_nobody(reading):
    assert whom(reading("[person/subject:Ann Example] fled. The [trial:trial] begins today.")) == ["Ann Example"]


def test_nobody_is_chosen_between_two_subjects_in_another_sentence(reading):
    seen = reading("[person/subject:Ann Example] met [person/subject:Bob Sample]. The [trial:trial] begins today.")
    assert whom(seen) == []
