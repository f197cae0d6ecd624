import re

import pytest

from habeas.lexicon.load import languages, load
from habeas.reader.prefilter import may_concern

ENTRIES = [(language, entry) for language in languages("triggers") for entry in load(language, "triggers")]


@pytest.mark.parametrize("entry", [entry for _, entry in ENTRIES], ids=[f"{code}-{e['kind']}" for code, e in ENTRIES])
def test_examples_match_and_counter_examples_do_not(entry):
    def hit(words):
        return any(word.startswith(tuple(entry["stems"])) for word in re.findall(r"\w+", words.lower()))

    assert all(hit(example) for example in entry["examples"])
    assert not any(hit(words) for words in entry.get("not", []))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("A reporter was DETAINED overnight.", "en"),
        ("Журналистку задержали вечером.", "ru"),
        ("Została skazana.", "pl"),
    ],
)
def test_a_text_of_the_field_is_read(article, text, language):
    assert may_concern(article(text, language=language))


def test_other_news_is_not_read(article):
    assert not may_concern(article("The river rose by two metres in the valley.", language="en"))


@pytest.mark.parametrize("language", [None, "ja", "xx-YY"])
def test_a_language_without_a_list_is_always_read(article, language):
    assert may_concern(article("Nothing here.", language=language))
