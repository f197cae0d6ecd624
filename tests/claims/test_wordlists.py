"""Word lists: every entry by its own examples and counter-examples."""

import pytest

from habeas.claims.wordlists import language_of, part, words
from habeas.lexicon import load as lexicon

TOPICS = (
    "pronouns",
    "descriptions",
    "roles",
    "positions",
    "testimony",
    "ties",
    "voice",
    "attribution",
    "elaboration",
    "commentary",
    "implication",
    "assertion_cues",
    "followers",
    "strangers",
)
ROWS = [
    (topic, language, number)
    for topic in TOPICS
    for language in lexicon.languages(topic)
    for number in range(len(lexicon.load(language, topic)))
]


@pytest.mark.parametrize(("topic", "language", "number"), ROWS)
def test_every_entry_finds_its_examples(topic, language, number):
    row = lexicon.load(language, topic)[number]
    listed = words(topic, "en" if language == "all" else language)
    assert row["examples"]
    for example in row["examples"]:
        found = [listed.find(hit) for hit in _hits(listed, example)]
        assert found, example
    for counter in row.get("not", ()):
        said = {str(word).lower() for word in row["words"]}
        assert topic in {"roles", "ties"} or not said & {hit.lower() for hit in _hits(listed, counter)}, counter


def _hits(listed, text):
    return [text[hit.start : hit.end] for hit in listed.search(text)]


@pytest.mark.parametrize(
    ("tag", "text", "language"), [("en-GB", "", "en"), ("ru", "", "ru"), (None, "Её отпустили", "ru"), (None, "", "en")]
)
def test_language(tag, text, language):
    assert language_of(tag, text) == language


def test_stems_take_short_endings_only():
    assert words("roles", "ru").find("адвокатом").value == "counsel"
    assert words("roles", "ru").find("адвокатскоеобразование") is None


def test_part_and_nothing():
    assert part("voice", "en", "agent").find("by")
    assert not words("no-such-topic", "en")
