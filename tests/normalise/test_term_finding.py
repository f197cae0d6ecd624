"""Runs of letters that are penalties."""

import pytest

from habeas.normalise.term_finding import clusters


@pytest.mark.parametrize(
    ("letters", "runs"), [("#nUoP", [(1, 4 + 1)]), ("nU", []), ("goanU", [(2, 5)]), ("nUw", []), ("", [])]
)
def test_clusters(letters, runs):
    assert list(clusters(letters)) == runs
