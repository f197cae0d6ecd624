from itertools import pairwise

from habeas.lexicon.load import load
from habeas.normalise import given_names


def test_there_are_enough_groups_and_each_is_a_group():
    groups = [line.split() for lines in load("all", "given_names").values() for line in lines]
    assert len(groups) >= 150
    assert all(given_names.equivalent(a, b) for names in groups for a, b in pairwise(names))


def test_no_name_of_a_man_is_a_womans_but_for_short_forms():
    data = load("all", "given_names")
    men = {name for line in data["m"] for name in line.split()}
    women = {name for line in data["f"] for name in line.split()}
    both = "Sasha Саша Alex Sandy Zhenya Женя Chris Jean Pat Lou Valya Terry Slava"
    assert men & women <= set(both.split())
