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


def test_a_word_that_the_text_writes_small_is_nobody(reading):
    scene = look(reading("[person:Found] guilty. She was found at home. [person:Example] left."))
    assert [mention.bare for mention in scene.mentions] == ["Example"]


def test_a_noun_for_people_that_the_text_writes_small_stays_a_description(reading):
    scene = look(reading("[person:Jurors] heard it. The jurors left."))
    assert [(mention.words, mention.bare) for mention in scene.mentions] == [("Jurors", "")]


def test_a_title_is_a_surname_after_a_given_name_and_then_alone(reading):
    scene = look(reading("[person:Thomas Prince] fled. [person:Prince] was [arrest:arrested]."))
    assert [mention.bare for mention in scene.mentions] == ["Thomas Prince", "Prince"]


def test_a_noun_is_a_surname_where_it_stands_alone_with_a_capital_too(reading):
    scene = look(reading("Nobody had ever heard of [person:Velmar Bishop] before. Later [person:Bishop] was tried."))
    assert [mention.bare for mention in scene.mentions] == ["Velmar Bishop", "Bishop"]


def test_a_title_alone_stays_a_title(reading):
    scene = look(reading("Then [person:Prime Minister] spoke. [person:Minister] left."))
    assert [mention.bare for mention in scene.mentions] == ["", ""]


def test_a_noun_that_opens_a_headline_is_no_name(reading):
    scene = look(reading("[person:Striker] banned for good.\nThen [person:Ann Example] left."))
    assert [mention.bare for mention in scene.mentions] == ["", "Ann Example"]


def test_a_surname_that_opens_a_headline_is_one(reading):
    scene = look(reading("[person:Example] banned for good.\nThen [person:Ann Example] left."))
    assert [mention.bare for mention in scene.mentions] == ["Example", "Ann Example"]
