import pytest

from habeas.evaluate import gold
from habeas.evaluate.gold import GoldEvent, GoldPerson, GoldReport, Words
from habeas.evaluate.matching import described, nearest, overlap, pair, tokens
from habeas.records.person import Person

ARTICLE = gold.article({"id": "x", "sentences": [{"s": 0, "text": "."}]})


def known(*people: GoldPerson, events: tuple[GoldEvent, ...] = ()) -> GoldReport:
    return GoldReport("x", ARTICLE, relevant=True, people=people, events=events)


def named(id: str, *forms: str) -> Person:
    return Person(id, forms[0], "subject", forms)


def unnamed(id: str, *forms: str) -> Person:
    return Person(id, None, "subject", forms)


FATHER = GoldPerson("f", "Juhan Kask", ("Juhan Kask", "Kask"))
DAUGHTER = GoldPerson("d", "Liis Kask", ("Liis Kask", "Kask"))
DRIVER = GoldPerson("u", None, ("the driver", "a 34-year-old man"))


def test_namesakes_find_their_own() -> None:
    people = [named("a", "Liis Kask", "Kask"), named("b", "Juhan Kask", "Kask")]
    assert pair(known(FATHER, DAUGHTER), people) == {"a": "d", "b": "f"}


def test_a_bare_surname_finds_somebody_only_once() -> None:
    assert pair(known(FATHER), [named("a", "Juhan Kask"), named("b", "Kask")]) == {"a": "f"}


def test_the_second_copy_is_still_near() -> None:
    assert nearest(known(FATHER), named("b", "Kask")) == FATHER
    assert nearest(known(FATHER), named("b", "Rein Tamm")) is None


def test_titles_and_case_do_not_hinder() -> None:
    assert pair(known(FATHER), [named("a", "Mr JUHAN KASK")]) == {"a": "f"}


@pytest.mark.parametrize(
    "person", [unnamed("a", "Juhan Kask"), named("a", "the driver"), named("a", "Juhan Tamm Maimets")]
)
def test_strangers_are_not_matched(person: Person) -> None:
    assert pair(known(FATHER, DRIVER), [person]) == {}


def test_the_unnamed_are_matched_by_what_they_are_called() -> None:
    event = GoldEvent(Words(0, "held"), "hold", "actual", (("u", Words(0, "the suspect")),))
    assert pair(known(DRIVER), [unnamed("a", "the 34-year-old man")]) == {"a": "u"}
    assert pair(known(DRIVER, events=(event,)), [unnamed("a", "suspect")]) == {"a": "u"}
    assert described(known(FATHER, events=(event,)), FATHER) == ("Juhan Kask", "Juhan Kask", "Kask")


def test_words_overlap_by_their_tokens() -> None:
    assert tokens("Суд г. Читы, 2031") == ("суд", "г", "читы", "2031")
    assert overlap(tokens("a b"), tokens("B c")) == 0.5
    assert overlap((), ()) == 0.0
