"""Facets: what is counted, with which filters, on both databases."""

import pytest

from habeas.store.listing import facets
from habeas.store.listing.filter_words import parse

REPORTS = [  # who, publisher, claims
    ("Ada Roe", "The Oster Gazette", [("arrest", "held", {"place": "Oster"})]),
    ("Bo Lund", "The Oster Gazette", [("charge", "held", {"offence": "espionage"})]),
    ("Кира Яшина", "Листок", [("arrest", "held", {"place": "Oster"}), ("sentence", "held", {"offence": "treason"})]),
]


@pytest.fixture(scope="module")
def town(both, told):
    """Two stores with the same three cases."""
    for store in both:
        for number, (who, publisher, claims) in enumerate(REPORTS):
            text = f"{who} was held near the {'harbour' if number else 'market'}."
            said = [(kind, words, who, dict(slots)) for kind, words, slots in claims]
            store.add(told(text, said, people=(who,), publisher=publisher, published=f"2024-01-0{number + 1}"))
    return both


def pairs(counted):
    return {one.value: one.cases for one in counted}


@pytest.mark.parametrize("at", [0, 1])
class TestFacets:
    def test_all_cases_are_counted(self, town, at):
        found = town[at].facets()
        assert found.cases == 3
        assert pairs(found.publisher) == {"The Oster Gazette": 2, "Листок": 1}
        assert pairs(found.country) == {"RU": 2}
        assert sum(one.cases for one in found.custody) == 3

    def test_a_facet_is_counted_without_its_own_filter(self, town, at):
        found = town[at].facets(parse(source="Листок"))
        assert found.cases == 1
        assert pairs(found.publisher) == {"The Oster Gazette": 2, "Листок": 1}
        assert pairs(found.country) == {"RU": 1}

    def test_each_count_is_what_the_list_then_shows(self, town, at):
        store = town[at]
        for one in store.facets().stage:
            assert len(store.cases(parse(stage=one.value))) == one.cases
        for one in store.facets().custody:
            assert len(store.cases(parse(status=one.value))) == one.cases

    def test_words_leave_the_people_of_the_reports_found(self, town, at):
        found = town[at].facets(words="harbour")
        assert found.cases == 2
        assert pairs(found.publisher) == {"The Oster Gazette": 1, "Листок": 1}
        assert not found.part

    def test_more_reports_than_are_looked_at_are_told(self, town, at, monkeypatch):
        monkeypatch.setattr(facets, "NEWEST", 1)
        found = town[at].facets(words="harbour")
        assert (found.cases, found.part) == (1, True)

    def test_words_and_filters(self, town, at):
        assert town[at].facets(parse(country="RU"), words="harbour").cases == 1


def test_an_empty_store(store):
    assert store.facets() == facets.Facets(0)
