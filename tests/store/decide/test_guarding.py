from dataclasses import replace

import pytest

from habeas.errors import BadOption, NoSuchRecord
from habeas.store.decide import guarding

NAME = "Ada Roe"


@pytest.fixture
def kept(store, told):
    """Two reports about one woman, one about another; ages differ, so that all three can be told apart."""
    store.add(told("Ada Roe was arrested in Oster.", [("arrest", "arrested")], name="1", published="2024-05-01"))
    store.add(told("Ada Roe was charged in Oster.", [("charge", "charged")], name="2", published="2024-05-02"))
    store.add(told("Bo Lind hurt Cy Dahl.", [("charge", "hurt")], people={"Bo Lind": "subject", "Cy Dahl": "victim"}))
    return store


def test_a_seal_is_made_shown_and_taken_back(kept):
    made = kept.guard("seal", NAME, by="ada", why="acquitted")
    assert len(made.subjects) == 2
    assert (kept.guards(NAME).sealed, kept.guards(NAME).decisions) == (True, (made,))
    assert kept.history(NAME) == (made,)
    undone = kept.undo(made.id, by="ada")
    assert kept.guards(NAME) == guarding.Guards()
    assert kept.history(NAME) == (made, undone)
    kept.undo(undone.id, by="ada")
    assert kept.guards(NAME).sealed


def test_reasons_are_wanted_and_nothing_is_done_twice(kept):
    with pytest.raises(BadOption, match="reason"):
        kept.guard("seal", NAME, by="ada")
    with pytest.raises(BadOption, match="reason"):
        kept.guard("reveal", "Cy Dahl", by="ada")
    for verb in ("seal", "restrict", "hide"):
        kept.guard(verb, NAME, by="ada", why="so it is")
        with pytest.raises(BadOption, match="already"):
            kept.guard(verb, NAME, by="ada", why="again")
    with pytest.raises(BadOption, match="shown already"):
        kept.guard("reveal", "Bo Lind", by="ada", why="why not")
    with pytest.raises(BadOption, match="none of"):
        kept.guard("burn", NAME, by="ada")
    with pytest.raises(NoSuchRecord):
        kept.guard("seal", "Zed Zero", by="ada", why="nobody")


def test_a_victim_is_veiled_and_can_be_named(kept):
    assert kept.guards("Cy Dahl").veil == "victim"
    made = kept.guard("reveal", "Cy Dahl", by="ada", why="he asked for it")
    assert kept.guards("Cy Dahl").veil is None
    hidden = kept.guard("hide", "Cy Dahl", by="ada")
    assert kept.guards("Cy Dahl").veil == "asked"
    kept.undo(made.id, by="ada")
    kept.undo(hidden.id, by="ada")
    assert kept.guards("Cy Dahl").veil == "victim"


def test_a_merge_opens_nothing(kept):
    kept.guard("seal", NAME, by="ada", why="acquitted")
    kept.guard("restrict", "Bo Lind", by="ada")
    kept.merge(NAME, "Bo Lind", by="ada")
    assert (kept.guards(NAME).sealed, kept.guards(NAME).restricted) == (True, True)


def test_after_a_split_each_part_stays_sealed(kept):
    kept.guard("seal", NAME, by="ada", why="acquitted")
    report = kept.dossier(NAME).articles[0].report.id
    kept.split(NAME, [report], by="ada")
    parts = kept.find(NAME)
    assert len(parts) == 2
    assert all(one.sealed for one in parts)


def test_a_name_is_opened_for_whoever_holds_all_that_was_revealed(kept):
    kept.guard("hide", NAME, by="ada")
    kept.guard("reveal", NAME, by="ada", why="she asked")
    report = kept.dossier(NAME).articles[0].report.id
    kept.split(NAME, [report], by="ada")
    assert [one.veil for one in kept.find(NAME)] == ["asked", "asked"]


def test_a_seal_holds_when_a_report_is_added_or_read_again(kept, told):
    kept.guard("seal", NAME, by="ada", why="acquitted")
    kept.guard("restrict", kept.dossier("Bo Lind").articles[0].report.id, by="ada")
    kept.add(told("Ada Roe was charged in Oster.", [], name="2", published="2024-05-02", reader="test 2"))
    kept.add(told("Ada Roe was freed in Oster.", [("release", "freed")], name="4", published="2024-05-04"))
    assert [one.sealed for one in kept.find(NAME)] == [True]
    assert kept.guards("Bo Lind").restricted, "all that is told of him is restricted"


def test_only_restricting_is_for_reports(kept):
    id = kept.dossier(NAME).articles[0].report.id
    made = kept.guard("restrict", id[:20], by="ada")
    assert made.subjects[0] == id
    with pytest.raises(BadOption, match="already"):
        kept.guard("restrict", id, by="ada")
    with pytest.raises(BadOption, match="for people"):
        kept.guard("seal", id, by="ada", why="no")
    with pytest.raises(NoSuchRecord):
        kept.guard("restrict", "sha256:ffff", by="ada")
    assert not kept.guards(NAME).restricted, "another report tells of her too"


def test_who_has_no_name_has_none_to_hide(store, told):
    docket = told("A man was held.", [("hold", "held")], people=("A man",))
    store.add(replace(docket, people=tuple(replace(one, name=None) for one in docket.people)))
    with pytest.raises(BadOption, match="no name"):
        store.guard("hide", "A man", by="ada")


def test_decisions_that_close_and_open():
    assert guarding.naming((), ("m:1",)) is None
    assert not guarding.upon((), "seal", ("m:1",))
