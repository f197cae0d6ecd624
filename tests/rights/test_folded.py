import re

import pytest

from habeas.rights.folded import declined, fold, words


@pytest.mark.parametrize("text", ["", "Ada Roe", "İstanbul ıŁØ", "Йонас Ёлкин", "王建明", "أحمد", "e\u0301"])
def test_every_character_stays_at_its_place(text):
    assert len(fold(text)) == len(text)


def test_words_are_without_case_and_accents():
    assert words("Łukasz O’Brien, Йонас") == ("lukasz", "o", "brien", "ионас")


@pytest.mark.parametrize(
    ("name", "met", "other"),
    [
        ("Рудина", ("Рудина", "Рудиной", "Рудину"), ("рудимент", "Рудник")),
        ("Kettil", ("Kettil", "Kettils", "Kettilem"), ("Kettilsson", "Ket")),
        ("Анна", ("Анна", "Анны", "Анной"), ("анализ",)),
    ],
)
def test_endings_of_cases_are_met(name, met, other):
    (word,) = words(name)
    assert all(re.fullmatch(declined(word), fold(one)) for one in met)
    assert not any(re.fullmatch(declined(word), fold(one)) for one in other)
