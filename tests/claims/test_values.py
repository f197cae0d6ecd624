"""Words to values with their quotes."""

from dataclasses import replace

from habeas.claims import values
from habeas.claims.scene import look


def test_a_relative_date_counts_from_the_report(reading):
    scene = look(reading("She was freed [date:in April]."))
    found = values.date(scene, scene.reading.spans[0])
    assert (found.value.edtf, found.value.basis, found.quote.exact) == ("2024-04", "relative", "in April")


def test_counted_from_a_dateline_it_is_inferred(reading):
    scene = replace(look(reading("She was freed [date:in April].", published=None)), day="2019-05-06")
    assert values.date(scene, scene.reading.spans[0]).value.basis == "inferred"


def test_another_is_further(reading):
    scene = look(reading("She got another [term:two years]."))
    assert values.term(scene, scene.reading.spans[0]).value.scope == "further"


def test_signs_are_nothing(reading):
    scene = look(reading("She left [place:123]."))
    span = scene.reading.spans[0]
    assert values.place(scene, span) is values.offence(scene, span) is values.authority(scene, span) is None
