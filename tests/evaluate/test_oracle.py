import datetime as dt
from pathlib import Path

import pytest

from habeas.evaluate import gold
from habeas.evaluate.gold import GoldEvent, GoldPerson, GoldPosition, GoldReport, GoldTie, Words
from habeas.evaluate.oracle import docket, locate
from habeas.records.claim import ASSERTIONS, KINDS

OURS = Path(__file__).parents[2] / "evaluation" / "gold"
TEXT = {
    "id": "r1",
    "title": "Two held",
    "published": "2031-05-06",
    "sentences": [
        {"s": 0, "text": "Two held"},
        {"s": 1, "text": "She said she and the sheriff Aino Lepp were held in May, and Lepp was heldover."},
    ],
}
ARTICLE = gold.article(TEXT)
HELD = ARTICLE.text.index("held in")
PERSON = GoldPerson(
    "p1", "Aino Lepp", ("Aino Lepp", "Lepp"), "subject",
    nationality=("sheriff",),
    positions=(GoldPosition(Words(1, "sheriff"), None, "now", None, None),),
    ties=(GoldTie("p2", "associate", Words(1, "said")),),
)  # fmt: skip
EVENT = GoldEvent(
    Words(1, "held"), "hold", "actual", (("p1", Words(1, "Aino Lepp")), ("p2", Words(1, "she"))),
    authority=(Words(1, "sheriff"),), offences=(Words(1, "said"),), term=(Words(1, "May"),), iso="..P2M",
    date=(Words(1, "in May"),), edtf="2031-05", place=(Words(0, "Two"),), said_by=(Words(1, "She"),),
)  # fmt: skip
REPORT = GoldReport("r1", ARTICLE, relevant=True, people=(PERSON, GoldPerson("p2", None, ("she",))), events=(EVENT,))


def test_every_person_of_an_event_gets_a_claim_with_every_field_located() -> None:
    read = docket(REPORT)
    one, two = read.claims
    assert (one.person, two.person, one.id != two.id) == ("p1", "p2", True)
    assert one.quote == two.quote == ARTICLE.quote(HELD, HELD + 4)
    assert one.term is not None
    assert one.term.value.maximum_only
    assert one.date is not None
    assert (one.date.value.earliest, one.date.value.latest) == (dt.date(2031, 5, 1), dt.date(2031, 5, 31))
    assert [cited.value.words for cited in (*one.authority, *one.offences, *one.place)] == ["sheriff", "said", "Two"]
    assert one.said_by is not None
    assert one.said_by.quote.start == 9


def test_people_keep_their_forms_positions_ties_and_role() -> None:
    lepp, other = docket(REPORT).people
    assert [quote.exact for quote in lepp.quotes] == ["Aino Lepp", "Lepp"]
    assert (lepp.positions[0].title, lepp.ties[0].to, lepp.nationality[0].value.words) == ("sheriff", "p2", "sheriff")
    assert (lepp.role, other.role, other.name) == ("subject", "other", None)


def test_the_whole_word_nearest_is_found() -> None:
    start = ARTICLE.text.index("she and")
    assert locate(ARTICLE, Words(1, "she"), near=60) == ARTICLE.quote(start, start + 3)


@pytest.mark.parametrize("words", [Words(1, "absent"), Words(9, "held"), Words(1, "")])
def test_words_that_are_not_there_are_not_located(words: Words) -> None:
    assert locate(ARTICLE, words) is None


def test_an_event_without_its_trigger_or_person_is_no_claim() -> None:
    absent = GoldPerson("p1", "X", ("absent",))
    lost = GoldEvent(Words(1, "absent"), "hold", "actual", (("p1", Words(1, "Lepp")),))
    nobody = GoldEvent(Words(1, "held"), "hold", "actual")
    secret = GoldEvent(Words(1, "held"), "secrecy", "actual")
    claims = docket(GoldReport("r1", ARTICLE, relevant=True, people=(absent,), events=(lost, nobody, secret))).claims
    assert [(claim.kind, claim.person) for claim in claims] == [("secrecy", None)]


@pytest.mark.parametrize(
    ("edtf", "earliest", "latest"),
    [
        ("2031", dt.date(2031, 1, 1), dt.date(2031, 12, 31)),
        ("2032-02", dt.date(2032, 2, 1), dt.date(2032, 2, 29)),
        ("2031-03-04/..", dt.date(2031, 3, 4), None),
        ("a day", None, None),
    ],
)
def test_a_date_keeps_its_edtf_and_gets_its_days(edtf: str, earliest: dt.date | None, latest: dt.date | None) -> None:
    two = Words(0, "Two")
    event = GoldEvent(Words(0, "held"), "hold", "actual", (("p1", two),), date=(two,), edtf=edtf)
    cited = docket(GoldReport("r1", ARTICLE, relevant=True, people=(PERSON,), events=(event,))).claims[0].date
    assert cited is not None
    assert (cited.value.words, cited.value.edtf) == ("Two", edtf)
    assert (cited.value.earliest, cited.value.latest) == (earliest, latest)


@pytest.mark.parametrize("id", gold.names(OURS))
def test_our_own_gold_is_sound(id: str) -> None:
    report = gold.read(OURS, id)
    known = {person.id for person in report.people}
    for person in report.people:
        assert person.role
        assert person.forms
        assert all(form in report.article.text for form in person.forms)
        assert {tie.to for tie in person.ties} <= known
        spoken = (*(held.title for held in person.positions), *(tie.words for tie in person.ties))
        assert all(locate(report.article, words) for words in spoken)
    for event in report.events:
        assert event.kind in KINDS
        assert event.assertion in ASSERTIONS
        assert {id for id, _ in event.people} <= known
        assert bool(event.term) == bool(event.iso)
        said = (event.authority, event.offences, event.term, event.date, event.place, event.said_by)
        spoken = (event.trigger, *(words for _, words in event.people), *(words for field in said for words in field))
        assert all(locate(report.article, words) for words in spoken)
    assert report.relevant == bool(report.events)
