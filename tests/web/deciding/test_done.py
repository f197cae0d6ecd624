"""Tests of the line after a decision."""

import datetime as dt

import pytest

from habeas.records.decision import Decision
from habeas.web.deciding.done import onward

MADE = Decision("decision:1f", "accept", (), "ada", dt.datetime(2026, 1, 2, tzinfo=dt.UTC))


@pytest.mark.parametrize(
    ("next", "expected"),
    [
        ("/cases/p:1", "/cases/p:1?decided=decision%3A1f"),
        ("/review?item=x&decided=decision%3A0", "/review?item=x&decided=decision%3A1f"),
        ("/cases/p:1?at=2024#chronology", "/cases/p:1?at=2024&decided=decision%3A1f#chronology"),
    ],
)
def test_the_way_on_names_the_decision_once(next, expected):
    assert onward(next, MADE) == expected


def test_a_page_tells_what_was_done_and_offers_to_undo_it(desk):
    store = desk.app.state.store
    made = store.decide(store.queue(("claim",)).items[0].id, "accept", by="ada")
    page = desk.get(f"/history?decided={made.id}").text
    assert "data-done-words>Accepted the " in page
    assert f'action="/decisions/{made.id}/undo"' in page


@pytest.mark.parametrize("id", ["decision:00", "<script>", "../x", "decision:%00"])
def test_a_decision_that_is_none_is_not_told(desk, id):
    assert "data-done-words" not in desk.get("/history", params={"decided": id}).text


def test_after_an_undoing_it_can_be_brought_back(desk):
    store = desk.app.state.store
    made = store.decide(store.queue(("claim",)).items[0].id, "accept", by="ada")
    page = desk.get(f"/history?decided={store.undo(made.id, by='ada').id}").text
    assert "Took back: ada accepted the " in page
    assert "Bring it back" in page
