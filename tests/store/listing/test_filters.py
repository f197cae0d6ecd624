"""Filters as a record."""

from habeas.store.listing.filters import HELD, ROLES, STAGES, STATES, Filters


def test_nothing_is_filtered_unless_asked():
    assert not Filters().any
    assert Filters(country="RU").any
    assert not Filters(assertion="sought").any, "how an event is told says nothing without a kind or a day"


def test_a_range_may_be_open():
    assert Filters(since="2024-01-01").dated
    assert Filters(until="2024-01-01").dated
    assert not Filters(status=("released",)).dated


def test_the_values_are_those_of_the_records():
    assert set(HELD) < set(STATES)
    assert "final" in STAGES
    assert "subject" in ROLES
