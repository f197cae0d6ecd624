"""Standing: never more than the reports tell."""

import datetime as dt
from dataclasses import replace

from habeas.export.sources import in_order
from habeas.records.case import Charge
from habeas.records.offence import Offence
from habeas.web.show.cites import Cites
from habeas.web.show.standing import standing

TODAY = dt.date(2024, 6, 12)


def badges(record):
    return [badge.text for badge in standing(record, Cites(in_order(record)), TODAY).badges]


def test_custody_is_one_line_with_the_day_it_is_told_of(record):
    line = standing(record, Cites(in_order(record)), TODAY).custody
    told = "".join(phrase.text for phrase in line)
    assert told.startswith("In custody")
    assert "as of 2 Jun 2024, 10 days" in told
    assert line[-1].cites


def test_what_is_open_or_secret_is_said(record):
    assert badges(record) == ["1 open difference", "Something is kept secret"]


def test_one_report_alone_reads_so(record):
    assert "One report only" in badges(replace(record, articles=record.articles[:1]))


def test_the_stage_is_that_of_the_charge(record):
    charged = replace(record.case, charges=(Charge(Offence("spying"), "suspected", (), ()),))
    assert badges(replace(record, case=charged))[0] == "Suspected"


def test_where_nothing_happened_it_says_so(record):
    alleged = replace(record.case, events=record.case.events[1:])
    assert "Nothing is reported as having happened" in badges(replace(record, case=alleged))


def test_somebody_without_a_case_has_their_part_and_no_stage(record):
    bystander = replace(record, case=None, person=record.people[0])
    assert badges(bystander) == ["Stated as not involved"]
