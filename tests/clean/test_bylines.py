"""Bylines and date lines: each list's own examples, and tables of days."""

from __future__ import annotations

import pytest

from habeas.clean.bylines import is_date_line, read_byline, read_published, words
from habeas.clean.lines import read_lines
from habeas.lexicon.load import languages, load

LISTS = [language for language in languages("furniture") if language != "all"]


@pytest.mark.parametrize("language", LISTS)
def test_the_bylines_of_a_list(language):
    entry = load(language, "furniture")["bylines"]
    known = words(language)
    for example in entry["examples"]:
        assert read_byline(read_lines(example)[0], known), example
    for example in entry["not"]:
        assert read_byline(read_lines(example)[0], known) is None, example


@pytest.mark.parametrize("language", LISTS)
def test_the_date_lines_of_a_list(language):
    entry = load(language, "furniture")["published"]
    known = words(language)
    for example in entry["examples"]:
        assert is_date_line(read_lines(example)[0], known), example
    for example in entry["not"]:
        assert not is_date_line(read_lines(example)[0], known), example


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("By Ann Moor", "Ann Moor"),
        ("By Ann Moor | 24 December 2024", "Ann Moor"),
        ("by Ann Moor - 24/12/2024", "Ann Moor"),
        ("By the end of the day", None),
        ("By Sunday Evening", None),
        ("By Ann", None),
        ("By Ann Moor was freed.", None),
        ("Byron Moor Freed", None),
    ],
)
def test_a_byline_is_two_capitalised_words_after_by(text, name):
    assert read_byline(read_lines(text)[0], words("en")) == name


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("en", "Published: 24 December 2024", "2024-12-24"),
        ("en", "December 24th, 2024 at 3:40 pm GMT", "2024-12-24"),
        ("en", "Tue, 24 Dec 2024", "2024-12-24"),
        ("en", "2024-12-24 15:40", "2024-12-24"),
        ("en", "24/12/2024", "2024-12-24"),
        ("en", "12/24/2024", "2024-12-24"),
        ("en", "03/03/2024", "2024-03-03"),
        ("en", "03/04/2024", None),
        ("en", "3:40 pm", None),
        ("en", "December 2024", None),
        ("en", "Updated: 25 December 2024", None),
        ("en", "31 February 2024", None),
        ("ru", "Опубликовано: 24 декабря 2024 года, 15:40", "2024-12-24"),
        ("ru", "24.12.2024, 15:40 МСК", "2024-12-24"),
        ("uk", "24 грудня 2024, 15:40", "2024-12-24"),
        ("pl", "Opublikowano: 24 grudnia 2024", "2024-12-24"),
        ("de", "Stand: 24.12.2024, 15:40 Uhr", "2024-12-24"),
        ("fr", "Publié le 24 décembre 2024 à 15h40", "2024-12-24"),
        ("es", "24 de diciembre de 2024", "2024-12-24"),
    ],
)
def test_a_date_line_tells_a_whole_day_or_nothing(language, text, day):
    [line] = read_lines(text)
    assert is_date_line(line, words(language)) or day is None
    assert read_published(line, words(language)) == day


@pytest.mark.parametrize(
    "text", ["He was freed on 24 December 2024", "Court 5", "15 years", "2024 elections", "24 December verdict"]
)
def test_other_lines_are_no_date_line(text):
    assert not is_date_line(read_lines(text)[0], words("en"))
