"""What stands twice, and what only looks so."""

from __future__ import annotations

import pytest

from habeas.clean.lines import read_lines
from habeas.clean.repeats import find_repeats

HEAD = "Editor of the Courier freed in Vell"


def found(*lines, title=0):
    read = read_lines("\n".join(lines))
    return find_repeats(read, range(len(read)), title, "en")


@pytest.mark.parametrize(
    "again",
    [HEAD, HEAD.upper(), f"“{HEAD}”", f"{HEAD} | The Courier", f"{HEAD} - Vell News", "Editor of the Courier freed…"],
)
def test_the_headline_again_goes(again):
    assert found(HEAD, "She was freed on Monday.", again) == {2: "headline"}


@pytest.mark.parametrize(
    "other",
    [
        f"{HEAD} after a year",
        "Editor of the Courier held in Vell",
        "Editor of the Courier freed in Vell, her lawyer said.",
    ],
)
def test_another_headline_stays(other):
    assert found(HEAD, "She was freed on Monday.", other) == {}


def test_the_second_copy_of_a_sentence_goes():
    line = "She was freed by the court on Monday."
    assert found(HEAD, line, "Then nothing.", line) == {3: "repeat"}


def test_a_sentence_that_differs_in_a_number_stays():
    assert found(HEAD, "She was given a term of 3 years.", "She was given a term of 5 years.") == {}


def test_a_quote_pulled_out_of_the_text_goes():
    assert found(
        HEAD, "“There was no case from the first day.”", "“There was no case from the first day.” The lawyer left."
    ) == {1: "repeat"}


def test_a_short_answer_may_be_given_twice():
    assert found(HEAD, "No comment, he said.", "No comment, he said.") == {}


def test_a_text_without_a_headline():
    assert found("She was freed by the court on Monday.", "He was not.", title=None) == {}
