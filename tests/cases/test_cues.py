"""The cues, tested on the examples that the lists carry."""

import pytest

from habeas.cases.cues import pattern, says
from habeas.lexicon.load import languages, load

ENTRIES = [
    (cue, entry) for language in languages("outcomes") for cue, entry in load(language, "outcomes").items()
]  # fmt: skip


@pytest.mark.parametrize(("cue", "entry"), ENTRIES, ids=lambda value: value if isinstance(value, str) else "")
def test_a_cue_matches_its_examples_and_no_counter_example(cue, entry):
    assert entry["examples"]
    assert [text for text in entry["examples"] if not says(cue, text)] == []
    assert [text for text in entry["not"] if says(cue, text)] == []


def test_a_cue_that_no_list_has_is_an_error():
    with pytest.raises(KeyError):
        pattern("no such cue")


def test_a_long_text_does_not_hang():
    text = "upheld the rejected the appeal of " * 20_000
    assert says("appeal_rejected", text) in {True, False}
    assert not says("quashed", "set aside the " * 50_000)
