"""Arrivals: what came in last comes first, whatever its day."""

import pytest

from habeas.errors import BadOption
from habeas.store.listing import arrivals
from habeas.store.listing.filter_words import parse


@pytest.fixture
def filled(store, told):
    """Three reports, the oldest of which was added last."""
    for day, what in (("2024-05-01", "harbour"), ("2024-06-01", "harbour"), ("1999-01-01", "harbour market")):
        store.add(told(f"Ada Roe was held by the {what} on {day}.", [("hold", "held")], published=day))
    return store


def days(found):
    return [one.hit.published for one in found]


def test_what_was_added_last_comes_first(filled):
    found = filled.arrivals("harbour")
    assert days(found) == ["1999-01-01", "2024-06-01", "2024-05-01"]
    assert found[0].added > found[1].added > found[2].added
    assert found[0].hit.snippet.exact.startswith("Ada Roe was held")


def test_words_and_filters_are_met(filled):
    assert days(filled.arrivals("market")) == ["1999-01-01"]
    assert days(filled.arrivals("", parse(since="2024"))) == ["2024-06-01", "2024-05-01"]
    assert not filled.arrivals("bakery")


def test_no_more_than_asked_for(filled):
    assert days(filled.arrivals("harbour", limit=1)) == ["1999-01-01"]
    with pytest.raises(BadOption):
        filled.arrivals("harbour", limit=0)


def test_only_the_newest_by_day_are_looked_at(filled, monkeypatch):
    monkeypatch.setattr(arrivals, "LOOKED_AT", 2)
    assert days(filled.arrivals("harbour")) == ["2024-06-01", "2024-05-01"]
