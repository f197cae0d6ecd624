"""What people decided, made consistent."""

from itertools import permutations

import pytest

from habeas.people.rulings import Ruling, consistent, groups


def rulings(*rows):
    return [Ruling(one, other, "same" if same else "not the same", order, "ada")
            for order, (one, other, same) in enumerate(rows)]  # fmt: skip


@pytest.mark.parametrize(
    ("rows", "overruled"),
    [
        ([("1", "2", True), ("2", "3", True)], []),
        ([("1", "2", True), ("1", "2", False)], [0]),
        ([("1", "2", False), ("1", "2", True)], [0]),
        ([("1", "2", True), ("2", "3", True), ("1", "3", False)], [0]),
        ([("1", "3", False), ("1", "2", True), ("2", "3", True)], [0]),
        ([("1", "3", False), ("1", "2", True), ("4", "3", True)], []),
    ],
)
def test_the_later_wins_in_whatever_order_they_come(rows, overruled):
    made = rulings(*rows)
    for order in permutations(made):
        settled = consistent(order)
        assert [ruling.order for ruling in settled.overruled] == overruled
        assert len(settled.same) + len(settled.apart) + len(overruled) == len(rows)


def test_groups_hang_together():
    found = groups(rulings(("1", "2", True), ("3", "4", True), ("2", "3", True), ("5", "6", True)))
    assert set(found) == {frozenset("1234"), frozenset("56")}
