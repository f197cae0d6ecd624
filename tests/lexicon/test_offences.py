"""The data of offences: every pattern has an example that it finds, every example its class."""

import re
from pathlib import Path

import pytest

from habeas.lexicon.load import languages, load
from habeas.normalise import offences
from habeas.normalise.phrases import Table

ENTRIES = [
    (language, id, entry)
    for language in languages("offences")
    if language != "all"
    for id, entry in load(language, "offences").items()
]


@pytest.mark.parametrize(("language", "id", "entry"), ENTRIES, ids=str)
def test_examples_and_counter_examples(language, id, entry):
    kind = offences.classes()[id]
    for pattern, example in entry["match"].items():
        assert Table([(pattern, True)]).find(example), f"{pattern!r} does not find its example {example!r}"
        assert offences.parse(example, language=language).name == kind.name, example
    for words in entry.get("not", ()):
        assert offences.parse(words, language=language).name != kind.name, words


def test_codes_are_codes_and_sections_are_uncertain():
    for kind in offences.classes().values():
        if kind.iccs is None:
            assert not kind.certain
            continue
        assert re.fullmatch(r"(0[1-9]|1[01])\d{0,4}", kind.iccs)
        assert not (kind.certain and len(kind.iccs) == 2 and not kind.weak), kind.id


def test_there_are_enough_classes_and_each_is_worded_in_english_and_russian():
    ids = set(offences.classes())
    assert len(ids) >= 80
    assert len({kind.name for kind in offences.classes().values()}) == len(ids)
    assert set(load("en", "offences")) == set(load("ru", "offences")) == ids


def test_the_sure_codes():
    sure = {
        "bribery": "07031",
        "giving-bribes": "070311",
        "taking-bribes": "070312",
        "espionage": "0904",
        "treason": "0904",
        "terrorism": "0906",
    }
    assert {id: offences.classes()[id].iccs for id in sure} == sure


def test_articles_name_classes():
    for code in load("ru", "articles").values():
        assert {id for number, id in code.items() if number != "written"} <= set(offences.classes())


def test_the_table_in_the_docs_is_the_data():
    page = (Path(__file__).parents[2] / "docs" / "normalise-offences.md").read_text(encoding="utf-8")
    rows = [line for line in page.splitlines() if line.startswith("| `")]
    assert rows == offences.table().splitlines()[2:], "write offences.table() into docs/normalise-offences.md again"
