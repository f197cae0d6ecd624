"""Tests of two people beside each other on a page."""

import pytest


@pytest.fixture
def pair(desk):
    link = desk.app.state.store.asks()[0]
    return {"one": "p:" + link.one[2:], "other": "p:" + link.other[2:]}


def test_two_people_with_why_the_machine_asks(desk, pair):
    page = desk.get("/people/compare", params=pair).text
    assert "By the names and facts, very likely one person" in page
    assert 'value="merge"' in page
    assert 'value="apart"' in page
    assert "differs" in page


def test_without_names_a_form_asks_for_them(desk):
    assert 'name="one"' in desk.get("/people/compare").text


def test_one_person_is_said_to_be_one(desk, pair):
    page = desk.get("/people/compare", params={"one": pair["one"], "other": pair["one"]}).text
    assert "held for one person already" in page
    assert 'value="merge"' not in page


def test_somebody_unknown(desk):
    answer = desk.get("/people/compare", params={"one": "<script>", "other": "Nobody"})
    assert answer.status_code == 404
    assert "<script>" not in answer.text.split("<main")[1]


def test_what_speaks_against_a_merge_is_shown_after_it(desk, pair):
    store = desk.app.state.store
    store.apart(pair["one"], pair["other"], by="ben", why="father and son")
    data = {"verb": "merge", "subject": pair["one"], "other": pair["other"], "next": "/history"}
    assert "Against it stood: ben: father and son" in desk.post("/decisions", data=data).text
