"""Copies: printed twice is told once."""

from habeas.cases.copies import groups, likeness, sketch

AGENCY = " ".join(f"word{number} of the agency report on the trial" for number in range(60))


def test_a_text_reprinted_with_another_headline_is_a_copy():
    texts = {"b": "Court jails translator\n" + AGENCY, "a": "Translator gets nine years\n" + AGENCY, "c": "Other news."}
    assert groups(texts) == {"a": "a", "b": "a", "c": "c"}


def test_two_texts_on_one_matter_are_not_copies():
    one = sketch("The court jailed the translator for nine years on Monday, her lawyer said.")
    other = sketch("On Monday a translator was sentenced to nine years, according to her lawyer.")
    assert likeness(one, other) < 0.1


def test_empty_texts_do_not_fail():
    assert groups({"a": "", "b": ""}) == {"a": "a", "b": "a"}
    assert groups({}) == {}


def test_copies_of_copies_are_one_group():
    texts = {name: AGENCY + f" {name}" for name in "dcba"}
    assert set(groups(texts).values()) == {"a"}
