"""Pet names, and names of either sex."""

import pytest

from habeas.lexicon.load import load
from habeas.normalise.given_names import either_sex, equivalent, pet_of

DATA = load("all", "pet_names")


@pytest.mark.parametrize("pair", DATA["examples"])
def test_examples_are_pet_names(pair):
    assert pet_of(*pair.split())


@pytest.mark.parametrize("pair", DATA["not"])
def test_others_are_not(pair):
    assert not pet_of(*pair.split())


@pytest.mark.parametrize(
    ("pet", "full"), [(pet, each) for pet, names in DATA["pets"].items() for each in names.split()]
)
def test_a_pet_name_shares_a_group_with_its_full_name_and_is_of_one_sex(pet, full):
    assert equivalent(pet, full)
    assert not either_sex(pet)


def test_no_name_of_either_sex_stands_twice():
    assert len(set(DATA["either"])) == len(DATA["either"])
