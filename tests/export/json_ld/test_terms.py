import datetime as dt

import pytest
from rdflib import URIRef

from habeas.export.json_ld.terms import bounds, iri, present, time, when
from habeas.records.date import Date


@pytest.mark.parametrize(
    ("written", "type"),
    [
        ("2023", "xsd:gYear"),
        ("2023-08", "xsd:gYearMonth"),
        ("2023-08-31", "xsd:date"),
        ("2023-21", "edtf:EDTF"),
        ("2023-05~", "edtf:EDTF"),
        ("2012/2018", "edtf:EDTF"),
    ],
)
def test_dates_have_the_type_that_fits(written, type):
    assert when(written) == {"@value": written, "@type": type}


@pytest.mark.parametrize("written", ["", None, "soon", "2023-02-31"])
def test_what_is_no_date_is_none(written):
    assert when(written) is None


def test_any_id_makes_an_identifier(hostile_words):
    made = [iri("user", words) for words in hostile_words]
    assert all(one.isascii() and URIRef(one).n3() for one in made)


def test_bounds_keep_the_words():
    told = bounds(Date("in\u202e August", "2023-08", dt.date(2023, 8, 1), None, "stated"))
    assert told["habeas:words"] == "in August"
    assert "habeas:latest" not in told


def test_times_are_utc():
    east = dt.timezone(dt.timedelta(hours=2))
    assert time(dt.datetime(2026, 1, 1, 1, tzinfo=east))["@value"] == "2025-12-31T23:00:00Z"


def test_what_is_empty_is_left_out_but_zero_is_not():
    assert present({"a": None, "b": "", "c": [], "d": {}, "e": 0, "f": False}) == {"e": 0, "f": False}
