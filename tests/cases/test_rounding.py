"""Rounded lengths."""

import re
from dataclasses import replace

import pytest

from habeas.cases.build import build
from habeas.cases.rounding import rounded, rounding
from habeas.lexicon.load import languages, load
from habeas.records.quote import Cited
from habeas.records.term import Duration, Term

SPYING = {"offence": ("espionage", "0904"), "date": "2024-06-03"}


@pytest.mark.parametrize("language", languages("rounding"))
def test_the_word_lists(language):
    listed = load(language, "rounding")
    for example in (*listed["examples"], *listed["not"]):
        before = re.split(r"(?=\d)", example, maxsplit=1)[0]
        assert (rounding(before) is not None) == (example in listed["examples"]), example


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("Roe got nearly 16 years.", Duration(15), Duration(16)),
        ("Roe got about 16 years.", Duration(15), Duration(17)),
        ("Roe got exactly 16 years.", Duration(16), Duration(16)),
        ("It was about time. Roe got 16 years.", Duration(16), Duration(16)),
    ],
)
def test_a_rounded_length_is_a_range(article, quote, text, least, most):
    report = article(text)
    cited = Cited(Term("16 years", "prison", Duration(16), Duration(16)), quote("16 years", report))
    found = rounded(cited, report)
    assert (found.value.least, found.value.most) == (least, most)
    assert found.quote.exact == found.value.words
    assert (found == cited) == (least == most)


def test_the_last_unit_told_is_the_one_that_is_rounded(article, quote):
    report = article("Roe got almost 3 years and 6 months.")
    length = Duration(3, 6)
    cited = Cited(Term("3 years and 6 months", "prison", length, length), quote("3 years and 6 months", report))
    assert rounded(cited, report).value.least == Duration(3, 5)
    assert rounded(cited, None) == cited


def test_nearly_one_year_is_left_alone_for_nothing_is_no_length(article, quote):
    report = article("Roe got nearly 1 year.")
    cited = Cited(Term("1 year", "prison", Duration(1), Duration(1)), quote("1 year", report))
    assert rounded(cited, report) == cited


def test_rounded_terms_contradict_no_exact_one_within_them(tell_of, person):
    exact = Term("15 years and 9 months", "prison", Duration(15, 9), Duration(15, 9))
    one, first = tell_of(
        "r1", "2024-06-04", "Roe got 15 years and 9 months.", ("sentence", "got", {**SPYING, "term": exact})
    )
    two, second = tell_of(
        "r2", "2024-06-05", "She got nearly 16 years.", ("sentence", "got", {**SPYING, "term": "P16Y"})
    )
    two[0] = _at(two[0], second.quote(15, 23))
    (case,) = build([person()], [*one, *two], [first, second])
    assert [event.term.value.words for event in case.events] == ["15 years and 9 months"]
    assert case.conflicts == ()
    assert case.terms.combination == "single"


def _at(claim, quote):
    return replace(claim, term=Cited(claim.term.value, quote))
