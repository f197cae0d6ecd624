"""Records of one person put together."""

from itertools import permutations

import pytest

from habeas.people.uniting import unite
from habeas.records.person import Nationality
from habeas.records.quote import Cited, Quote


def test_everything_is_kept_with_its_quote_in_any_order(person):
    quotes = tuple(Quote(f"r{n}", 0, 3, "Roe") for n in range(3))
    nations = tuple(
        Cited(Nationality(words, "NL"), quote) for words, quote in zip(("Dutch", "NL", "Dutch"), quotes, strict=True)
    )
    records = [
        person("Ada Roe", "p2", "official", quotes=quotes[:1], nationality=nations[:1]),
        person("Ada Maria Roe", "p2", "subject", quotes=quotes[1:2], nationality=nations[1:2]),
        person("Ada Roe", "p2", "relative", quotes=quotes[2:], nationality=nations[2:], role_quote=quotes[2]),
    ]
    (whole,) = unite(records)
    assert (whole.name, whole.role, whole.role_quote) == ("Ada Maria Roe", "subject", None)
    assert whole.quotes == quotes
    assert whole.forms == ("Ada Roe", "Ada Maria Roe")
    assert whole.nationality == nations[:1]
    assert {unite(order) for order in permutations(records)} == {(whole,)}


def test_the_words_that_settle_the_role_stay_with_it(person):
    quote = Quote("r1", 0, 3, "was not involved")
    records = [
        person(role="not-implicated", role_quote=quote),
        person(role="official", quotes=(Quote("r2", 0, 3, "Roe"),)),
    ]
    assert unite(records)[0].role_quote == quote


def test_ids_are_ordered_by_number(person):
    assert [one.id for one in unite([person(id="p10"), person(id="p9"), person(id="p1")])] == ["p1", "p9", "p10"]


def test_a_person_never_named_stays_so(person):
    records = [person(None, forms=("a man",)), person(None, forms=("a driver",))]
    assert unite(records)[0].name is None


@pytest.mark.parametrize(
    ("names", "shown"),
    [
        (("Ивана Петрова", "Иван Петров"), "Иван Петров"),
        (("Ивана Петрова", "Ивану Петрову", "Иван Петров"), "Иван Петров"),
        (("Даниила Мартина-Росса", "Daniel Martin-Ross"), "Daniel Martin-Ross"),
        (("Ada Maria Roe", "Ада Роу"), "Ada Maria Roe"),
    ],
)
def test_the_name_shown_stands_in_no_oblique_case(person, names, shown):
    records = [person(name, "p1", quotes=(Quote(f"r{n}", 0, 3, "Roe"),)) for n, name in enumerate(names)]
    (whole,) = unite(records)
    assert whole.name == shown
