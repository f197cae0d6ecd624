"""Marks: whatever lies over a text, nothing of it is lost, and every piece knows what lies over it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.web.show.marks import MARK_KINDS, Mark, cut, paragraphs, shown

TEXTS = st.text(alphabet=st.sampled_from("ab \n\t\r\0é😀👩\u200d\u202eש<&"), max_size=40)
MARKS = st.lists(
    st.builds(Mark, st.integers(-3, 45), st.integers(-3, 45), st.sampled_from(MARK_KINDS), st.integers(1, 3)),
    max_size=8,
)


@given(TEXTS, MARKS, st.lists(st.integers(-2, 45), max_size=3))
def test_the_pieces_joined_are_the_text(text, marks, points):
    pieces = cut(text, marks, points=points)
    assert "".join(piece.text for piece in pieces) == text
    assert "".join(piece.text for one in paragraphs(pieces) for piece in one.pieces) == text
    assert all(text[piece.start : piece.end] == piece.text for piece in pieces)


@given(TEXTS, MARKS)
def test_each_character_has_the_kinds_and_claims_of_its_marks(text, marks):
    whole = [mark for mark in marks if 0 <= mark.start < mark.end <= len(text)]
    for piece in cut(text, marks):
        for at in range(piece.start, piece.end):
            over = [mark for mark in whole if mark.start <= at < mark.end]
            assert set(piece.kinds) == {mark.kind for mark in over}
            assert set(piece.claims) == {mark.claim for mark in over}


@given(TEXTS)
def test_what_is_shown_keeps_every_place(text):
    assert len(shown(text)) == len(text)
    assert not set(shown(text)) & set("\0\r\u202e")


def test_a_kind_begins_once_however_often_it_is_cut():
    pieces = cut("charged on Monday", [Mark(0, 17, "event", 1), Mark(8, 17, "date", 1), Mark(11, 17, "date", 2)])
    assert [piece.begins for piece in pieces] == [("event",), ("date",), ("date",)]
    assert [piece.claims for piece in pieces] == [(1,), (1,), (1, 2)]


def test_the_words_asked_for_are_lit_and_cut_out():
    assert [piece.text for piece in cut("held on Monday", [], lit=(5, 7)) if piece.lit] == ["on"]


def test_something_at_the_very_end_has_a_place():
    assert cut("Held.", [], points=[5])[-1].start == 5
    assert cut("", [], points=[0])[-1].text == ""


@pytest.mark.parametrize(("text", "many"), [("", 0), ("One.", 1), ("One.\n\nTwo.\nThree.\n", 3), ("\n\nOne.", 2)])
def test_a_paragraph_ends_with_its_line_breaks(text, many):
    assert len(paragraphs(cut(text, []))) == many


def test_emoji_and_joiners_stay():
    assert shown("👩\u200d⚖️ said\xa0no") == "👩\u200d⚖️ said\xa0no"
