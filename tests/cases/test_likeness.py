"""Slots compared: same, open, different."""

import pytest

from habeas.cases import likeness
from habeas.cases.likeness import DIFFERENT, OPEN, SAME
from habeas.records.offence import Offence
from habeas.records.term import Money, Term


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2023", "2023-08", SAME),
        ("2023-08", "2023-09", DIFFERENT),
        (None, "2023", OPEN),
        ("2019/..", "2023", OPEN),
    ],
)
def test_dates(claim, one, other, expected):
    assert likeness.dates(claim("arrest", date=one).date, claim("arrest", date=other).date) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("P15Y", "P180M", SAME),
        ("P15Y", "P3Y6M", DIFFERENT),
        ("P15Y", "..P15Y", DIFFERENT),
        ("life", "P15Y", DIFFERENT),
        ("life", "life", SAME),
        (None, "P15Y", OPEN),
        (Term("jail", "prison"), "P15Y", OPEN),
        (Term("a fine", "fine"), "P15Y", DIFFERENT),
        (
            Term("a fine", "fine", money=Money("5", 5, "EUR")),
            Term("a fine", "fine", money=Money("6", 6, "EUR")),
            DIFFERENT,
        ),
        (Term("a fine", "fine", money=Money("5", 5, "EUR")), Term("fined", "fine", money=Money("5", 5, None)), SAME),
    ],
)
def test_terms(claim, one, other, expected):
    assert likeness.terms(claim("sentence", term=one).term, claim("sentence", term=other).term) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (Offence("spying", "0904"), Offence("espionage", "0904"), SAME),
        (Offence("bribery", "0703"), Offence("taking bribes", "070312"), SAME),
        (Offence("spying", "0904"), Offence("murder", "0101"), DIFFERENT),
        (Offence("stealing a watch"), Offence("robbery", "0401"), OPEN),
        (Offence("the robbery of a bank"), Offence("robbery", "0401"), SAME),
        (Offence("x y z", "0904", article="Article 275"), Offence("treason", "0101", article="article 275"), SAME),
        (Offence("crime of some kind", "09"), Offence("espionage", "0904"), OPEN),
    ],
)
def test_offence(one, other, expected):
    assert likeness.offence(one, other) is expected
    assert likeness.offence(other, one) is expected


def test_the_best_pair_of_offences_counts(claim):
    both = claim("charge", offence=[("murder", "0101"), ("robbery", "0401")])
    assert likeness.offences(both, claim("charge", offence=("theft by force", "0401"))) is SAME
    assert likeness.offences(both, claim("charge")) is OPEN


def test_authorities_and_places_differ_only_by_country(claim):
    one = claim("charge", court="Oster city court", place="Oster", country="NL")
    assert likeness.authorities(one, claim("charge", court="the court in Oster")) is SAME
    assert likeness.authorities(one, claim("charge", court="Regional Tribunal", country="FR")) is DIFFERENT
    assert likeness.authorities(one, claim("charge", court="Regional Tribunal")) is OPEN
    assert likeness.places(one, claim("charge", place="Wester", country="NL")) is OPEN
    assert likeness.places(one, claim("charge", place="Paris", country="FR")) is DIFFERENT


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("01", "0101", SAME), ("01", "0102", SAME), ("09", "0904", OPEN), ("0101", "0103", OPEN)],
)
def test_killing_is_any_of_its_degrees(one, other, expected):
    found = likeness.offence(Offence("shot a man", one, certain=len(one) > 2), Offence("a crime", other, certain=False))
    assert found is expected
