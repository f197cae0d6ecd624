"""The methods that pages read by."""

from habeas.store.reading.pages import Pages
from habeas.store.store import Store


def test_a_store_answers_pages(store):
    assert isinstance(store, Pages)
    assert issubclass(Store, Pages)
    assert store.reports() == ()
    assert store.queue().items == ()
