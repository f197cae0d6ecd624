"""Lines and the forms in which they are compared."""

from __future__ import annotations

import pytest

from habeas.clean.lines import count_words, fold, mask, read_lines


def test_offsets_give_the_content():
    text = "  • HOME»\r\n\r\n\tShe was freed on Monday. \n"
    lines = read_lines(text)
    assert [text[line.start : line.end] for line in lines] == ["• HOME»", "She was freed on Monday."]
    assert [line.bullet for line in lines] == [True, False]


@pytest.mark.parametrize(
    ("words", "folded"),
    [
        ("— READ  more: ", "read more"), ("[Ad]", "ad"), ("© 2024 Vell", "© 2024 vell"), ("Don’t miss!", "don't miss"),
        ("…", ""), ("", ""), ("Comments (3)", "comments (3)"), ("СУД.", "суд"),
    ],
)  # fmt: skip
def test_words_are_folded(words, folded):
    assert fold(words) == folded


def test_numbers_are_masked():
    assert mask("1,204 views in 3 days") == "0 views in 0 days"


def test_words_are_counted():
    assert count_words("“It’s a 15-year term,” he said.") == 6


@pytest.mark.parametrize(
    "text",
    ["She was freed on Monday.", "“He was never there,” she said.", "They charged five men that day, among them:"],
)
def test_sentences_are_prose(text):
    assert read_lines(text)[0].prose


@pytest.mark.parametrize("text", ["Editor freed in Vell", "Advertisement.", "Read more:", "World"])
def test_other_lines_are_not(text):
    assert not read_lines(text)[0].prose


@pytest.mark.parametrize("unit", ["!", "! ", "> ", "1,", "a|", "• "])
def test_a_long_line_does_not_hang(unit):
    assert len(read_lines(unit * 200_000 + "a")) == 1
