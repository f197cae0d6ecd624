"""Of several places, those that say most."""

import pytest

from habeas.cases.finest import finest
from habeas.records.offence import Place
from habeas.records.quote import Cited, Quote


def cite(*places):
    return [Cited(Place(words, country), Quote("r1", at, at + 1, "x")) for at, (words, country) in enumerate(places)]


@pytest.mark.parametrize(
    ("places", "left"),
    [
        ([("prison", None), ("the prison at Oster", None)], ["the prison at Oster"]),
        ([("Russia", "RU"), ("a penal colony in Perm", "RU")], ["a penal colony in Perm"]),
        ([("Россия", "RU"), ("колония в Перми", "RU")], ["колония в Перми"]),
        ([("Russian", "RU"), ("Russian prison", "RU")], ["Russian prison"]),
        ([("France", "FR"), ("Oster, Netherlands", "NL")], ["France", "Oster, Netherlands"]),
        ([("Oster", None), ("Paris", "FR")], ["Oster", "Paris"]),
        ([], []),
    ],
)
def test_what_says_less_is_left_out(places, left):
    assert [one.value.words for one in finest(cite(*places))] == left
