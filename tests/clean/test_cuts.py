"""Cutting and putting back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from habeas.clean.cuts import Cut, apply, find_invisible, find_space, put_back


@given(st.text(max_size=60), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 5)), max_size=8))
def test_what_is_cut_can_be_put_back(text, places):
    cuts, at = [], 0
    for place, length in sorted(places):
        start, end = max(at, min(place, len(text))), min(max(at, place) + length, len(text))
        if start < end:
            cuts.append(Cut(start, end, "menu"))
            at = end
    kept, removed = apply(text, cuts)
    assert put_back(kept, removed) == text
    assert len(kept) == len(text) - sum(len(piece.text) for piece in removed)


def test_unseen_characters_are_found_but_not_those_that_hold_letters_apart():
    text = "im\u00adpris\u200boned a\u200b\u0301 می\u200cشود \x1b[31m"
    kept, _ = apply(text, find_invisible(text, [(0, len(text))]))
    assert kept == "imprisoned a\u200b\u0301 می\u200cشود [31m"


def test_of_the_space_around_cut_lines_one_break_is_left():
    text = "  A line\r\n\r\n\r\nAd\r\n\r\nB line \n"
    kept, removed = apply(text, [Cut(14, 16, "advertisement"), *find_space(text, [(2, 8), (20, 26)], [(14, 16)])])
    assert kept == "A line\n\nB line"
    assert put_back(kept, removed) == text
