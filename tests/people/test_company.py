"""The same people beside somebody."""

import datetime as dt

import pytest

from habeas.people.company import MOST, companions, ties
from habeas.people.facts import Bond, Companion, Facts
from habeas.records.person import Name

DAY = dt.date(2024, 1, 1)
ROE = Name("Ada Roe", given=("Ada",), family=("Roe",))


def facts(*company, bonds=()):
    others = tuple(Companion(key, role) for key, role in company)
    return Facts("m:1", "r1", "p1", DAY, "en", "subject", group=False, names=(ROE,), companions=others, bonds=bonds)


@pytest.mark.parametrize(
    ("one", "other", "weight"),
    [
        ([("a", "subject")], [("a", "subject")], 2.8),
        ([("a", "subject")], [("b", "subject")], 0.0),
        ([("a", "subject")], [("a", "official")], 0.3),
        ([("a", "official")], [("a", "official")], 0.3),
        ([("a", "subject"), ("b", "authority")], [("a", "subject"), ("b", "authority")], 3.0),
        ([("d+r", "subject")], [("d+r", "subject")], 0.0),
        ([], [("a", "subject")], 0.0),
    ],
)
def test_the_closest_count_most(one, other, weight):
    found, words = companions(facts(*one), facts(*other))
    assert round(found, 6) == weight
    assert companions(facts(*other), facts(*one)) == (found, words)
    assert bool(words) is bool(weight)


def test_there_is_a_most():
    many = [(f"key{n}", "subject") for n in range(20)]
    assert companions(facts(*many), facts(*many)) == (MOST, "the same 20 people are named beside both")


def test_the_same_relative():
    family, work = Bond("a", "family"), Bond("b", "works-for")
    assert ties(facts(bonds=(family,)), facts(bonds=(family, work))) == (1.5, "the same tie (family)")
    assert ties(facts(bonds=(work,)), facts(bonds=(work,))) == (1.0, "the same tie (works-for)")
    assert ties(facts(bonds=(family,)), facts(bonds=(work,))) == (0.0, "")
