"""Tests of how decisions are told."""

from typing import get_args

from habeas.export.show.decisions import DID, name_claim, name_people
from habeas.records.claim import Claim
from habeas.records.decision import Verb
from habeas.records.quote import Quote
from habeas.records.settlement import Party


def test_every_verb_has_its_words():
    assert set(DID) == set(get_args(Verb))


def test_people_who_bear_one_name_are_told_apart_by_their_ids():
    both = [Party("p:1", "Marta Lindqvist", ("m:1",)), Party("p:2", "Marta Lindqvist", ("m:2",))]
    assert name_people(both) == "Marta Lindqvist (p:1) and Marta Lindqvist (p:2)"


def test_words_of_a_report_stay_on_one_line():
    quote = Quote("sha256:00", 0, 9, "de\u202etained\n")
    assert name_claim(Claim("claim:1", "arrest", None, "actual", quote, None, 0.9, "r")) == "the arrest “detained”"
