"""Tests of what people are called."""

from habeas.records.sight import EVERYTHING, PUBLISHED
from habeas.web.show.calling import STRANGER, caller


def test_people_are_called_by_any_id_as_far_as_one_may_know(desk):
    store = desk.app.state.store
    id = store.find("Stoyan Velkov")[0].person
    assert caller(store, EVERYTHING)("m:" + id[2:]) == "Stoyan Velkov"
    store.guard("restrict", id, by="ada")
    assert caller(store, PUBLISHED)(id) == STRANGER
    assert caller(store, EVERYTHING)("p:00") == STRANGER
