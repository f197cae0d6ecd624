"""Names cut out of descriptions."""

import pytest

from habeas.claims.namecut import within


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Ivan Example", "Ivan Example"),
        ("Judge Ann Example", "Ann Example"),
        ("former Kenyan warlord Ivan Example", "Ivan Example"),
        ("Ann Example, the wife of Ivan Sample", "Ann Example"),
        ("U.S. District Judge Ann Example Jr.", "Ann Example Jr."),
        ("Mr. Example", "Example"),
        ("ADA Ann Example", "Ann Example"),
        ("DA Ann Example", "Ann Example"),
        ("Ada Lorne", "Ada Lorne"),
    ],
)
def test_english(words, name):
    assert within(words, "en") == name


@pytest.mark.parametrize(
    ("words", "name"),
    [("гражданин Китая Иван Примеров", "Иван Примеров"), ("32-летнего Ивана Примерова", "Ивана Примерова")],
)
def test_russian(words, name):
    assert within(words, "ru") == name


@pytest.mark.parametrize(
    "words",
    ["the mayor of Strelsau in Kent County", "At least 30 members", "two Ruritanian women",
     "the accused Strelsau Marathon bombers",
     "a Chechen", "Liu's wife", "the driver", "Environmentalists", "Prime Minister", "The"],
)  # fmt: skip
def test_no_name_at_all(words):
    assert within(words, "en") == ""


def test_a_covered_place_is_cut_off():
    assert within("Example Group chief Ann Sample", "en", [(0, 13)]) == "Ann Sample"
