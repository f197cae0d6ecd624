"""Tests of values in words, and of words in forms."""

from dataclasses import replace

import pytest

from habeas.normalise import dates, terms
from habeas.records.quote import Cited
from habeas.store.reading.claim_files import ClaimFile
from habeas.web.show.values import ASSERTION_CHOICES, KIND_CHOICES, LABELS, SLOTS, phrase, show_value, typed, values


def file(read, now):
    return ClaimFile(now, read, "corrected", "now", sure=True, person=None)


def test_values_stand_side_by_side(claim):
    read = claim("sentence", term="P15Y", date="2024-12")
    now = replace(read, term=claim("sentence", term="P13Y").term)
    shown = {one.slot: (one.read, one.now, one.changed) for one in values(file(read, now), "Ada Roe", "Ada Roe")}
    assert shown["term"] == ("15 years in prison", "13 years in prison", True)
    assert shown["date"] == ("December 2024", "December 2024", False)
    assert shown["person"] == ("Ada Roe", "Ada Roe", False)
    assert "place" not in shown


def test_a_value_taken_away_is_shown_empty(claim):
    read = claim("sentence", term="P15Y")
    (shown,) = [one for one in values(file(read, replace(read, term=None)), "", "") if one.slot == "term"]
    assert (shown.now, shown.changed) == ("", True)


@pytest.mark.parametrize(
    "words", ["15 years", "up to 20 years", "life imprisonment", "2 years suspended", "5 to 7 years"]
)
def test_the_form_says_a_term_as_it_is_read_again(claim, quote, words):
    term = terms.parse(words)
    one = replace(claim("sentence"), term=Cited(term, quote("held")))
    again = terms.parse(typed(one, "term", ""))
    assert (again.kind, again.least, again.most) == (term.kind, term.least, term.most)


@pytest.mark.parametrize("words", ["August 2023", "3 May 2023", "about May 2023", "2019"])
def test_the_form_says_a_date_as_it_is_read_again(claim, quote, words):
    date = dates.parse(words, published="2024-01-01")
    one = replace(claim("arrest"), date=Cited(date, quote("held")))
    assert dates.parse(typed(one, "date", ""), published="2024-01-01").edtf == date.edtf


def test_words_of_a_report_lose_what_steers_a_line(claim, quote):
    one = replace(claim("arrest"), said_by=Cited("the\u202epolice\n", quote("held")))
    assert show_value(one, "said_by", "") == "thepolice"


def test_an_event_that_did_not_happen_says_so_first(claim):
    assert phrase(replace(claim("arrest"), assertion="negated")).startswith("Stated not to have happened")


def test_every_choice_has_words_and_every_slot_a_label():
    assert all(shown and shown[0].isupper() for _, shown in (*KIND_CHOICES, *ASSERTION_CHOICES))
    assert set(SLOTS) < set(LABELS)
