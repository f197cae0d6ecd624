"""How two names agree, in words."""

import datetime as dt

import pytest

from habeas.normalise.names import parse
from habeas.people import naming
from habeas.people.facts import Facts, full


def facts(*names, id="1"):
    parsed = [parse(name, language="ru" if name > "z" else "en") for name in names]
    whole = tuple(name for name in parsed if full(name))
    day = dt.date(2024, 1, 1)
    return Facts(
        f"m:{id}", f"r{id}", "p1", day, "en", "subject", group=False, names=whole, short=() if whole else tuple(parsed)
    )


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Ada Lind", "Ada Lind", naming.SAME),
        ("Ada Lind", "Ада Линд", naming.SCRIPTS),
        ("Ада Линд", "Адой Линд", naming.SPELLED),
        ("Ada Lind", "Lind Ada", naming.TURNED),
        ("Ada Maria Lind", "Ada Lind", naming.LONGER),
        ("William Lind", "Bill Lind", naming.EQUIVALENT),
        ("Yevgeny Lomov", "Gene Lomov", naming.PET),
        ("Liz Lindholm", "Lisa Lindholm", naming.SHORT_PETS),
        ("Sasha Lindholm", "Alexander Lindholm", naming.UNISEX),
        ("Juan Roela", "Juan Roela Venta", naming.PART),
        ("Ada Lindholmer", "Ada Lindholner", naming.LONG_SLIP),
        ("Евгений Ломов", "Евгения Ломова", naming.CASE),
        ("A. Lind", "Ada Lind", naming.INITIAL),
        ("Marta Lind", "Maria Lind", naming.NEAR_GIVEN),
        ("Emil Lind", "Emilia Lind", naming.OTHER_GIVEN),
        ("Ada Lind", "Ben Lind", naming.OTHER_GIVEN),
        ("Lind", "Ada Lind", naming.SURNAME),
        ("Ada Lind", "Ada Vale", naming.GIVEN),
        ("Ada Lind", "Ben Vale", naming.OTHER),
        ("Li Jian Guo", "Li Jianguo", naming.SPELLED),
        ("Khaled Mansourian", "خالد منصوریان", naming.LETTERS),
        ("Khalil Mansourian", "خالد منصوریان", naming.OTHER),
        ("Abdul Rahman Nuristani", "Abdulrahman Noorestani", naming.LONG_SLIP),
        ("Jack Lindholm", "John Lindholm", naming.EQUIVALENT),
        ("Alex Lindholm", "Alexander Lindholm", naming.UNISEX),
        ("Erik Lindolfson", "Erik Lindolfsen", naming.SLIP),
        ("Erik Lindolfsen", "Эрик Линдольфсон", naming.NEAR_SCRIPTS),
        ("Dawit Lomin", "Dawit Lomin Bek", naming.FURTHER),
        ("Ana Lomin", "Maria Ana Lomin", naming.OTHER_FIRST),
        ("Вания Ломова", "Ivan Lomov", naming.OTHER_GIVEN),
    ],
)
def test_levels(one, other, expected):
    found = naming.agreement(facts(one), facts(other, id="2"))
    assert found.words.removesuffix(", a common one") == expected.words
    assert naming.agreement(facts(other, id="2"), facts(one)) == found
    assert (found.joins, found.apart) == (expected.joins, expected.apart)


def test_the_best_pair_of_forms_counts():
    found = naming.agreement(facts("Ada Lind", "Ada Vale"), facts("Ada Vale", "Ben Lind", id="2"))
    assert found == naming.SAME


def test_a_common_name_weighs_less_and_says_so():
    found = naming.agreement(facts("John Smith"), facts("John Smith", id="2"))
    assert (found.weight, found.words) == (naming.SAME.weight - 3.0, "same full name, a common one")


def test_nobody_agrees_with_somebody_without_a_name():
    assert naming.agreement(facts(), facts("Ada Lind", id="2")) == naming.OTHER
