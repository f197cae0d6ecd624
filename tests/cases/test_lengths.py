"""Lengths compared and added."""

import pytest

from habeas.cases import lengths
from habeas.records.term import Duration, Term


def term(least, most):
    return Term("words", "prison", least and Duration(*least), most and Duration(*most))


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [
        (((15,), (15,)), ((0, 180), (0, 180)), True),
        (((15,), (15,)), ((14,), (14,)), False),
        (((9,), (12,)), ((10,), (10,)), True),
        (((9,), (12,)), ((13,), (13,)), False),
        ((None, None), ((13,), (13,)), True),
        ((None, (20,)), ((25,), (25,)), False),
        (((5,), None), ((7,), (7,)), True),
    ],
)
def test_terms_meet_where_one_length_can_be_both(one, other, meet):
    assert lengths.meet(term(*one), term(*other)) is meet
    assert lengths.meet(term(*other), term(*one)) is meet


def test_units_are_added_apart_and_never_carried():
    assert lengths.total([Duration(3, 6), Duration(2, 8), Duration(days=40)]).iso == "P5Y14M40D"
    assert lengths.total([]).iso == "P0D"


def test_rough_orders():
    assert min([Duration(1), Duration(months=11), Duration(weeks=60)], key=lengths.rough) == Duration(months=11)
