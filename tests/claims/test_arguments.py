"""Arguments by arrow, or the only one of the clause."""

from habeas.claims.arguments import arguments
from habeas.claims.scene import look


def said(seen, number=0):
    scene = look(seen)
    return arguments(scene, scene.triggers[number], ahead=False)


def test_a_date_takes_an_arrow(reading):
    text = "She was [arrest:arrested] in [date:May 2019]."
    assert said(reading(text, "arrest>date:date")).date.value.edtf == "2019-05"
    assert said(reading(text)).date is None


def test_the_only_place_of_the_clause_is_taken(reading):
    assert [cited.value.words for cited in said(reading("She was [arrest:arrested] in [place:Strelsau].")).place] == [
        "Strelsau"
    ]


def test_words_right_beside_the_trigger_are_found_without_the_model(reading):
    seen = said(reading("The court [sentence:sentenced] her to nine years in prison."))
    assert [cited.quote.exact for cited in seen.authority] == ["The court"]
    assert [cited.value.least.iso for cited in seen.terms] == ["P9Y"]


def test_a_date_beside_two_events_is_nobodys(reading):
    assert said(reading("[arrest:Arrested] and [release:freed] in [date:May 2019].")).date is None


def test_an_arrow_to_the_wrong_kind_of_span_is_not_followed(reading):
    seen = reading("She was [arrest:arrested] in [place:Strelsau], then [release:freed].", "arrest>place:by")
    assert said(seen).authority == ()
