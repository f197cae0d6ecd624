"""Clauses."""

import pytest

from habeas.claims.clauses import clause
from habeas.claims.scene import look


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("He was held, but she was freed.", "freed", "she was freed."),
        ("On May 6, 2019, he was held; she left.", "held", "On May 6, 2019, he was held"),
        ("Он задержан, но она свободна.", "свободна", "она свободна."),
    ],
)
def test_clause(reading, text, word, expected):
    scene = look(reading(text))
    place = clause(scene, text.index(word))
    assert text[place.start : place.end].strip().removeprefix("but ").removeprefix("но ") == expected
