"""Short matches in running text."""

import pytest

from habeas.normalise import dates


@pytest.mark.parametrize(("text", "values"), [
    ("in May", ["2024-05"]),
    ("May", []),
    ("(2019)", ["2019"]),
    ("2019", []),
    ("the 90s", ["199X"]),
    ("his 90s", []),
    ("in the fall", ["2024-23"]),
    ("the fall", []),
])  # fmt: skip
def test_what_stands_alone(text, values):
    assert [hit.value.edtf for hit in dates.find(text, published="2024-12-26")] == values
