"""What nobody states."""

import pytest

from habeas.cases.build import build

SPYING = {"offence": ("spying", "0904")}


@pytest.fixture
def missing(person, tell_of):
    def work_out(text, *claims):
        made, report = tell_of("r1", "2024-06-01", text, *claims)
        (case,) = build([person()], made, [report])
        return {(one.slot, one.event) for one in case.unknown}

    return work_out


def test_a_bare_sentence_lacks_everything(missing):
    assert missing("Roe was sentenced.", ("sentence", "sentenced", {})) == {
        ("date", "sentence"),
        ("court", "sentence"),
        ("term", "sentence"),
        ("offence", "sentence"),
        ("offence", "charge"),
        ("custody", None),
    }


def test_a_year_is_not_a_day(missing):
    full = {"term": "P9Y", "court": "Oster court", **SPYING}
    assert missing("Roe got nine years.", ("sentence", "got", {"date": "2023", **full})) == {
        ("day", "sentence"),
        ("custody", None),
    }
    assert missing("Roe got nine years.", ("sentence", "got", {"date": "2023-05-01", **full})) == {("custody", None)}


def test_a_month_is_worded(person, tell_of):
    claims, report = tell_of("r1", "2024-06-01", "Roe was jailed.", ("sentence", "jailed", {"date": "2024-04"}))
    (case,) = build([person()], claims, [report])
    assert "the sentence is dated only to April 2024" in {one.why for one in case.unknown}


def test_custody_and_arrest(missing):
    assert missing("Roe is serving time.", ("hold", "serving", {})) == {("date", "arrest"), ("place", "hold")}
    arrest = ("arrest", "arrested", {"date": "2024-05-30"})
    assert missing("Roe was arrested and is held in Oster.", arrest, ("hold", "held", {"place": "Oster"})) == {
        ("offence", "charge")
    }


def test_a_charge_without_a_day_and_a_verdict_without_a_sentence(missing):
    assert missing("Roe was charged.", ("charge", "charged", SPYING)) == {("date", "charge"), ("custody", None)}
    assert missing("Roe was convicted.", ("convict", "convicted", SPYING)) == {
        ("sentence", "sentence"),
        ("custody", None),
    }


def test_what_is_withheld_is_not_merely_unknown(missing):
    text = "Roe was sentenced, and the agency did not name the court."
    found = missing(text, ("sentence", "sentenced", {"term": "P9Y", **SPYING}), ("secrecy", "did not name", {}))
    assert found == {("date", "sentence"), ("custody", None)}


def test_charges_without_a_date_are_one_line(person, tell_of):
    offences = [("perjury", "0806"), ("theft", "0502")]
    claims, report = tell_of("r1", "2024-06-01", "Roe was charged.", ("charge", "charged", {"offence": offences}))
    (case,) = build([person()], claims, [report])
    assert "no report dates the charges of perjury, theft" in {one.why for one in case.unknown}
