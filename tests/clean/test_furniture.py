"""The remover of furniture: whole small pages, and the promise that all can be put back."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from habeas.clean import cuts
from habeas.clean.furniture import find
from habeas.clean.phrases import REASONS

HEAD = "Editor freed in Port Vell"
FIRST = "The editor of the Courier was freed by the court on Monday."
LAST = "Her lawyer said that she would go home at once."
PAGES = [
    f"Skip to content\nHome\nNews\nCourts\n{HEAD}\nBy Ann Moor\n24 December 2024\n{FIRST}\nAdvertisement\n{LAST}",
    f"{HEAD}\nPhoto: Ann Moor / AFP\n{FIRST}\nRead more\nFerry owner fined\nTeacher acquitted\n{LAST}\n12 Comments",
    f"We use cookies for this site.\nAccept all\n{HEAD}\n4 min read\n{FIRST}\n{LAST}\nTags: courts, press",
    f"{HEAD}\nShare on Facebook\nShare\n{FIRST}\n{FIRST}\n{LAST}\n{HEAD} | The Courier\n© 2024 The Vell Courier.",
    f"WORLD\n{HEAD}\n{FIRST}\nSign up for our newsletter today.\n{LAST}\nRelated articles\n• Ferry owner fined",
]
RUSSIAN = """Главная → Общество
Редактора освободили в Порт-Велле
Автор: Анна Морова
Опубликовано: 24 декабря 2024
Фото: Анна Морова / Вестник Велла
Суд в Порт-Велле освободил редактора газеты в понедельник.
Реклама
Читайте также: Владельца парома оштрафовали
Адвокат сказал, что она сразу поедет домой.
Поделиться
Подписывайтесь на наш канал в Telegram.
При использовании материалов ссылка обязательна."""


def keep(text, language, title=None):
    return cuts.apply(text, find(text, language=language, title=title).cuts)[0]


@pytest.mark.parametrize("page", PAGES, ids=range(len(PAGES)))
def test_only_the_report_is_left(page):
    assert keep(page, "en") == f"{HEAD}\n{FIRST}\n{LAST}"


def test_a_russian_page():
    found = find(RUSSIAN, language="ru")
    kept, _ = cuts.apply(RUSSIAN, found.cuts)
    assert kept.splitlines() == [RUSSIAN.splitlines()[index] for index in (1, 5, 8)]
    assert (found.title, found.section) == ("Редактора освободили в Порт-Велле", "Общество")
    assert (found.byline, found.published) == ("Анна Морова", "2024-12-24")


def test_the_deck_is_kept_even_when_it_stands_twice():
    deck = "The court gave no reason for it, her lawyer said"
    assert keep(f"{HEAD}\n{deck}\n{deck}\n{FIRST}\n{LAST}", "en") == f"{HEAD}\n{deck}\n{FIRST}\n{LAST}"


def test_a_known_title_is_kept_once():
    assert keep(f"{HEAD}\n\n{HEAD.upper()}\n{FIRST}\n{LAST}", "en", HEAD) == f"{HEAD}\n\n{FIRST}\n{LAST}"


def test_a_list_of_people_is_kept():
    page = f"{HEAD}\n{FIRST}\nThe court also freed the following people:\nAnn Moor\nIvan Vetrov\nPiet Sand\n{LAST}"
    assert keep(page, "en") == page


def test_a_heading_inside_the_text_is_kept():
    page = f"{HEAD}\n{FIRST}\nWorld\nWhat happened next\n{LAST}"
    assert keep(page, "en") == page


def test_a_title_that_is_a_phrase_word_stays():
    assert find(f"Share of guilt\n{FIRST}", language="en").title == "Share of guilt"


@pytest.mark.parametrize("text", ["", " \n", "Freed.", "Freed", "\ufeff", "\u200b\n\u200b"])
def test_hardly_any_text_does_no_harm(text):
    kept, removed = cuts.apply(text, find(text, language=None).cuts)
    assert cuts.put_back(kept, removed) == text


LINES = st.sampled_from(
    [*PAGES[0].split("\n"), *PAGES[4].split("\n"), *RUSSIAN.split("\n"), "", " ", "\u200b", "»", "Home |"]
)


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(
        st.text(max_size=120),
        st.lists(LINES, max_size=24).map("\n".join),
        st.lists(LINES, max_size=8).map(" \r\n\r\n\t".join),
    ),
    st.sampled_from(["en", "ru", None]),
)
def test_everything_removed_can_be_put_back(text, language):
    text = unicodedata.normalize("NFC", text)
    kept, removed = cuts.apply(text, find(text, language=language).cuts)
    assert cuts.put_back(kept, removed) == text
    assert all(piece.text and piece.reason in REASONS for piece in removed)
    assert kept == kept.strip()


def test_a_line_of_unseen_characters_is_no_line():
    line = "The editor of the Courier was freed by the court on Monday."
    text = f"{line}\n\u200b\n{line}"
    kept, removed = cuts.apply(text, find(text, language="en").cuts)
    assert kept == line
    assert cuts.put_back(kept, removed) == text
