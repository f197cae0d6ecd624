import io

import pytest
from rich.console import Console
from rich.text import Text

from habeas.cli.page import Page
from habeas.cli.show.people import (
    show_countries,
    show_forms,
    show_label,
    show_others,
    show_position,
    show_positions,
    show_ties,
)
from habeas.cli.show.quotes import Quotes
from habeas.records.person import Person, Position
from habeas.records.quote import Quote

QUOTE = Quote("r", 0, 1, "x")
ACCUSING = ("accused", "suspect", "charge", "guilty", "convict", "arrest", "defendant")


@pytest.mark.parametrize(
    ("position", "shown"),
    [
        (Position("judge", "Oster city court", "now", None, None, QUOTE), "judge, Oster city court"),
        (Position("executive", None, "past", None, None, QUOTE), "executive, formerly"),
        (Position("mayor", None, "past", "2012", "2018-03", QUOTE), "mayor, 2012 to March 2018"),
        (Position("mayor", None, "now", "2019", None, QUOTE), "mayor, since 2019"),
        (Position("mayor", None, "past", None, "2018", QUOTE), "mayor, until 2018"),
        (Position("envoy", None, "future", None, None, QUOTE), "envoy, to come"),
    ],
)
def test_positions_in_words(position, shown):
    assert show_position(position) == shown


def test_what_a_person_is(docket):
    quotes = Quotes([docket.article])
    lindqvist, rudin, _ = docket.people
    assert str(show_countries(lindqvist, quotes)) == "Swedish (SE) [1]; originally Belarus (BY) [1]"
    assert str(show_positions(lindqvist, quotes)) == "translator [1]"
    assert str(show_ties(rudin, lambda _: "M. L.", quotes)) == "lawyer of M. L. (“Her lawyer”) [2]"
    assert show_forms(lindqvist) == "Lindqvist"


def test_a_description_is_not_shown_twice():
    assert show_forms(Person("p", None, "subject", ("a 34-year-old man",))) == ""


def test_a_group_shows_its_size():
    assert show_label(Person("p", None, "subject", ("protesters",), count=12)) == "protesters (12 people)"


def others(people, docket):
    page = Page(Console(width=100, file=io.StringIO()))
    show_others(page, people, str, Quotes([docket.article]), note_on=lambda _: Text())
    page.show()
    return page.console.file.getvalue()


def test_who_is_not_involved_is_shown_so_with_the_words(docket):
    shown = others([docket.people[2]], docket)
    assert "stated as not involved: “was not involved” [1]" in shown
    assert "deputy mayor, 2012 to 2018" in shown


@pytest.mark.parametrize(
    "role",
    [
        "subject",
        "victim",
        "authority",
        "counsel",
        "witness",
        "relative",
        "official",
        "commentator",
        "reporter",
        "other",
    ],
)
def test_nobody_without_a_case_looks_accused(role, docket):
    shown = others([Person("p9", "Ada Holt", role, ("Ada Holt",))], docket)
    assert not [word for word in ACCUSING if word in shown.lower()]


def test_without_others_there_is_no_section(docket):
    assert others([], docket) == ""
