"""Whom grammar alone makes the one an event is done to."""

import pytest

from habeas.claims.assemble import assemble


def whom(seen):
    people, claims = assemble(seen)
    names = {person.id: person.label for person in people}
    return [(claim.kind, names[claim.person]) for claim in claims]


@pytest.mark.parametrize(
    ("text", "arrows", "expected"),
    [
        (
            (
                "At [person#a/subject:Ann Example]'s [sentence:sentencing], both [person/subject:Bob Sample] and "
                "[person#c/subject:Eve Model] spoke."
            ),
            "sentence>c:person",
            [("sentence", "Ann Example")],
        ),
        (
            (
                "[person#a/subject:Ann Example] was [convict:convicted] of and [person#b/subject:Bob Sample] is "
                "[investigate:accused] of theft."
            ),
            "convict>b:person investigate>b:person",
            [("convict", "Ann Example"), ("investigate", "Bob Sample")],
        ),
        (
            (
                "[person/subject:Ann Example] and [person/subject:Bob Sample] were later [arrest:arrested] near "
                "[person#c/subject:Eve Model]."
            ),
            "arrest>c:person",
            [("arrest", "Ann Example"), ("arrest", "Bob Sample")],
        ),
        (
            (
                "[person#b/subject:Bob Sample] fled. [person#a/subject:Ann Example], 34, who took the money, was "
                "handed a short suspended [sentence:sentence]."
            ),
            "sentence>b:person",
            [("sentence", "Ann Example")],
        ),
        (
            "[person#a/subject:Анна Примерова] была [convict:осуждена], а [person#b/subject:Борис Образцов] бежал.",
            "convict>b:person",
            [("convict", "Анна Примерова")],
        ),
    ],
)
def test_the_name_right_before_is_whom_it_is_done_to(reading, text, arrows, expected):
    assert whom(reading(text, arrows)) == expected


@pytest.mark.parametrize(
    ("text", "arrows"),
    [
        ("[person#a:Ann Example]'s [arrest:arrest] of [person#b/subject:Bob Sample] was unlawful.", "arrest>b:person"),
        (
            "[person#b/subject:Bob Sample], who met [person#a:Ann Example], was [arrest:arrested].",
            "arrest>b:person",
        ),
        ("[person#a:Ann Example] is [sentence:sentencing] [person#b/subject:Bob Sample] today.", "sentence>b:person"),
    ],
)
def test_whoever_does_it_does_not_suffer_it(reading, text, arrows):
    assert "Ann Example" not in [name for _, name in whom(reading(text, arrows))]


def test_a_verb_that_is_not_repeated_is_shared(reading):
    seen = reading(
        "[person#a/subject:Ann Example] was [sentence:sentenced] to [term:five years] and "
        "[person#b/subject:Bob Sample] to [term:two years].",
        "sentence>a:person sentence>b:person",
    )
    assert whom(seen) == [("sentence", "Ann Example"), ("sentence", "Bob Sample")]


def test_nobody_else_takes_what_befell_somebody_who_cannot_be_accused(reading):
    seen = reading(
        "[person/subject:Bob Sample] fled. [person#a/victim:Ann Example] was [arrest:arrested].",
        "arrest>a:person",
    )
    assert "Bob Sample" not in [name for _, name in whom(seen)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            (
                "Муж [person#a/subject:Анны Примеровой], которая была [sentence:приговорена] к сроку и недавно "
                "[acquit:оправдана], [person#b/subject:Борис Образцов] уехал."
            ),
            "ru",
            [("sentence", "Анна Примерова"), ("acquit", "Анна Примерова")],
        ),
        (
            (
                "The husband of [person#a/subject:Ann Example], who was tried last year and [acquit:acquitted], "
                "[person#b/subject:Bob Sample] left."
            ),
            "en",
            [("acquit", "Ann Example")],
        ),
    ],
)
def test_a_relative_clause_speaks_of_the_name_before_it(reading, text, language, expected):
    assert whom(reading(text, "acquit>b:person", language=language)) == expected
