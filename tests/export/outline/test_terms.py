import datetime as dt
from dataclasses import replace

import pytest

from habeas.export.outline.citations import Citations
from habeas.export.outline.terms import ends_line, sentences
from habeas.records.case import Ends, TermBound, TermEnd, Terms


def rows_of(case, dossier):
    rows = sentences(case, Citations(dossier.articles)).rows
    return [(row.label, "".join(phrase.text for phrase in row.lines[0])) for row in rows]


def test_a_range_is_no_sum(dossier):
    assert rows_of(dossier.case, dossier) == [
        ("Imposed", "3 years and 6 months in prison"),
        ("Imposed", "A further 8 years in prison"),
        ("Together", "How they combine is not stated: a range, no sum"),
        ("At least", "8 years; served together"),
        ("At most", "11 years and 6 months; served one after the other"),
        ("Earliest end", "1 Aug 2031"),
        ("Latest end", "28 Feb 2035"),
    ]


def test_the_steps_stand_under_the_day(dossier):
    earliest = sentences(dossier.case, Citations(dossier.articles)).rows[-2]
    assert earliest.steps[-1] == "+ 8 years = 2031-08-01"
    assert earliest.day == "2031-08-01"


def test_one_sentence_has_no_range(dossier):
    case = replace(dossier.case, terms=replace(dossier.case.terms, combination="single"), ends=None)
    assert {label for label, _ in rows_of(case, dossier)} == {"Imposed"}


def test_ends_that_agree_stand_once(dossier):
    bound = TermBound(None, life=True, rule="life outlasts the rest")
    case = replace(
        dossier.case,
        terms=Terms(dossier.case.terms.imposed, "stated", bound, bound),
        ends=Ends(TermEnd(None, ("life has no end",)), TermEnd(None, ("life has no end",))),
    )
    assert rows_of(case, dossier)[2:] == [
        ("Together", "As the reports state"),
        ("In all", "life; life outlasts the rest"),
        ("Ends", "no day follows"),
    ]


@pytest.mark.parametrize(
    ("days", "told"),
    [
        (("2031-08-01", "2031-08-01"), "1 Aug 2031"),
        ((None, None), "on a day not known"),
        ((None, "2031-08-01"), "at the latest 1 Aug 2031; no earliest day follows from the reports"),
    ],
)
def test_the_range_in_one_line(days, told):
    first, last = (TermEnd(dt.date.fromisoformat(day) if day else None, ()) for day in days)
    assert ends_line(Ends(first, last)) == told
