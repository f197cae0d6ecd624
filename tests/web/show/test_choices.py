"""Choices: what is offered, and what is chosen, in words."""

import pytest

from habeas.store.listing.filter_words import parse
from habeas.web.show.asked import Asked
from habeas.web.show.choices import CHECKS, KIND, STAGE, STATUS, chosen, described, options


@pytest.mark.parametrize(
    ("field", "offered"), [("status", STATUS), ("stage", STAGE), ("kind", KIND)], ids=["status", "stage", "kind"]
)
def test_all_that_is_offered_can_be_meant(field, offered):
    for value, _ in offered:
        parse(**{field: value})


def test_what_is_not_offered_stands_as_it_was_typed():
    assert options(STATUS, "held") == STATUS
    assert options(STATUS, "a\nb")[-1] == ("a\nb", "a b")


def test_what_is_chosen_has_words_and_can_be_left_off():
    asked = Asked(words="court", status="held,died", country="RU", until="2024-03", review=True, sort="name")
    assert [one.words for one in chosen(asked, path="/cases")] == [
        "Custody: held, died",
        "Country: Russia",
        "Until March 2024",
        CHECKS["review"],
    ]
    assert chosen(asked, path="/cases")[-1].href == (
        "/cases?words=court&status=held%2Cdied&country=RU&until=2024-03&sort=name"
    )


def test_the_last_filter_leads_to_the_bare_page():
    assert chosen(Asked(kind="arrest"), path="/cases")[0].href == "/cases"


def test_a_date_that_is_none_is_shown_as_typed():
    assert chosen(Asked(since="s\noon"), path="/")[0].words == "Since s oon"


def test_nothing_asked_is_described_by_nothing():
    assert described(Asked(sort="name")) == ""
