"""Facets shown: words, counts, links that choose and links that take back."""

import pytest

from habeas.store.listing.facets import Counted, Facets
from habeas.web.show.asked import Asked, filters
from habeas.web.show.facets import called, facets

FOUND = Facets(
    5,
    custody=(Counted("serving", 3), Counted("unknown", 2)),
    country=(Counted("RU", 3), Counted("XX", 1)),
    publisher=(Counted('"><script>alert(1)</script>', 2), Counted("The Oster Gazette", 1)),
)


def shown(**values):
    asked = Asked(**values)
    return {one.name: one for one in facets(FOUND, asked, filters(asked), path="/cases")}


def test_a_facet_without_values_is_left_out():
    assert list(shown()) == ["Custody", "Country", "Told by"]


def test_values_have_their_words_and_counts():
    assert [(one.words, one.cases) for one in shown()["Custody"].choices] == [
        ("serving a sentence", 3),
        ("not known", 2),
    ]
    assert [one.words for one in shown()["Country"].choices] == ["Russia", "XX"]


def test_choosing_keeps_what_else_is_asked_and_begins_anew():
    choice = shown(words="court", after="p:1", sort="name")["Country"].choices[0]
    assert (choice.chosen, choice.href) == (False, "/cases?words=court&country=RU&sort=name")


def test_what_is_chosen_can_be_taken_back():
    choice = shown(country="Russia", status="held")["Country"].choices[0]
    assert (choice.chosen, choice.href) == (True, "/cases?status=held")


def test_one_of_a_group_is_chosen_with_it():
    assert [one.chosen for one in shown(status="held")["Custody"].choices] == [True, False]


def test_a_publisher_is_chosen_in_any_case():
    assert [one.chosen for one in shown(source="the oster gazette")["Told by"].choices] == [False, True]


def test_no_name_of_a_publisher_breaks_an_address():
    href = shown()["Told by"].choices[0].href
    assert not set(href) & set("<>\"' ")


@pytest.mark.parametrize(
    ("field", "value", "words"), [("stage", "final", "convicted, final"), ("offence", "a\x1bb", "ab")]
)
def test_words(field, value, words):
    assert called(field, value) == words
