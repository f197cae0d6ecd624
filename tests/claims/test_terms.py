"""Which of several penalties counts."""

from habeas.claims import terms
from habeas.normalise.terms import parse
from habeas.records.quote import Cited, Quote


def cited(words, at):
    return Cited(parse(words), Quote("r", at, at + len(words), words))


def test_prison_before_a_fine():
    assert terms.main([cited("a fine of $500", 0), cited("two years in prison", 20)]).value.kind == "prison"
    assert terms.main([]) is None


def test_one_each_or_all_to_all():
    two = [cited("two years", 0), cited("six years", 20)]
    assert [len(share) for share in terms.shares(two, 2)] == [1, 1]
    assert [len(share) for share in terms.shares(two, 3)] == [2, 2, 2]
