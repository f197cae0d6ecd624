from dataclasses import replace

import pytest

from habeas.evaluate import gold
from habeas.evaluate.faults import bad_quotes, wrong_accusations
from habeas.evaluate.gold import GoldEvent, GoldPerson, GoldReport, Words
from habeas.evaluate.oracle import docket
from habeas.records.person import Person
from habeas.records.quote import Quote

ARTICLE = gold.article(
    {"id": "x", "sentences": [{"s": 0, "text": "Judge Rein Tamm said Aino Lepp, sister of Mari Lepp, was held."}]}
)
EVENT = GoldEvent(Words(0, "held"), "hold", "actual", (("p1", Words(0, "Aino Lepp")),))
PEOPLE = (
    GoldPerson("p1", "Aino Lepp", ("Aino Lepp",)),
    GoldPerson("p2", "Rein Tamm", ("Rein Tamm",)),
    GoldPerson("p3", "Mari Lepp", ("Mari Lepp",)),
)
REPORT = GoldReport("x", ARTICLE, relevant=True, people=PEOPLE, events=(EVENT,))
READ = docket(REPORT)
CLAIM = READ.claims[0]
MATCHED = {"p1": "p1", "p2": "p2", "p3": "p3"}


def test_what_gold_says_is_no_wrong_accusation() -> None:
    assert wrong_accusations(REPORT, READ, MATCHED) == ()


@pytest.mark.parametrize("assertion", ["actual", "alleged"])
def test_the_judge_held_is_a_wrong_accusation(assertion: str) -> None:
    read = replace(READ, claims=(replace(CLAIM, person="p2", assertion=assertion),))
    assert wrong_accusations(REPORT, read, MATCHED) == ("Rein Tamm: hold",)


@pytest.mark.parametrize(
    "change",
    [
        {"assertion": "negated"},
        {"assertion": "prospective"},
        {"assertion": "sought"},
        {"kind": "release"},
        {"person": None},
    ],
    ids=str,
)
def test_what_does_not_accuse_is_none(change: dict[str, str]) -> None:
    read = replace(READ, claims=(replace(CLAIM, **({"person": "p2"} | change)),))
    assert wrong_accusations(REPORT, read, MATCHED) == ()


def test_a_second_copy_is_no_wrong_accusation_but_a_namesake_is() -> None:
    people = (
        Person("x1", "Aino Lepp", "subject", ("Aino Lepp",)),
        Person("x2", "Mari Lepp", "subject", ("Mari Lepp",)),
    )
    read = replace(READ, people=people, claims=(replace(CLAIM, person="x1"), replace(CLAIM, person="x2")))
    assert wrong_accusations(REPORT, read, {}) == ("Mari Lepp: hold",)


def test_a_name_that_gold_does_not_know_is_one_and_the_unnamed_are_not() -> None:
    people = (Person("x1", "Narva Times", "other", ("Narva Times",)), Person("x2", None, "other", ("a man",)))
    read = replace(READ, people=people, claims=(replace(CLAIM, person="x1"), replace(CLAIM, person="x2")))
    assert wrong_accusations(REPORT, read, {}) == ("Narva Times: hold",)


def test_located_quotes_are_good() -> None:
    assert bad_quotes(READ) == ()


@pytest.mark.parametrize(
    "quote",
    [
        Quote(ARTICLE.report.id, 0, 5, "judge"),
        Quote("sha256:00", 0, 5, "Judge"),
        Quote(ARTICLE.report.id, 5, 5, ""),
        Quote(ARTICLE.report.id, 0, 999, ARTICLE.text),
        Quote(ARTICLE.report.id, -5, 5, ""),
    ],
    ids=str,
)
def test_every_other_quote_is_bad_wherever_it_stands(quote: Quote) -> None:
    assert len(bad_quotes(replace(READ, claims=(replace(CLAIM, person_quote=quote),)))) == 1
    assert len(bad_quotes(replace(READ, people=(replace(READ.people[0], quotes=(quote,)),)))) == 1
