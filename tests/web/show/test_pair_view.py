"""Tests of two people with why the machine asks."""

from habeas.records.sight import EVERYTHING
from habeas.web.show.pair_view import pair_view


def test_the_machine_s_question_is_told_in_words(desk):
    store = desk.app.state.store
    link = store.asks()[0]
    view = pair_view(store, link.one, link.other, EVERYTHING, link)
    assert {view.one.label, view.other.label} == {"Raymond Pike", "Raymond Asher Pike"}
    assert view.belief == "very likely one person"
    assert view.score < 1
    assert "other offences" in view.bad
    assert pair_view(store, link.one, link.other, EVERYTHING).score is None
