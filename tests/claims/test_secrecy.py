"""Secrecy by its wording, and whose case it is."""

import re

import pytest

from habeas.claims.assemble import assemble
from habeas.claims.secrecy import hits, wordings
from habeas.lexicon import load as lexicon

LANGUAGES = lexicon.languages("secrecy")
ROWS = [(language, row) for language in LANGUAGES for row in lexicon.load(language, "secrecy")]


@pytest.mark.parametrize(("language", "row"), ROWS)
def test_every_pattern_finds_its_examples_and_none_of_its_counter_examples(language, row):
    pattern = next(
        re.compile(row[key], re.IGNORECASE) for key in ("pattern", "sought", "telling", "unsaid") if key in row
    )
    if "unsaid" in row:
        assert not any(list(hits(language, example, 0, len(example))) for example in row["examples"])
        return
    for example in row["examples"]:
        assert pattern.search(example), example
    for counter in row.get("not", ()):
        assert not list(hits(language, counter, 0, len(counter))), counter


def secrets(seen):
    people, claims = assemble(seen)
    names = {person.id: person.name for person in people}
    return [(names.get(c.person), c.quote.exact, c.assertion) for c in claims if c.kind == "secrecy"]


def test_the_person_of_the_clause_by_what_is_done_to_her(reading):
    seen = reading(
        "The court filed [charge:charges] against [person/subject:Ann Example], "
        "but the details of the case are still kept confidential.",
        "charge>person:person",
    )
    assert secrets(seen) == [("Ann Example", "kept confidential", "actual")]


def test_the_single_subject_where_the_sentence_names_nobody(reading):
    seen = reading(
        "Police [arrest:arrested] [person/subject:Ivan Sample] in May. He waits. "
        "The trial is held behind closed doors.",
        "arrest>person:person",
    )
    assert secrets(seen) == [("Ivan Sample", "behind closed doors", "actual")]


def test_no_second_secret_beside_that_of_the_model(reading):
    seen = reading(
        "[person/subject:Ann Example] was [convict:convicted] in a case which is still [secrecy:confidential].",
        "convict>person:person secrecy>person:person",
    )
    assert secrets(seen) == [("Ann Example", "confidential", "actual")]


def test_russian(reading):
    seen = reading(
        "[person/subject:Анну Примерову] [convict:осудили] в Минске. Процесс шёл в закрытом режиме.",
        "convict>person:person",
        language="ru",
    )
    assert secrets(seen) == [("Анну Примерову", "в закрытом режиме", "actual")]


def test_what_is_only_asked_for_or_denied(reading):
    asked = reading(
        "Prosecutors asked the court to try [person/subject:Ann Example] behind closed doors, and "
        "she was [arrest:arrested].",
        "arrest>person:person",
    )
    assert [how for _, _, how in secrets(asked)] == ["sought"]
    denied = reading("[person/subject:Ann Example] was [arrest:arrested]; the trial was not held behind closed doors.")
    assert secrets(denied) == []


def test_a_model_secret_without_a_word_of_telling_is_none(reading):
    seen = reading(
        "[person/subject:Ann Example] was [arrest:arrested] and has [secrecy:not been seen] at work.",
        "arrest>person:person secrecy>person:person",
    )
    assert secrets(seen) == []


def test_no_list_no_secret():
    assert wordings("xx").secrets == ()
    assert list(hits("xx", "secret", 0, 6)) == []
