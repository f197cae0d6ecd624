"""Ties between people."""

import pytest

from habeas.claims.assemble import assemble
from habeas.claims.ties import number


def test_an_arrow_and_its_word(reading):
    seen = reading("[person#a:Ann Example], wife of [person#b:Ivan Sample], left.", "a>b:tie:family")
    people, _ = assemble(seen)
    assert [(tie.to, tie.kind, tie.words) for tie in people[0].ties] == [("p2", "family", "wife")]


@pytest.mark.parametrize(("words", "count"), [("47 men", 47), ("the two women", 2), ("several clerks", None)])
def test_number(words, count):
    assert number(words) == count


@pytest.mark.parametrize(
    ("marked", "tie"),
    [
        ("[person:Ivan Sample] left. His sister, [person:Ann Example], wept.", ("Ann Example", "family", "sister")),
        ("[person:Ivan Sample]’s lawyer [person:Ann Example] left.", ("Ann Example", "lawyer-of", "lawyer")),
        ("[person:Ann Example], an aide to [person:Ivan Sample], left.", ("Ann Example", "works-for", "aide")),
    ],
)
def test_by_words_alone(reading, marked, tie):
    people, _ = assemble(reading(marked))
    names = {person.id: person.name for person in people}
    assert [(p.name, t.kind, t.words) for p in people for t in p.ties] == [tie]
    assert [names[t.to] for p in people for t in p.ties] == ["Ivan Sample"]


def test_his_of_two_men_is_nobody_s(reading):
    seen = reading("[person:Ivan Sample] met [person:Igor Other]. His sister, [person:Ann Example], wept.")
    assert not any(person.ties for person in assemble(seen)[0])
