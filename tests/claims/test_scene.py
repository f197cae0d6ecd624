"""Readings laid out for the rules."""

from dataclasses import replace

from habeas.claims.scene import look
from habeas.records.reading import Span


def test_a_sentence_broken_across_lines_is_one_passage(reading):
    scene = look(reading("Ivan Example was\nfound guilty.\nShe left."))
    assert [scene.passage_text(number) for number in range(len(scene.passages))] == [
        "Ivan Example was\nfound guilty.",
        "She left.",
    ]


def test_spans_outside_the_text_are_passed_over(reading):
    seen = reading("She left.")
    assert look(replace(seen, spans=(Span("person", 5, 500), Span("person", 3, 3)))).mentions == ()


def test_neighbours_stay_in_the_passage(reading):
    scene = look(reading("He left. She was held."))
    assert scene.before(17, 3) == ["She", "was"]
    assert scene.after(12, 2) == ["was", "held"]
