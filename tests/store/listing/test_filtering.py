"""Filters as conditions: publishers by what they are called, days of reports; test_lists has the table of filters."""

import pytest

from habeas.store.database.transactions import reading
from habeas.store.listing import filtering
from habeas.store.listing.filters import Filters


@pytest.fixture
def press(store, told):
    for number, (publisher, url) in enumerate(
        [("The Oster Gazette", "https://www.gazette.example/1"), ("Gazette", "https://other.example/2"), (None, None)]
    ):
        store.add(told("Ada Roe was held.", [("hold", "held")], name=str(number), publisher=publisher, url=url))
    return store


@pytest.mark.parametrize(
    ("source", "meant"),
    [
        ("the OSTER gazette", ("The Oster Gazette",)), ("gazette.example", ("The Oster Gazette",)),
        ("https://www.gazette.example/other", ("The Oster Gazette",)), ("gazette", ("Gazette",)),
        ("other.example", ("Gazette",)), ("oster", ()), ("%", ()), ("", ()), ("http://[", ()),
    ],
)  # fmt: skip
def test_publishers_are_asked_for_by_name_or_host(press, source, meant):
    with reading(press.engine) as connection:
        assert filtering.publishers(connection, source) == meant


def test_nothing_asked_leaves_out_the_sealed_alone(press):
    with reading(press.engine) as connection:
        assert len(filtering.conditions(connection, Filters())) == 1


def test_a_question_whether_two_are_one_needs_review(press):
    reviewed = press.cases(Filters(needs_review=True))
    assert {row.person for row in reviewed} <= {row.person for row in press.cases()}
    asked = {id for link in press.asks() for id in (link.one, link.other)}
    held = {press.find(id)[0].person for id in asked}
    assert held <= {row.person for row in reviewed}


def test_the_day_of_a_report_can_lie_in_the_range(store, told):
    store.add(told("News of May.", name="a", published="2024-05"))
    store.add(told("News of a day.", name="b", published="2024-06-01"))
    store.add(told("News of no day.", name="c", published=None))

    def found(**days):
        return [hit.published for hit in store.search("news", Filters(**days)).reports]

    assert found() == ["2024-06-01", "2024-05", None]
    assert found(since="2024-05-31") == ["2024-06-01", "2024-05"]
    assert found(until="2024-05-01") == ["2024-05"]
    assert found(since="2024-06-01", until="2024-06-01") == ["2024-06-01"]
    assert found(until="2024-04-30") == []
