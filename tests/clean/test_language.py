"""Languages: the examples of the small-word lists, short texts for the model, and texts that are no language."""

from __future__ import annotations

import pytest

from habeas.clean import language
from habeas.clean.language import detect, vote
from habeas.lexicon.load import load

LISTS = load("all", "stopwords")
EXAMPLES = [(name, example) for name, entry in LISTS.items() for example in entry["examples"]]


@pytest.mark.parametrize(("name", "example"), EXAMPLES)
def test_a_clear_text_is_told_without_the_model(name, example, monkeypatch):
    monkeypatch.setattr(language, "_by_model", lambda *_: pytest.fail("the model was loaded"))
    assert detect(example) == name


@pytest.mark.parametrize(("name", "example"), EXAMPLES)
def test_the_model_agrees(name, example):
    assert language._by_model(example, 20) == name


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The court freed the editor on Monday.", "en"),
        ("Суд отпустил редактора под залог.", "ru"),
        ("Суд відпустив редакторку під заставу.", "uk"),
        ("Съдът освободи редакторката и тя се прибра вкъщи, защото делото е прекратено.", "bg"),
        ("De rechtbank heeft de redacteur vrijgelaten en zij ging naar huis.", "nl"),
    ],
)
def test_a_short_text_is_told_by_the_model(text, expected):
    assert detect(text) == expected


@pytest.mark.parametrize("text", ["", "15", "Freed", "… — !", "\x00\x01", "🙂 🙂 🙂"])
def test_what_is_no_text_has_no_language(text):
    assert detect(text) is None


def test_serbian_is_not_taken_for_russian():
    words = [
        "суд",
        "је",
        "у",
        "граду",
        "ослободио",
        "новинара",
        "и",
        "он",
        "је",
        "рекао",
        "да",
        "није",
        "крив",
        "и",
        "да",
        "ће",
        "се",
        "жалити",
        "на",
        "пресуду",
        "по",
        "закону",
    ]
    assert vote(words) is None
