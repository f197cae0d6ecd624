"""A common name is worth less."""

import pytest

from habeas.normalise.names import parse
from habeas.people.commonness import BOTH, FAMILY, common


@pytest.mark.parametrize(
    ("one", "other", "off"),
    [
        ("John Smith", "John Smith", BOTH),
        ("John Smith", "Джон Смит", BOTH),
        ("Иваном Ивановым", "Ivan Ivanov", BOTH),
        ("Анна Иванова", "Anna Ivanova", BOTH),
        ("Zelimkhan Ivanov", "Зелимхан Иванов", FAMILY),
        ("Ada Roe", "Ada Roe", 0.0),
        ("John Smith-Quill", "John Smith-Quill", 0.0),
        ("Иван Иванович Иванов", "Иван Иванович Иванов", BOTH),
        ("Иван Зелимханович Иванов", "Иван Зелимханович Иванов", 0.0),
        ("John Zebulon Smith", "John Zebulon Smith", BOTH / 3),
    ],
)
def test_common(one, other, off):
    first, second = (parse(each, language="ru" if each > "z" else "en") for each in (one, other))
    assert common(first, second) == common(second, first) == off
