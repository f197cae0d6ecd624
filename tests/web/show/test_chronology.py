"""Chronology: each event in a line that says how sure it is and on whose word."""

from habeas.export.sources import in_order
from habeas.web.show.chronology import MOST, chronology
from habeas.web.show.cites import Cites


def lines(record, **how):
    return chronology(record, record.case, Cites(in_order(record)), **({"every": False} | how)).lines


def test_a_line_has_its_words_its_sources_and_its_claims(record):
    arrest, charge = lines(record)
    assert arrest.what == "Arrested"
    assert (arrest.when, arrest.day, arrest.dated) == ("5 Mar 2024", "2024-03-05", True)
    assert [cite.number for cite in arrest.cites] == [1, 2]
    assert arrest.sources == 2
    assert arrest.claims == tuple(claim.id for claim in record.claims[:2])
    assert charge.what == "Alleged: a charge"


def test_what_is_undated_is_told_by_its_report_and_never_dated_by_it(record):
    charge = lines(record)[1]
    assert (charge.when, charge.aside, charge.day, charge.dated) == ("undated", "reported 2 Jun 2024", None, False)


def test_what_is_disputed_or_not_sure_says_so(record):
    arrest, charge = lines(record)
    assert not arrest.unsure
    assert charge.unsure
    assert [cite.number for cite in charge.disputes] == [1]
    assert not arrest.disputes


def test_of_a_long_case_the_last_events_are_listed_under_their_own_numbers(longer):
    shown = lines(longer)
    assert [line.number for line in shown] == list(range(101 - MOST, 101))
    assert len(lines(longer, every=True)) == 100
