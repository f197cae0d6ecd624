import dataclasses
import io

import pytest
from rich.console import Console

from habeas.cli.page import Page
from habeas.cli.show.case import Context, show_case
from habeas.cli.show.quotes import Quotes
from habeas.records.case import Custody, TermBound
from habeas.records.term import Duration


def shown(docket, case, width=100):
    page = Page(Console(width=width, file=io.StringIO()))
    claims = {claim.id: claim for claim in docket.claims}
    people = {person.id: person for person in docket.people}
    show_case(page, case, Context(claims, people, Quotes([docket.article])))
    page.show()
    return page.console.file.getvalue()


@pytest.fixture
def case(docket):
    return docket.cases[0]


def test_the_head_says_who_and_whether_held(docket, case):
    lines = shown(docket, case).splitlines()
    assert lines[:2] == ["Marta Lindqvist", "==============="]
    assert "  Custody       serving a sentence (Oster prison camp), per a report of 26 Dec 2024 [1]" in lines


def test_the_timeline_shows_dates_as_stated_and_each_assertion(docket, case):
    text = shown(docket, case)
    assert "August 2023                    charged with espionage, at Oster city court" in text
    assert "asked for by Prosecutors: 12 years in prison" in text
    assert "denied by lawyer: ill-treatment" in text
    assert "alleged by activists: custody" in text
    assert "(2 sources)" in text
    assert "; disputed [" in " ".join(text.split())


def test_events_of_one_time_show_it_once(docket, case):
    assert shown(docket, case).count("undated; reported 26 Dec 2024") == 1


def test_terms_are_a_range_with_rules_and_never_a_sum(docket, case):
    text = shown(docket, case)
    assert "  Together      not stated; they come to a range, not a sum\n" in text
    assert "  At least      8 years; served together\n" in text
    assert "  At most       11 years and 6 months; served one after the other\n" in text


def test_stated_terms_say_so(docket, case):
    bound = TermBound(Duration(years=9), life=False, rule="the court's total")
    terms = dataclasses.replace(case.terms, combination="stated", least=bound, most=bound)
    text = shown(docket, dataclasses.replace(case, terms=terms))
    assert "Together      stated by the report" in text
    assert "In all        9 years; the court's total" in text


def test_an_end_without_a_length_is_its_rule(docket, case):
    terms = dataclasses.replace(case.terms, most=TermBound(None, life=False, rule="no upper end is stated"))
    assert "At most       no upper end is stated\n" in shown(docket, dataclasses.replace(case, terms=terms))


def test_a_single_term_has_no_arithmetic(docket, case):
    terms = dataclasses.replace(case.terms, combination="single", imposed=case.terms.imposed[:1])
    assert "Together" not in shown(docket, dataclasses.replace(case, terms=terms))


def test_what_is_withheld_stands_apart_from_what_is_missing(docket, case):
    text = shown(docket, case)
    withheld, missing = text.index("Withheld: said to be kept secret"), text.index("Not stated in these reports")
    assert withheld < text.index("the file of the case (“classified”)") < missing
    assert "no report dates the sentence" in text[missing:]


def test_conflicts_show_both_values(docket, case):
    assert "length of the sentence (cannot both be true): 8 years [5] / 12 years [6]" in shown(docket, case)


def test_unknown_custody_has_no_date(docket, case):
    text = shown(docket, dataclasses.replace(case, custody=Custody("unknown", None)))
    assert "Custody       not known\n" in text
    undated = shown(docket, dataclasses.replace(case, custody=Custody("released", None)))
    assert "released, per an undated report" in undated


@pytest.mark.parametrize("width", [30, 50, 80, 120, 200])
def test_it_fits_every_width(docket, case, width):
    assert max(map(len, shown(docket, case, width).splitlines())) <= min(width, 120)
