"""Tests of decisions in words: as `habeas history` tells them, with what they changed."""

from typing import get_args

import pytest

from habeas.cli.show.decisions import show_decision
from habeas.records.correction import Correction
from habeas.records.decision import Verb
from habeas.records.sight import EVERYTHING
from habeas.web.show.calling import caller
from habeas.web.show.decided import CLAIMS, GUARDS, PAIRS, tell


@pytest.fixture
def store(desk):
    return desk.app.state.store


def last(store):
    listed = store.history()
    return tell(listed[-1:], caller(store, EVERYTHING), listed)[0]


def sentence(store):
    claims = store.dossier("Daniel Hartwell-Moss").claims
    return next(one for one in claims if one.kind == "sentence" and one.assertion == "actual" and one.term)


def test_every_verb_is_of_a_known_sort():
    assert set(get_args(Verb)) == PAIRS | CLAIMS | GUARDS | {"explain", "undo"}


def test_a_correction_says_what_was_and_what_is(store):
    one = sentence(store)
    made = store.decide(one.id, "correct", by="ada", why="the record", value=Correction(term="11 years"))
    told = last(store)
    assert [(each.label, each.before, each.after) for each in told.changes] == [
        ("Penalty or length", "13 years in prison", "11 years in prison")
    ]
    assert told.href == f"/claims/{one.id}"
    assert told.did.removesuffix(" of Daniel Hartwell-Moss") in show_decision(made).plain


def test_taken_back_it_says_by_whom_and_how_things_stand(store):
    one = sentence(store)
    made = store.decide(one.id, "reject", by="ada", why="a namesake")
    store.undo(made.id, by="ben")
    listed = store.history()
    first, second = tell(listed, caller(store, EVERYTHING), listed)
    assert first.undone.startswith("ben took this back on ")
    assert second.did == f"took back: ada {first.did}"
    assert [(each.label, each.before) for each in second.changes] == [("State", "rejected by a person")]


def test_a_merge_names_the_people_and_what_spoke_against_it(store):
    link = store.asks()[0]
    store.decision(store.apart(link.one, link.other, by="ada", why="father and son").id)
    store.merge(link.one, link.other, by="ben")
    told = last(store)
    assert "Raymond Pike and Raymond Asher Pike" in told.did
    assert told.against == ("ada: father and son",)
    assert told.changes[0].after == "one person"


def test_a_split_says_how_many_went(store):
    report = store.dossier("Daniel Hartwell-Moss").articles[0].report.id
    store.split("Daniel Hartwell-Moss", [report], by="ada")
    assert last(store).changes[0].after == "1 mention parted"


def test_an_explanation_says_whose(store):
    item = store.queue(("conflict",)).items[0]
    store.decide(item.conflict.id, "explain", by="ada", why="two calendars", person=item.person.person)
    told = last(store)
    assert told.did == f"explained why reports differ on the {item.conflict.slot} of {item.person.label}"
    assert told.changes[0].after.endswith(": explained")


@pytest.mark.parametrize("verb", sorted(GUARDS))
def test_who_may_see_whom_is_told_by_name(store, verb):
    if verb == "reveal":
        store.guard("hide", "Stoyan Velkov", by="ada")
    store.guard(verb, "Stoyan Velkov", by="ada", why="asked")
    assert last(store).did.endswith("Stoyan Velkov")
