"""Arguments by arrow, or the only one of the clause."""

from habeas.claims.arguments import arguments
from habeas.claims.scene import look


def said(seen, number=0):
    scene = look(seen)
    return arguments(scene, scene.triggers[number], ahead=False)


def test_the_only_date_of_the_clause_is_taken(reading):
    assert said(reading("She was [arrest:arrested] in [date:May 2019].")).date.value.edtf == "2019-05"


def test_a_date_beside_two_events_is_nobodys(reading):
    assert said(reading("[arrest:Arrested] and [release:freed] in [date:May 2019].")).date is None


def test_an_arrow_to_the_wrong_kind_of_span_is_not_followed(reading):
    seen = reading("She was [arrest:arrested] in [place:Strelsau], then [release:freed].", "arrest>place:by")
    assert said(seen).authority == ()
