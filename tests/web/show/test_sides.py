"""Tests of two people beside each other."""

import pytest

from habeas.records.dossier import Dossier
from habeas.web.show.sides import belief, facts, named, why_asked


@pytest.fixture
def pair(article, person):
    """Two people of one name and two ages."""
    made = []
    for number, (text, role) in enumerate(
        (
            ("Ada Roe, 40, was held. Ben Stone spoke.", "subject"),
            ("Ada Roe, 60, came. Ben Stone sang.", "not-implicated"),
        )
    ):
        told = article(text, id=f"sha256:{number}")
        who = person("Ada Roe", role=role, quotes=(told.quote(0, 7),))
        made.append(Dossier(who, None, (), (person("Ben Stone", id="p2"),), (told,)))
    return made


def test_what_agrees_and_what_differs_is_said(pair):
    verdicts = {fact.label: fact.verdict for fact in facts(*pair)}
    assert verdicts["Names"] == "agrees"
    assert verdicts["In the reports"] == "differs"
    assert verdicts["Born, by the ages given"] == "differs"
    assert verdicts["Named beside"] == "agrees"


def test_years_that_meet_agree(pair, article, person):
    told = article("Ada Roe, 41, came.", id="sha256:3", published="2024-06-01")
    near = Dossier(person("Ada Roe", quotes=(told.quote(0, 7),)), None, (), (), (told,))
    assert {fact.label: fact.verdict for fact in facts(pair[0], near)}["Born, by the ages given"] == "agrees"


def test_what_both_have_is_marked(pair):
    (names,) = [fact for fact in facts(*pair) if fact.label == "Names"]
    assert [line.both for line in names.one] == [True]


def test_what_neither_has_is_left_out(pair):
    assert not {"Charges", "Custody", "Ties"} & {fact.label for fact in facts(*pair)}


def test_the_sentences_that_name_somebody(pair):
    assert len(named(pair[0])) == 1


def test_the_reason_is_parted_and_belief_worded():
    assert why_asked("one name") == ("one name", "")
    assert [belief(score) for score in (0.95, 0.8, 0.5)] == [
        "very likely one person",
        "likely one person",
        "perhaps one person",
    ]
