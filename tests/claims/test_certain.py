"""Swaps that the model passed over."""

import pytest

from habeas.claims.assemble import assemble
from habeas.claims.certain import complete
from habeas.lexicon import load


def told(seen):
    people, claims = assemble(seen)
    names = {person.id: person.name for person in people}
    return [(claim.kind, claim.assertion, names[claim.person], claim.quote.exact) for claim in claims]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "[person:Ann Example] flew home after being exchanged for a spy.",
            [("exchange", "actual", "Ann Example", "exchanged")],
        ),
        ("[person:Ann Example] freed in prisoner swap", [("exchange", "actual", "Ann Example", "freed")]),
        ("[person:Ann Example] was not exchanged for anybody.", [("exchange", "negated", "Ann Example", "exchanged")]),
        ("[person:Ann Example] exchanged letters with [person:Bob Sample].", []),
        ("Letters were exchanged for [person:Ann Example].", []),
        (
            "[person#a:Ann Example] was [release#r:freed] in a prisoner swap.",
            [("release", "actual", "Ann Example", "freed")],
        ),
    ],
)
def test_english(reading, marked, expected):
    assert told(reading(marked, "r>a:person" if "#r" in marked else "")) == expected


def test_russian(reading):
    seen = reading("[person:Анну Петрову] обменяли на разведчика.", language="ru")
    assert [(kind, words) for kind, _, _, words in told(seen)] == [("exchange", "обменяли")]


def test_nothing_else_is_touched(reading):
    seen = reading("[person:Ann Example] was [arrest:arrested].")
    assert complete(seen) == seen


@pytest.mark.parametrize("language", ["en", "ru"])
def test_examples_are_found_and_counter_examples_are_not(reading, language):
    for row in load.load(language, "certain"):
        for text, expected in [(one, True) for one in row["examples"]] + [(one, False) for one in row["not"]]:
            seen = complete(reading(f"[person:Ann]: {text}", language=language))
            assert (len(seen.spans) == 2) is expected, text
