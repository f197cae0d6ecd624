"""The bar over which a claim is published."""

from habeas.rights.sure import SURE


def test_the_bar_is_a_confidence():
    assert 0 < SURE < 1
