"""What the words of one mention are."""

import pytest

from habeas.claims.bare import describe


@pytest.mark.parametrize(
    ("words", "form", "gender", "many"),
    [
        ("He", "pronoun", "m", False),
        ("her", "pronoun", "f", False),
        ("they", "pronoun", None, None),
        ("a 34-year-old man", "description", "m", False),
        ("the woman", "description", "f", False),
        ("47 men", "description", "m", True),
        ("The two", "description", None, True),
        ("the clerk", "description", None, False),
        ("Mrs. Example", "name", "f", False),
        ("Ivan Example", "name", "m", False),
    ],
)
def test_english(words, form, gender, many):
    said = describe(words, "en")
    assert (said.form, said.gender, said.many) == (form, gender, many)


def test_a_closing_s_makes_an_owner_and_is_no_part_of_the_words():
    said = describe("Example’s", "en")
    assert (said.words, said.name, said.possessive) == ("Example", "Example", True)


@pytest.mark.parametrize(("words", "form", "gender"), [("она", "pronoun", "f"), ("мужчину", "description", "m")])
def test_russian(words, form, gender):
    said = describe(words, "ru")
    assert (said.form, said.gender) == (form, gender)


def test_the_defendant_is_the_accused():
    assert describe("the defendant", "en").accused
    assert not describe("the clerk", "en").accused


def test_two_names_on_two_lines_of_a_list_are_not_one():
    assert describe("Ann Maria Example\nBob Sample", "en").name == "Ann Maria Example"
    assert describe("Ann\nExample", "en").name == "Ann\nExample"
