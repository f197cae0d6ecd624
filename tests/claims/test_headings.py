"""Names in Title Case lines."""

from habeas.claims.headings import title_case
from habeas.claims.scene import look


def test_a_heading_makes_no_names(reading):
    scene = look(reading("[person:Violent Repeat Predator] Gets Two Years.\n[person:Ann Example] was tried."))
    assert [mention.bare for mention in scene.mentions] == ["", "Ann Example"]


def test_a_name_that_the_text_repeats_is_one_in_the_heading_too(reading):
    scene = look(reading("[person:Ann Example] Gets Two Years.\nThen [person:Example] was held."))
    assert [mention.bare for mention in scene.mentions] == ["Ann Example", "Example"]


def test_title_case():
    assert not title_case("She was held in Strelsau on Monday.")


def test_a_word_that_the_text_writes_small_is_no_name(reading):
    scene = look(reading("[person:Found] guilty. She was found at home. [person:Example] left."))
    assert [mention.bare for mention in scene.mentions] == ["", "Example"]
