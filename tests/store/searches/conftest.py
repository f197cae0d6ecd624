"""Saved searches on each kind of database."""

import pytest

from habeas.store.searches.searches import Searches


@pytest.fixture
def searches(store, clock):
    return Searches(store.engine, clock)
