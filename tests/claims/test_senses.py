"""Words in another sense: every entry by its own examples and counter-examples."""

import re

import pytest

from habeas.claims.commentary import telling
from habeas.claims.scene import look
from habeas.claims.senses import other_sense, senses
from habeas.lexicon import load as lexicon

ROWS = [
    (language, number)
    for language in lexicon.languages("senses")
    for number in range(len(lexicon.load(language, "senses")))
]


def strange(language, number, line):
    """Say, for each word of an entry in a line, whether it has another sense there."""
    found = list(senses(language)[number].words.search(line))
    assert found, line
    return [other_sense(line, (0, hit.start, hit.end, len(line)), language) for hit in found]


@pytest.mark.parametrize(("language", "number"), ROWS)
def test_every_entry_by_its_examples(language, number):
    row = lexicon.load(language, "senses")[number]
    assert row["examples"]
    assert row["not"]
    for line in row["examples"]:
        assert any(strange(language, number, line)), line
    for line in row["not"]:
        words = senses(language)[number].words
        if any(words.find(word) for word in re.findall(r"\w+", line)):
            assert not any(strange(language, number, line)), line


def test_a_held_office_is_no_custody(reading):
    scene = look(reading("[person:Ann Example] [hold:held] the post of clerk under [person:Bob Sample]."))
    assert telling(scene) == ()


def test_the_end_of_a_clause_ends_the_reach(reading):
    scene = look(reading("[person:Ann Example] was [hold:held], her post was lost."))
    assert [trigger.kind for trigger in telling(scene)] == ["hold"]
