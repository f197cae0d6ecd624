"""Rules for pronouns and descriptions without an arrow."""

from habeas.claims.coreference import resolve
from habeas.claims.scene import look


def names(seen):
    scene = look(seen)
    cast = resolve(scene)
    return {mention.words: [figure.name for figure in cast.figures_of(mention)] for mention in scene.mentions}


def test_who_is_the_one_just_named(reading):
    seen = reading("[person:Ann Example] saw [person:Bob Sample], [person:who] was held.")
    assert names(seen)["who"] == ["Bob Sample"]


def test_who_after_a_name_is_that_person_whatever_an_arrow_says(reading):
    seen = reading(
        "[person#a:Ann Example] flew home. They freed [person:Bob Sample], [person#w:who] was serving six years.",
        "w>a:same",
    )
    assert names(seen)["who"] == ["Bob Sample"]


def test_who_after_a_list_may_be_all_of_it(reading):
    seen = reading(
        "They freed [person#a:Ann Example] and [person:Bob Sample], [person#w:who] was serving six years.", "w>a:same"
    )
    assert names(seen)["who"] == ["Ann Example"]


def test_a_pronoun_prefers_the_subject_of_the_case_to_the_lawyer(reading):
    seen = reading("[person/subject:Ivan Example] was held. [person/counsel:Oleg Law] spoke. [person:He] was freed.")
    assert names(seen)["He"] == ["Ivan Example"]


def test_the_journalist_is_found_by_the_position(reading):
    seen = reading(
        "[person#a:Ann Example], a [position:journalist], met [person:Eve Sample]. They held [person:the journalist].",
        "a>position:position",
    )
    assert names(seen)["the journalist"] == ["Ann Example"]


def test_an_indefinite_description_is_somebody_new(reading):
    seen = reading("[person:Ann Example] spoke to [person:Eve Sample]. Then [person:a woman] was held.")
    assert names(seen)["a woman"] == [None]


def test_i_is_nobody_here(reading):
    assert names(reading("[person:Ann Example] left. “[person:I] was held.”"))["I"] == [None]
