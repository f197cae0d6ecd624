"""Claim cards: each claim in words that fit, and how sure it is, on whose word."""

import datetime as dt

import pytest

from habeas.records.claim import Claim
from habeas.records.decision import Decision
from habeas.records.quote import Quote
from habeas.store.reading.claim_files import ClaimFile
from habeas.web.show.claim_cards import CardValue, Cue, cards

TEXT = "Marta Lindqvist was arrested."
AT = dt.datetime(2026, 1, 2, tzinfo=dt.UTC)


def file(state="read", reading="now", *, sure=True, decisions=(), exact="arrested", assertion="actual"):
    quote = Quote("sha256:00", 20, 28, exact)
    claim = Claim("claim:1", "arrest", None, assertion, quote, None, 0.5, "r")
    made = (
        Decision(f"decision:{number}", verb, ("claim:1",), by, AT, undoes=undoes)
        for number, (verb, by, undoes) in enumerate(decisions)
    )
    return ClaimFile(claim, claim, state, reading, sure, None, tuple(made))


@pytest.mark.parametrize(
    ("claim", "sureness", "tone"),
    [
        (file(), "sure, read by the machine", "plain"),
        (file(sure=False), "not sure, read by the machine", "doubt"),
        (file("accepted", decisions=[("accept", "ada", None)]), "accepted by ada", "plain"),
        (file("accepted", "told", decisions=[("tell", "ed", None)]), "told by ed", "plain"),
        (file("accepted", decisions=[("accept", "ada", None), ("undo", "x", "decision:0"), ("accept", "ed", None)]),
         "accepted by ed", "plain"),
        (file("corrected", decisions=[("correct", "a\u202eda", None)]), "corrected by ada", "plain"),
        (file("rejected", decisions=[("reject", "ada", None)]), "rejected by ada", "plain"),
        (file("rejected"), "rejected by a person", "plain"),
        (file("overruled"), "set aside: a person decided on these words", "plain"),
    ],
)  # fmt: skip
def test_how_sure(claim, sureness, tone):
    [card] = cards([claim], TEXT)
    assert (card.sureness, card.tone) == (sureness, tone)


@pytest.mark.parametrize(
    ("claim", "stands"),
    [(file(), True), (file("accepted", "told"), True), (file("rejected"), False), (file("overruled"), False),
     (file(reading="withdrawn"), False), (file(reading="lost"), False), (file(exact="elsewhere"), False)],
)  # fmt: skip
def test_what_does_not_stand_marks_nothing(claim, stands):
    assert cards([claim], TEXT)[0].stands is stands


def test_words_that_are_gone_have_no_place():
    [card] = cards([file(exact="elsewhere", reading="lost")], TEXT)
    assert card.cue is None
    assert card.note


def test_what_is_not_told_as_done_says_so():
    assert cards([file(assertion="negated")], TEXT)[0].phrase == "Stated not to have happened: arrest"


def test_a_cue_leads_to_its_words():
    [card] = cards([file()], TEXT)
    assert (card.number, card.cue.words, card.cue.href) == (1, "arrested", "/reports/sha256:00?start=20&end=28#q")


def test_words_that_a_value_says_are_not_said_twice():
    twice = (Cue("Oster", "/reports/a"), Cue("Oster", "/reports/b"))
    assert CardValue("Where", "Oster", twice).same
    assert not CardValue("When", "3 May 2024", (Cue("on Friday", "/reports/a"),)).same
    assert not CardValue("Where", "Oster", ()).same
