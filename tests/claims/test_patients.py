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


def test_a_further_person_needs_an_arrow_nearly_as_sure_as_the_first(reading):
    seen = reading("[person#a/subject:Ann Example] was [sentence:sentenced]. [person#b/subject:Bob Sample] left.",
                   "sentence>a:person")  # fmt: skip
    assert whom(seen) == ["Ann Example"]


def test_his_aide_is_not_he(reading):
    seen = reading(
        "The [convict:conviction] of [person#b/subject:his former aide] hurt [person#a:Ivan Example].",
        "convict>b:person b>a:same",
    )
    assert whom(seen) == ["his former aide"]


def test_his_former_aide_of_the_next_sentence_is_the_assistant_named_before(reading):
    seen = reading(
        "The [position:assistant], [person#a/subject:Ann Example], was found [convict:guilty]. "
        "[person#b:Ivan Sample] was not involved. "
        "Though [person#c:Sample] was calm, the [convict#v:conviction] of [person#d/subject:his former aide] hurt.",
        "a>position:position c>b:same d>b:same v>d:person v>c:person convict>a:person",
    )
    assert whom(seen) == ["Ann Example", "Ann Example"]


def test_prosecuted_this_case_is_said_of_all_subjects(reading):
    seen = reading(
        "[person#a/subject:Ann Example] and [person#b/subject:Bob Sample] were [sentence:sentenced]. "
        "A lawyer of the county [trial:prosecuted] this case.",
        "sentence>a:person sentence>b:person",
    )
    assert whom(seen) == ["Ann Example", "Bob Sample", "Ann Example", "Bob Sample"]


def test_the_supporters_of_somebody_are_others(reading):
    seen = reading("Police [arrest:arrested] 30 supporters of [person/subject:Ann Example].", "arrest>person:person")
    assert whom(seen) == []


def test_a_sentence_about_another_accused_gives_nothing_to_somebody_it_does_not_name(reading):
    seen = reading(
        "[person#a/subject:Ann Example] was [sentence:jailed]. [person#b/subject:Bob Sample] wept as a clerk read the "
        "[convict:verdict].",
        "sentence>a:person convict>a:person",
    )
    assert whom(seen) == ["Ann Example"]


def test_a_sentence_that_a_lawyer_opens_may_speak_of_the_accused(reading):
    seen = reading(
        "[person#a/subject:Ann Example] was [sentence:jailed]. [person#b/counsel:Bob Sample] heard the "
        "[convict:verdict].",
        "sentence>a:person convict>a:person",
    )
    assert whom(seen) == ["Ann Example", "Ann Example"]
