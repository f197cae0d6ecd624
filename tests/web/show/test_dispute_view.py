"""Tests of values that disagree, with their words."""

from habeas.records.case import Finding
from habeas.records.sight import EVERYTHING
from habeas.web.show.dispute_view import breaching, differing


def test_each_value_has_its_words_and_its_claims(desk):
    store = desk.app.state.store
    item = store.queue(("conflict",)).items[0]
    sides = differing(store, item.conflict, EVERYTHING)
    assert len(sides) == len(item.conflict.values)
    assert all(side.passage and side.source and side.claims for side in sides)


def test_claims_that_cannot_all_be_right_stand_each_with_its_words(desk):
    store = desk.app.state.store
    claims = store.dossier("Daniel Hartwell-Moss").claims[:2]
    finding = Finding("after death", "an arrest after the death", (*(one.id for one in claims), "claim:gone"))
    assert [side.claims[0][0] for side in breaching(store, finding, EVERYTHING)] == [one.id for one in claims]
