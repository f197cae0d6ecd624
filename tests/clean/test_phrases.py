"""Phrases of furniture: every entry of every list matches its examples and lets its counter-examples be."""

from __future__ import annotations

import pytest

from habeas.clean.lines import read_lines
from habeas.clean.phrases import REASONS, lists, phrases
from habeas.lexicon.load import languages, load

ENTRIES = [(language, entry) for language in languages("furniture") for entry in load(language, "furniture")["lines"]]


def match(text, language):
    return phrases(None if language == "all" else language).match(read_lines(text)[0])


@pytest.mark.parametrize(
    ("language", "entry"), ENTRIES, ids=lambda value: value if isinstance(value, str) else value["reason"]
)
def test_an_entry_matches_its_examples_and_nothing_else(language, entry):
    assert entry["reason"] in REASONS
    for example in [*entry["examples"], *entry.get("is", ())]:
        assert match(example, language), example
    reasons = {match(example, language).reason for example in entry["examples"]}
    assert entry["reason"] in reasons
    for example in entry["not"]:
        assert match(example, language) is None, example


def test_an_unknown_language_asks_every_list():
    assert lists(None) == lists("xx") == languages("furniture")
    assert lists("uk-UA") == ("all", "en", "uk")


@pytest.mark.parametrize(
    "sentence",
    [
        "Subscribe was all he could do, he told the court.",
        "He refused to share the cell.",
        "Police said the advertisement was false.",
        "The comments were read out in court.",
        "Home was far away for the prisoners.",
        "Читайте приговор внимательно, сказал судья.",
        "Поделиться новостью он не успел, его задержали у дома.",
    ],
)
def test_sentences_are_no_phrases(sentence):
    assert match(sentence, "ru") is None
