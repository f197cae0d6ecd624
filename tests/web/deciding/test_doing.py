"""Tests of decisions made by forms: the same that the command line makes."""

import pytest

from habeas.errors import BadOption
from habeas.web.deciding.doing import VERBS, do, needs, needs_to_undo
from habeas.web.deciding.typed import Typed


@pytest.fixture
def store(desk):
    return desk.app.state.store


@pytest.fixture
def sentence(store):
    """A claim of a sentence with a term."""
    items = store.dossier("Daniel Hartwell-Moss").claims
    return next(one for one in items if one.kind == "sentence" and one.assertion == "actual" and one.term)


def test_a_term_is_corrected_and_signed(store, sentence):
    form = Typed(verb="correct", subject=sentence.id, term="11 years", was_term="13 years", why=" the court's record ")
    made = do(store, form, "ada")
    assert (made.verb, made.by, made.why) == ("correct", "ada", "the court's record")
    assert store.claim(sentence.id).claim.term.value.least.years == 11


def test_a_claim_is_given_to_somebody_by_name(store, sentence):
    do(store, Typed(verb="correct", subject=sentence.id, person="Stoyan Velkov", why="his"), "ada")
    assert store.claim(sentence.id).person.label == "Stoyan Velkov"


def test_a_claim_is_rejected_only_with_a_reason(store, sentence):
    with pytest.raises(BadOption, match="give the reason"):
        do(store, Typed(verb="reject", subject=sentence.id), "ada")
    assert store.history() == ()


def test_people_are_joined_held_apart_and_parted(store):
    link = store.asks()[0]
    made = do(store, Typed(verb="merge", subject=link.one, other=link.other), "ada")
    assert made.verb == "merge"
    store.undo(made.id, by="ada")
    assert do(store, Typed(verb="apart", subject=link.one, other=link.other), "ada").verb == "apart"
    report = store.dossier("Daniel Hartwell-Moss").articles[0].report.id
    assert do(store, Typed(verb="split", subject="Daniel Hartwell-Moss", off=[report]), "ada").verb == "split"


def test_a_difference_is_explained_for_one_person(store):
    item = store.queue(("conflict",)).items[0]
    do(store, Typed(verb="explain", subject=item.conflict.id, other=item.person.person, why="two calendars"), "ada")
    assert item.id not in {one.id for one in store.queue(("conflict",)).items}


def test_a_case_is_restricted(store):
    do(store, Typed(verb="restrict", subject="Stoyan Velkov"), "ada")
    assert store.guards("Stoyan Velkov").restricted


def test_an_unknown_verb_is_refused(store):
    with pytest.raises(BadOption, match="is none of"):
        do(store, Typed(verb="burn", subject="x"), "ada")


def test_what_opens_or_closes_is_for_admins(store):
    assert {verb for verb in VERBS if needs(verb) == "admin"} == {"seal", "reveal"}
    hidden = do(store, Typed(verb="hide", subject="Stoyan Velkov"), "ada")
    assert needs_to_undo(store, hidden.id) == "admin"
    assert needs_to_undo(store, store.undo(hidden.id, by="ada").id) == "admin"
