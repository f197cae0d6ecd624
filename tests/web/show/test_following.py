"""Following: entries of a feed, of changes and of reports."""

import datetime as dt

import pytest

from habeas.records.sight import EXPORT
from habeas.store.opening import open_store
from habeas.store.searches.kept import SavedSearch
from habeas.web.show import following

AT = dt.datetime(2026, 1, 2, tzinfo=dt.UTC)
BASE = "https://habeas.example"


@pytest.fixture
def store(tmp_path):
    """An empty store."""
    with open_store(str(tmp_path / "cases.db")) as opened:
        yield opened


def made(store, query, label="mine"):
    return following.feed(store, SavedSearch("1f", "ada", label, query, "s3cret", AT), EXPORT, BASE)


def test_an_empty_feed_says_when_it_was_made(store):
    feed = made(store, "words=court", "a\x1b b")
    assert (feed.entries, feed.latest, feed.title) == ((), AT, "a b (Habeas)")
    assert feed.address == f"{BASE}/feeds/1f/s3cret.atom"
    assert feed.href == f"{BASE}/search?words=court"


@pytest.mark.parametrize("query", ["country=Atlantis", "status=x", "since=soon&words=court"])
def test_what_cannot_be_meant_finds_nothing(store, query):
    assert made(store, query).entries == ()
