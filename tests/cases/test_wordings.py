"""One court in many wordings is told once."""

import pytest

from habeas.cases.wordings import distinct, stems
from habeas.records.offence import Authority, Place
from habeas.records.quote import Cited, Quote


def kept(*values):
    cited = [Cited(value, Quote("r1", at, at + 1, "x")) for at, value in enumerate(values)]
    assert distinct(cited) == distinct(cited[::-1])
    return [one.value.words for one in distinct(cited)]


def courts(*words):
    return [Authority(one, "court") for one in words]


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        (("Oster court", "oster court", "the court"), ["Oster court"]),
        (("суда", "Верховным судом Руритании", "Верховный суд Руритании"), ["Верховный суд Руритании"]),
        (("Oster city court", "Weir city court"), ["Oster city court", "Weir city court"]),
        (("суд Остера", "the court in Oster"), ["суд Остера", "the court in Oster"]),
    ],
)
def test_the_wording_that_says_most_stands_for_those_that_say_less(told, shown):
    assert kept(*courts(*told)) == shown


def test_another_sort_of_office_or_country_is_another_thing():
    assert kept(Authority("Oster court", "court"), Authority("Oster", "state")) == ["Oster court", "Oster"]
    assert len(kept(Authority("supreme court", "court", "RU"), Authority("supreme court of Weir", "court", "US"))) == 2


def test_who_merely_shares_a_word_stays():
    assert kept(Authority("Roe"), Authority("Ada Roe")) == ["Roe", "Ada Roe"]


def test_a_place_in_two_cases_is_one():
    assert kept(Place("Остере"), Place("Остер"), Place("тюрьме")) == ["Остер", "тюрьме"]
    assert kept(Place("Oster"), Place("Oster prison")) == ["Oster", "Oster prison"]


def test_short_words_keep_their_ends():
    assert stems("ООН") != stems("ООО")
    assert stems("Oster prisons") != stems("Oster prison")
