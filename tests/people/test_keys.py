"""Keys that all spellings of a full name share."""

import pytest

from habeas.normalise.names import parse
from habeas.people.keys import companion_key, pair_keys, surname
from habeas.records.person import Name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Gene Lomov", "Евгений Ломов"),
        ("Евгений Ломов", "Евгением Ломовым"),
        ("Lomov Yevgeny", "Yevgeny Lomov"),
        ("Wang Xiaoming", "Xiaoming Wang"),
        ("Juan Roela", "Juan Roela Ventar"),
        ("J. Robert Vale", "Robert Vale"),
        ("Daniel Martin-Ross", "Даниила Мартина-Росса"),
        ("Ludwig van der Berg", "Ludwig Berg"),
    ],
)
def test_spellings_of_one_name_meet(one, other):
    first, second = (parse(each, language="ru" if each[0] > "z" else "en") for each in (one, other))
    assert pair_keys(first) & pair_keys(second)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Ada Roe", "Ben Roe"), ("Ada Roe", "Ada Vale"), ("Ивану Ломову", "Петру Ломову")],
)
def test_others_do_not(one, other):
    assert not pair_keys(parse(one, language="ru")) & pair_keys(parse(other, language="ru"))


def test_a_surname_or_an_initial_makes_no_pair():
    assert pair_keys(parse("Roe")) == pair_keys(parse("A. Roe")) == frozenset()
    assert companion_key(parse("Roe")) is None
    assert surname(Name("Ada", given=("Ada",))) == []


def test_a_long_name_does_not_stand_everywhere():
    assert len(pair_keys(parse("Ana Bea Cara Dora Elsa Faye Gale-Hall-Iver-Jones-Kerr"))) == 12
