"""Penalties read with what stands around them."""

import pytest

from habeas.normalise.term_reading import Around, read
from habeas.normalise.term_words import tokens


@pytest.mark.parametrize(("before", "after", "kind", "scope"), [
    ("", "", "prison", None),
    ("aQ", "", "prison", "further"),
    ("", "oB", "probation", None),
    ("Zt", "", "prison", "reduced-to"),
    ("qo", "", "unknown", None),
])  # fmt: skip
def test_around(before, after, kind, scope):
    term = read("5 years", tokens("5 years", "en"), Around(before, after), "en")
    assert (term.kind, term.scope) == (kind, scope)


def test_an_age_is_refused():
    assert read("5 years", tokens("5 years", "en"), Around("", "w"), "en") is None


@pytest.mark.parametrize(("words", "language", "least", "scope"), [
    ("four years to three years and six months", "en", "P3Y6M", "reduced-to"),
    ("с девяти лет до семи лет колонии", "ru", "P7Y", "reduced-to"),
    ("two years to four years", "en", "P2Y", None),
    ("15 years and 3 years", "en", "P15Y", None),
])  # fmt: skip
def test_a_falling_range_is_a_reduction(words, language, least, scope):
    term = read(words, tokens(words, language), Around(), language)
    assert (term.least.iso, term.scope) == (least, scope)
