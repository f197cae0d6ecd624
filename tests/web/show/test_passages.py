"""Tests of the words around a quote."""

from dataclasses import replace

from habeas.records.quote import Cited
from habeas.web.show.passages import mentioned, passage, passages, place, quotes_of

TEXT = "A title\nFar before. Marta Lindqvist was held in Oster. She waited.\nPavel Rudin said so on Monday."


def told(article, claim):
    made = article(TEXT)
    at = TEXT.index
    cut = lambda words: made.quote(at(words), at(words) + len(words))  # noqa: E731 - a short way to cut
    one = replace(
        claim("arrest"),
        quote=cut("held"),
        person_quote=cut("Marta Lindqvist"),
        said_by=Cited("Pavel Rudin", cut("Pavel Rudin")),
    )
    return made, one


def test_the_event_is_marked_and_its_values_apart_from_it(article, claim):
    made, one = told(article, claim)
    first = passages(made, one)[0]
    assert [(piece.text, piece.mark) for piece in first.pieces if piece.mark] == [
        ("Marta Lindqvist", "value"),
        ("held", "event"),
    ]


def test_the_sentence_is_told_from_what_stands_around_it(article, claim):
    made, one = told(article, claim)
    first = passages(made, one)[0]
    assert "".join(piece.text for piece in first.pieces if piece.inside).strip() == "Marta Lindqvist was held in Oster."
    assert "".join(piece.text for piece in first.pieces) == "Far before. Marta Lindqvist was held in Oster. She waited."


def test_words_in_another_paragraph_come_after(article, claim):
    made, one = told(article, claim)
    _, second = passages(made, one)
    assert "".join(piece.text for piece in second.pieces).startswith("Pavel Rudin said so")
    assert len(quotes_of(one)) == 3


def test_a_long_paragraph_is_cut_at_words(article):
    made = article("word " * 299 + "word. She was held. " + "after " * 300)
    at = made.text.index("held")
    shown = passage(made, made.quote(at, at + 4))
    text = "".join(piece.text for piece in shown.pieces)
    assert text.startswith("… ")
    assert text.endswith(" …")
    assert len(text) < 1000
    assert "word" in text.split()


def test_sentences_with_the_name_come_first_and_once(article, person):
    made = article("He came. Ada Roe spoke and Ada Roe sang.")
    spots = [(0, 2), (9, 16), (27, 34)]
    who = person("Ada Roe", quotes=tuple(made.quote(*spot) for spot in spots))
    shown = mentioned(made, who, 5)
    assert ["".join(piece.text for piece in one.pieces).strip("… ") for one in shown] == [
        "Ada Roe spoke and Ada Roe sang.",
        "He came.",
    ]


def test_a_passage_leads_to_its_place(article):
    made = article("She was held.")
    assert place(made.quote(8, 12)) == "/reports/r1?start=8&end=12#q"
