from decimal import Decimal

import pytest

from habeas.export.show.terms import show_bound, show_duration, show_length, show_term
from habeas.records.case import TermBound
from habeas.records.term import Duration, Money, Term

TEN = Duration(years=10)


@pytest.mark.parametrize(
    ("term", "shown"),
    [
        (Term("ten years", "prison", TEN, TEN), "10 years in prison"),
        (Term("up to ten years", "prison", None, TEN), "up to 10 years in prison"),
        (Term("at least ten years", "prison", TEN), "at least 10 years in prison"),
        (Term("jail", "prison"), "prison"),
        (Term("life", "life"), "life imprisonment"),
        (Term("fifteen to life", "life", Duration(years=15)), "15 years to life in prison"),
        (Term("death", "death"), "the death penalty"),
        (Term("ten years suspended", "suspended", TEN, TEN), "10 years suspended"),
        (Term("house arrest", "house-arrest"), "house arrest"),
        (Term("100 hours", "community", Duration(hours=100), Duration(hours=100)), "100 hours of community service"),
        (Term("ten", "prison", TEN, TEN, "total", "strict regime"), "a total of 10 years in prison (strict regime)"),
        (Term("x", "fine", money=Money("500,000 rubles", Decimal(500000), "RUB")), "a fine of 500,000 RUB"),
        (Term("a 500-crown fine", "fine", money=Money("500-crown", Decimal(500), None)), "“a 500-crown fine”"),
        (Term("a fine", "fine"), "a fine"),
        (Term("loss of office", "unknown"), "“loss of office”"),
    ],
)
def test_terms_in_words(term, shown):
    assert show_term(term) == shown


def test_lengths():
    assert show_length(None, None) == ""
    assert show_duration(Duration(weeks=1, days=2)) == "1 week and 2 days"
    assert show_duration(Duration()) == "none"


def test_bounds():
    assert show_bound(TermBound(None, life=True, rule="life counts as longest")) == "life"
    assert show_bound(TermBound(TEN, life=False, rule="r")) == "10 years"
    assert show_bound(TermBound(None, life=False, rule="r")) == "no length"
