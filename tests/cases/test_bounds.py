"""The ends of a range of terms."""

from habeas.cases import bounds
from habeas.records.term import Duration, Term


def prison(least, most=None):
    return [Term("words", "prison", Duration(least), Duration(most or least))]


LIFE = [Term("life", "life")]
OPEN = [Term("at least five years", "prison", Duration(5), None)]


def years(ends):
    return [end.duration.years if end.duration else None for end in ends]


def test_one_sentence_alone():
    assert years(bounds.alone(prison(15), "alone")) == [15, 15]
    assert years(bounds.alone([*prison(12), *prison(13)], "differ")) == [12, 13]
    low, high = bounds.alone(OPEN, "alone")
    assert (low.duration, low.rule, high.duration, high.rule) == (Duration(5), "alone", None, bounds.OPEN_ENDED)
    low, high = bounds.alone([Term("jail", "prison")], "alone")
    assert (low.rule, high.rule) == (bounds.NOT_STATED, bounds.NOT_STATED)


def test_life_is_never_a_number():
    low, high = bounds.alone(LIFE, "alone")
    assert low.life
    assert high.life
    assert low.duration is None
    low, high = bounds.alone([*LIFE, *prison(25)], "differ")
    assert (low.duration, high.life) == (Duration(25), True)
    for rule in (bounds.together, bounds.in_turn):
        assert [(end.life, end.rule) for end in rule([LIFE, prison(3)])] == [(True, bounds.LIFE)] * 2


def test_together_is_the_longest_and_in_turn_the_sum():
    events = [prison(3), prison(9, 12)]
    assert years(bounds.together(events)) == [9, 12]
    assert years(bounds.in_turn(events)) == [12, 15]
    assert years(bounds.in_turn([prison(3), OPEN])) == [8, None]
    assert years(bounds.together([prison(3), OPEN])) == [5, None]
