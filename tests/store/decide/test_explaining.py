"""Why values disagree: a person says it, the values stay, a value that joins opens the question again."""

import pytest

from habeas.errors import Ambiguous, BadOption, NoSuchRecord
from habeas.records.case import Conflict
from habeas.store import codec
from habeas.store.database.transactions import writing
from habeas.store.decide.explaining import explain
from habeas.store.decide.signing import Signed

WHY = {"by": "ada", "why": "five is what the court wrote, nine what was asked for"}


def jailed(told, name, years, day):
    text = f"{name} was jailed for {years} years. The court of Oster gave {name} {years} years on 30 April 2024."
    return told(
        text, [("sentence", "jailed", name, {"term": years, "date": "2024-04-30"})], people=(name,), published=day
    )


@pytest.fixture
def torn(store, told):
    store.add(jailed(told, "Ada Roe", 5, "2024-05-01"))
    store.add(jailed(told, "Ada Roe", 9, "2024-05-02"))
    return store


def conflict_of(store, who="Ada Roe"):
    (found,) = store.dossier(who).case.conflicts
    return found


def test_an_explained_conflict_keeps_its_values(torn):
    old = conflict_of(torn)
    assert old.state == "open"
    made = torn.decide(old.id, "explain", **WHY)
    new = conflict_of(torn)
    assert (new.id, new.slot, new.kind, new.values) == (old.id, old.slot, old.kind, old.values)
    assert (new.state, new.explanation.by, new.explanation.why) == ("explained", "ada", WHY["why"])
    assert new.explanation.at == made.at
    assert codec.decode(made.before, Conflict) == old
    assert codec.decode(made.after, Conflict) == new
    assert torn.find("Ada Roe")[0].conflicts == 0
    assert torn.history("Ada Roe") == (made,)


def test_a_value_that_joins_opens_it_again(torn, told):
    torn.decide(conflict_of(torn).id, "explain", **WHY)
    torn.add(jailed(told, "Ada Roe", 7, "2024-05-03"))
    assert conflict_of(torn).state == "open"


def test_the_same_values_told_again_are_the_same_conflict(torn, told):
    torn.decide(conflict_of(torn).id, "explain", **WHY)
    torn.add(jailed(told, "Ada Roe", 9, "2024-05-03"))
    assert conflict_of(torn).state == "explained"


def test_undone_it_is_open_and_done_again_explained(torn):
    was = torn.dossier("Ada Roe").case
    made = torn.decide(conflict_of(torn).id, "explain", **WHY)
    explained = torn.dossier("Ada Roe").case
    undone = torn.undo(made.id, by="bo")
    assert torn.dossier("Ada Roe").case == was
    torn.undo(undone.id, by="bo")
    assert torn.dossier("Ada Roe").case == explained


def test_it_wants_a_reason_and_is_said_once(torn):
    id = conflict_of(torn).id
    with pytest.raises(BadOption, match="reason"):
        torn.decide(id, "explain", by="ada")
    torn.decide(id.removeprefix("conflict:"), "explain", **WHY)
    with pytest.raises(BadOption, match="explained already, by ada"):
        torn.decide(id, "explain", by="bo", why="no")


@pytest.mark.parametrize("id", ["", "conflict:", "conflict:0000000000000000", "%"])
def test_a_conflict_that_is_not_there_is_said(torn, id):
    with pytest.raises(NoSuchRecord):
        torn.decide(id, "explain", **WHY)


def test_of_several_people_with_one_conflict_it_is_said_whose(torn, told):
    torn.add(jailed(told, "Bo Lind", 5, "2024-05-01"))
    torn.add(jailed(told, "Bo Lind", 9, "2024-05-02"))
    id = conflict_of(torn, "Bo Lind").id
    assert id == conflict_of(torn).id
    with pytest.raises(Ambiguous, match="say whose"):
        torn.decide(id, "explain", **WHY)
    with writing(torn.engine) as connection:
        explain(connection, id, Signed("ada", torn.clock(), "so"), person=torn.find("Bo Lind")[0].person)
    assert (conflict_of(torn).state, conflict_of(torn, "Bo Lind").state) == ("open", "explained")


def test_the_store_takes_whose_conflict_is_meant(torn, told):
    torn.add(jailed(told, "Ben Stone", 5, "2024-05-01"))
    torn.add(jailed(told, "Ben Stone", 9, "2024-05-02"))
    same = conflict_of(torn, "Ada Roe").id
    with pytest.raises(Ambiguous):
        torn.decide(same, "explain", **WHY)
    torn.decide(same, "explain", person="Ben Stone", **WHY)
    assert (conflict_of(torn, "Ben Stone").state, conflict_of(torn, "Ada Roe").state) == ("explained", "open")


def test_a_decision_is_given_by_its_id(torn):
    made = torn.decide(conflict_of(torn).id, "explain", **WHY)
    assert torn.decision(made.id) == made
    with pytest.raises(NoSuchRecord):
        torn.decision("decision:00")
