"""Positions and nationalities."""

from habeas.claims.assemble import assemble


def person(seen):
    return assemble(seen)[0][0]


def test_held_from_until_is_past_and_serves_is_now(reading):
    seen = reading(
        "[person:Ann Example], who held the post of [position#a:mayor] from 2012 until 2018, currently serves as the "
        "[position#b:president] of [organisation:the chess club].",
        "person>a:position person>b:position b>organisation:of",
    )
    held = person(seen).positions
    assert [(one.title, one.when, one.since, one.until) for one in held] == [
        ("mayor", "past", "2012", "2018"),
        ("president", "now", None, None),
    ]
    assert held[1].organisation == "the chess club"


def test_former_is_past(reading):
    seen = reading("[position:former aide] [person:Ann Example] left.", "person>position:position")
    assert person(seen).positions[0].when == "past"


def test_originally_from_is_an_origin(reading):
    seen = reading(
        "[person:Ann Example], a [nationality#a:U.S.] citizen originally from [nationality#b:Russia], left.",
        "person>a:nationality person>b:nationality",
    )
    shown = person(seen)
    assert [one.value.country for one in shown.nationality] == ["US"]
    assert [one.value.country for one in shown.origin] == ["RU"]


def test_of_two_tellings_of_one_post_the_one_with_its_years_is_kept(reading):
    seen = reading(
        "Former [position#a:mayor] [person#x:Ann Example] left. [person#y:Example] held the post of [position#b:mayor] "
        "from 2012 until 2018.",
        "x>a:position y>b:position y>x:same",
    )
    (held,) = person(seen).positions
    assert (held.since, held.until) == ("2012", "2018")
