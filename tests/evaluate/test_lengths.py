import pytest

from habeas.evaluate.lengths import parse, same, show
from habeas.records.term import Duration, Term

ROUND = [
    "P15Y",
    "P3Y6M",
    "P41M",
    "P10D",
    "P2W",
    "P13M15D",
    "..P20Y",
    "..P6M",
    "SUSPENDED:P2Y",
    "HOUSE:P2M",
    "COMMUNITY:PT120H",
    "PROBATION:P1Y9M",
    "PROBATION:UNKNOWN",
    "SUSPENDED:UNKNOWN",
    "..PROBATION:P5Y",
    "P9Y6M/P12Y",
    "P25Y/LIFE",
    "P5Y/P99Y",
    "LIFE",
    "..LIFE",
    "DEATH",
    "..DEATH",
    "FINE",
    "UNKNOWN",
]


@pytest.mark.parametrize("notation", ROUND)
def test_a_notation_comes_back_as_it_was(notation: str) -> None:
    assert show(parse("words", notation)) == notation


def test_the_words_are_kept() -> None:
    assert parse("15-year", "P15Y") == Term("15-year", "prison", Duration(15), Duration(15))


@pytest.mark.parametrize(
    ("term", "notation"),
    [
        (Term("at least five years", "prison", least=Duration(5)), "P5Y"),
        (Term("a term", "prison"), "UNKNOWN"),
        (Term("loss of office", "unknown"), "UNKNOWN"),
        (Term("ten days", "unknown", Duration(days=10), Duration(days=10)), "P10D"),
        (Term("house arrest", "house-arrest"), "HOUSE:UNKNOWN"),
        (Term("a fine", "fine", most=Duration(1)), "FINE"),
    ],
)
def test_what_gold_never_writes_still_has_a_notation(term: Term, notation: str) -> None:
    assert show(term) == notation


@pytest.mark.parametrize(("one", "other"), [("P3.5Y", "P3Y6M"), ("P0DT6H", "PT6H")])
def test_two_spellings_of_one_term_are_the_same(one: str, other: str) -> None:
    assert same(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("P15Y", "..P15Y"), ("P2Y", "SUSPENDED:P2Y"), ("P12M", "P1Y"), ("LIFE", "P25Y/LIFE"), ("LIFE", "..LIFE")],
)
def test_maxima_suspended_and_units_are_kept_apart(one: str, other: str) -> None:
    assert not same(one, other)


@pytest.mark.parametrize("notation", ["", "P", "15 years", "..", "SUSPENDED:"])
def test_what_is_no_notation_is_refused(notation: str) -> None:
    with pytest.raises(ValueError, match="not a length"):
        parse("words", notation)
