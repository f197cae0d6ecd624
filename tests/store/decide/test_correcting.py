"""A correction is read like the words of a report, stays under its quotes, and is never a guess."""

import dataclasses
import datetime as dt

import pytest

from habeas.errors import BadOption
from habeas.records.correction import Correction
from habeas.records.report import Report
from habeas.store.decide.correcting import correct

REPORT = Report("r1", "r1", b"", published="2024-06-01", language="en")
RUSSIAN = dataclasses.replace(REPORT, language="ru")


@pytest.fixture
def read(claim):
    return claim("sentence", person="m:1", date="2023-05", term="P3Y", offence=("fraud", "0701"), place="Vell")


@pytest.mark.parametrize(
    ("words", "edtf"),
    [("August 2023", "2023-08"), ("2023-08", "2023-08"), ("3 May 2023", "2023-05-03"), ("2019/2020", "2019/2020")],
)
def test_a_date_is_as_exact_as_its_words(read, words, edtf):
    made = correct(read, Correction(date=words), REPORT)
    assert (made.date.value.edtf, made.date.value.words, made.date.quote) == (edtf, words, read.date.quote)
    assert dataclasses.replace(made, date=read.date) == read


def test_a_day_without_a_year_counts_from_the_report(read):
    assert correct(read, Correction(date="3 May"), REPORT).date.value.earliest == dt.date(2024, 5, 3)


def test_words_of_the_language_of_the_report_are_read_too(read):
    assert correct(read, Correction(date="в августе 2023 года"), RUSSIAN).date.value.edtf == "2023-08"
    assert correct(read, Correction(term="пять лет"), RUSSIAN).term.value.least.iso == "P5Y"


def test_a_term_a_place_an_offence_an_authority(read):
    new = Correction(term="3.5 years", place="Oslo; Bergen", offence="bribery", authority="Moscow city court")
    made = correct(read, new, REPORT)
    assert made.term.value.least.iso == "P3Y6M"
    assert [(one.value.words, one.quote) for one in made.place] == [
        (x, read.place[0].quote) for x in ("Oslo", "Bergen")
    ]
    assert made.offences[0].value.iccs == "07031"
    assert made.authority[0].value.kind == "court"
    assert made.authority[0].quote == read.quote, "where the machine read none, the words of the event are the quote"


def test_the_empty_word_takes_a_value_away(read):
    made = correct(read, Correction(date="", term=" ", offence=""), REPORT)
    assert (made.date, made.term, made.offences, made.place) == (None, None, (), read.place)


def test_kind_assertion_and_person(read):
    made = correct(read, Correction(kind="convict", assertion="alleged", person="p:2"), REPORT, mention="m:2")
    assert (made.kind, made.assertion, made.person, made.id) == ("convict", "alleged", "m:2", read.id)


@pytest.mark.parametrize(
    "new",
    [
        Correction(date="soonish"),
        Correction(date="2023-13"),
        Correction(date="32 May 2023"),
        Correction(date="32 May"),
        Correction(term="a while"),
        Correction(place="--"),
        Correction(offence="12"),
        Correction(authority="?"),
        Correction(kind="abduct"),
        Correction(assertion="sure"),
        Correction(),
        Correction(kind="sentence"),
    ],
)
def test_what_says_nothing_is_refused(read, new):
    with pytest.raises(BadOption):
        correct(read, new, REPORT)
