"""People told apart from others take in one more mention without being settled anew."""

import pytest

from habeas.people.parted import free, rivals
from habeas.people.rulings import Ruling

APART = Ruling("m:1", "m:9", "not the same", 1, "ada")


@pytest.mark.parametrize(
    ("rulings", "expected"),
    [
        ([], frozenset()),
        ([APART], frozenset({"m:9"})),
        ([APART, Ruling("m:1", "m:2", "same", 2, "ada")], None),
        ([Ruling("m:1", "m:2", "not the same", 2, "ada")], None),
    ],
)
def test_only_what_is_decided_about_others_leaves_a_person_as_it_is(rulings, expected):
    assert rivals(["m:1", "m:2"], rulings) == expected


@pytest.mark.parametrize(("judgement", "expected"), [("ask", True), ("not the same", True), ("same", False)])
def test_nothing_else_may_connect_the_two(judgement, expected):
    own, others = {"m:1": "one", "m:2": "two"}, {"m:9": "nine"}
    seen = []

    def judge(one, other):
        seen.append((one, other))
        return judgement

    assert free(own, others, [APART], judge) is expected
    assert seen == [("two", "nine")]
