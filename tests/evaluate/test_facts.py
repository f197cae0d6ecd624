from dataclasses import replace

import pytest

from habeas.evaluate import gold
from habeas.evaluate.facts import Fact, agree, of_docket, of_gold
from habeas.evaluate.gold import GoldEvent, GoldPerson, GoldReport, Words
from habeas.evaluate.oracle import docket

ARTICLE = gold.article(
    {
        "id": "x",
        "sentences": [{"s": 0, "text": "A court in Narva jailed Aino Lepp for two years in May for taking bribes."}],
    }
)
EVENT = GoldEvent(
    Words(0, "jailed"), "sentence", "actual", (("p1", Words(0, "Aino Lepp")),),
    authority=(Words(0, "A court in Narva"),), offences=(Words(0, "taking bribes"),),
    term=(Words(0, "two years"),), iso="P2Y", date=(Words(0, "in May"),), edtf="2031-05-XX", place=(Words(0, "Narva"),),
)  # fmt: skip
REPORT = GoldReport(
    "x", ARTICLE, relevant=True, people=(GoldPerson("p1", "Aino Lepp", ("Aino Lepp",)),), events=(EVENT,)
)
FACTS = {
    Fact("event", "p1", "sentence", "real"),
    Fact("term", "p1", "sentence", "P2Y"),
    Fact("date", "p1", "sentence", "2031-05"),
    Fact("offence", "p1", "sentence", "taking bribes"),
    Fact("authority", "p1", "sentence", "a court in narva"),
    Fact("place", "p1", "sentence", "narva"),
}


def test_gold_and_its_docket_say_the_same() -> None:
    assert of_gold(REPORT) == of_docket(docket(REPORT), {"p1": "p1"}) == FACTS


def test_telling_it_twice_adds_nothing() -> None:
    assert of_gold(replace(REPORT, events=(EVENT, EVENT))) == FACTS


@pytest.mark.parametrize(
    ("assertion", "value"),
    [
        ("actual", "real"),
        ("alleged", "real"),
        ("sought", "not real"),
        ("prospective", "not real"),
        ("negated", "not real"),
    ],
)
def test_what_is_told_as_real_is_kept_apart(assertion: str, value: str) -> None:
    events = {
        fact.value
        for fact in of_gold(replace(REPORT, events=(replace(EVENT, assertion=assertion),)))
        if fact.family == "event"
    }
    assert events == {value}


def test_events_of_nobody_are_no_facts_but_for_secrecy() -> None:
    nobody = GoldEvent(Words(0, "jailed"), "hold", "actual")
    secret = GoldEvent(Words(0, "jailed"), "secrecy", "actual")
    report = replace(REPORT, events=(nobody, secret))
    assert of_gold(report) == of_docket(docket(report), {}) == {Fact("event", "-", "secrecy", "real")}


def test_a_stranger_bears_the_label() -> None:
    assert {fact.person for fact in of_docket(docket(REPORT), {})} == {"?Aino Lepp"}
    lost = replace(docket(REPORT), people=())
    assert {fact.person for fact in of_docket(lost, {})} == {"?p1"}


def offence(words: str, kind: str = "charge") -> Fact:
    return Fact("offence", "p1", kind, words)


@pytest.mark.parametrize(
    ("wanted", "given", "agreed"),
    [
        ({offence("taking bribes")}, {offence("bribes")}, 1),
        ({offence("taking bribes")}, {offence("bribery")}, 0),
        ({offence("taking bribes")}, {offence("bribes", "convict")}, 0),
        ({offence("taking bribes"), offence("fraud")}, {offence("bribes")}, 1),
        ({offence("taking bribes")}, {offence("bribes"), offence("taking bribes")}, 1),
        ({Fact("date", "p1", "charge", "2031-05")}, {Fact("date", "p1", "charge", "2031")}, 0),
    ],
)
def test_words_agree_when_near_and_values_when_the_same(wanted: set[Fact], given: set[Fact], agreed: int) -> None:
    assert len(agree(frozenset(wanted), frozenset(given))) == agreed


def test_the_closest_words_are_paired_first() -> None:
    wanted = frozenset({offence("a b c d"), offence("a b")})
    given = frozenset({offence("a b c"), offence("b")})
    assert set(agree(wanted, given)) == {(offence("a b c d"), offence("a b c")), (offence("a b"), offence("b"))}
