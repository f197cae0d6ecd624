"""Breadcrumbs and menus, and the lists of people that look like them."""

from __future__ import annotations

import pytest

from habeas.clean.lines import read_lines
from habeas.clean.menus import find_breadcrumbs, find_menus, section
from habeas.clean.phrases import phrases

TRAILS = [
    ("HOME » World » Europe » Editor freed in Vell", "Europe"),
    ("Home > News > Courts", "Courts"),
    ("Home / World / Editor freed in Vell", "World"),
    ("• HOME»\n• World»\n• Editor freed in Vell", "World"),
    ("Главная → Общество", "Общество"),
    ("Strona główna › Świat › Editor freed…", "Świat"),
    ("Home »", None),
]


@pytest.mark.parametrize(("text", "expected"), TRAILS)
def test_a_trail_is_found_and_names_the_section(text, expected):
    lines = read_lines(text)
    found = find_breadcrumbs(lines, len(lines))
    assert found == set(range(len(lines)))
    assert section(lines, found, "Editor freed in Vell") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Editor freed in Vell",
        "He got 3 / 4 of it.",
        "Verdict: guilty",
        "«Суд идёт» и «Суд ушёл»",
        "Man > beast, says the judge of Vell.",
        "• Ann Moor, 34",
        "Editor freed in Vell after a very long wait » the whole story of it",
    ],
)
def test_other_lines_are_no_trail(text):
    assert find_breadcrumbs(read_lines(text), 1) == set()


@pytest.mark.parametrize(
    "text", ["Home | World | Sport", "• World • Courts • Sport", "Home\nWorld\nVell", "News\nCourts\nSport\nOpinion"]
)
def test_a_menu_is_found(text):
    lines = read_lines(text)
    assert find_menus(lines, range(len(lines)), phrases("en")) == set(range(len(lines)))


@pytest.mark.parametrize(
    "text", ["Ann Moor\nIvan Vetrov\nPiet Sand", "World\nEditor freed", "Ann | Ivan", "One. | Two. | Three."]
)
def test_a_list_of_people_is_no_menu(text):
    lines = read_lines(text)
    assert find_menus(lines, range(len(lines)), phrases("en")) == set()


@pytest.mark.parametrize("unit", [" ", "> ", "» ", " |", "• "])
def test_a_long_line_does_not_hang(unit):
    assert find_breadcrumbs(read_lines("a" + unit * 100_000 + "a"), 1) == set()
