"""Tests of what a form typed."""

import pytest
from pydantic import ValidationError

from habeas.web.deciding.typed import Typed, correction


def test_a_value_that_nobody_touched_is_no_correction(claim):
    form = Typed(verb="correct", term="15 years", was_term="15 years", date="2 August 2023", was_date="August 2023")
    assert correction(form, claim("sentence"), "").names == ("date",)


def test_an_emptied_value_says_that_there_is_none(claim):
    assert correction(Typed(term="", was_term="8 years"), claim("sentence", term="P8Y"), "").term == ""


def test_a_kind_or_a_person_is_never_none(claim):
    form = Typed(kind="", was_kind="arrest", person=" ", was_person="Marta Lindqvist")
    assert correction(form, claim("arrest"), "Marta Lindqvist").names == ()


def test_without_what_stood_before_the_claim_tells_what_is_new(claim):
    form = Typed(kind="arrest", assertion="sought")
    assert correction(form, claim("arrest"), "").names == ("assertion",)


def test_a_form_that_holds_a_book_is_refused():
    with pytest.raises(ValidationError):
        Typed(subject="x" * 3000)
