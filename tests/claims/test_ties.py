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
