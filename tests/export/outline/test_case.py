import datetime as dt
from dataclasses import replace

import pytest

from habeas.export.outline.case import charges, chronology, custody_now, event_quotes, plain_day, stints
from habeas.export.outline.citations import Citations
from habeas.records.case import Custody, StageStep, Stint

TODAY = dt.date(2025, 1, 5)


def lines(row):
    return ["".join(phrase.text for phrase in line) for line in row.lines]


@pytest.fixture
def citations(dossier):
    return Citations(dossier.articles)


def test_custody_is_as_of_a_report_never_today(dossier, citations):
    [told] = lines(custody_now(replace(dossier.case, stints=()), citations, TODAY))
    assert told.startswith("Serving a sentence (Oster prison camp), as of 26 Dec 2024, 10 days before this was drawn")
    assert told.endswith("; nothing newer on custody in these reports")


@pytest.mark.parametrize(
    ("custody", "told"),
    [
        (Custody("unknown", None), "Not known"),
        (Custody("released", None), "Released, as of an undated report"),
        (Custody("in custody", "2024-12"), "In custody, as of December 2024"),
        (Custody("in custody", "2025-03-01"), "In custody, as of 1 Mar 2025"),
    ],
)
def test_custody_says_no_more_than_is_known(custody, told, dossier, citations):
    case = replace(dossier.case, custody=custody, stints=())
    assert lines(custody_now(case, citations, TODAY)) == [told]


def test_custody_begins_between_two_days_where_reports_differ(dossier, citations):
    first, last = dt.date(2023, 8, 3), dt.date(2023, 8, 7)
    stint = replace(dossier.case.stints[0], earliest_begin=first, latest_begin=last)
    case = replace(dossier.case, custody=Custody("serving", "2024-12-26"), stints=(stint,))
    assert lines(custody_now(case, citations, TODAY))[0].startswith(
        "Serving a sentence, since a day between 3 Aug 2023 and 7 Aug 2023, as of 26 Dec 2024"
    )
    assert lines(stints(case, citations).rows[0])[0] == "Began: a day between 3 Aug 2023 and 7 Aug 2023"
    freed = replace(case, custody=Custody("released", "2024-12-26"))
    assert "since" not in lines(custody_now(freed, citations, TODAY))[0]


def test_a_charge_has_its_stage_and_how_it_came_there(dossier, citations):
    charge = dossier.case.charges[0]
    steps = (StageStep("suspected", None, ()), StageStep("charged", "2023-08", ()))
    case = replace(dossier.case, charges=(replace(charge, history=steps),))
    [row] = charges(case, citations).rows
    assert row.label == "Espionage"
    assert lines(row) == ["Convicted, not reported final", "suspected → charged (August 2023)", "ICCS 0904"]


def test_the_chronology_orders_and_never_dates_by_the_report(dossier, citations):
    rows = chronology(dossier, dossier.case, citations).rows
    assert [(row.label, row.aside, row.day) for row in rows] == [
        ("2021", "", "2021"),
        ("August 2023", "", "2023-08"),
        ("undated", "reported 26 Dec 2024", None),
    ]
    assert lines(rows[1])[0].startswith("Charged with espionage")
    assert lines(rows[1])[0].endswith(" (2 independent sources); disputed")
    assert lines(rows[2])[1] == "Asked for by Prosecutors: 12 years in prison"
    assert rows[2].lines[1][0].tone == "doubt"


def test_every_line_of_the_chronology_has_its_quotes(dossier, citations):
    for row in chronology(dossier, dossier.case, citations).rows:
        assert all(line[0].cites for line in row.lines)


def test_relative_words_stand_under_the_date(dossier, citations):
    event = dossier.case.events[1]
    date = replace(event.date, value=replace(event.date.value, basis="relative", words="last August"))
    case = replace(dossier.case, events=(replace(event, date=date),))
    assert chronology(dossier, case, citations).rows[0].aside == "“last August”"


@pytest.mark.parametrize("date", ["2023-21", "2023-05~", "2012/2018", "199X", "2023-02-31", "", "soon"])
def test_only_a_plain_date_is_one_for_machines(date):
    assert plain_day(date) is None


def test_an_event_gives_every_quote_it_rests_on(dossier):
    exact = [quote.exact for quote in event_quotes(dossier.case.events[1])]
    assert exact == ["charged", "August 2023", "Oster city court", "espionage"]


def test_a_time_in_custody_without_an_end_has_none(dossier, citations):
    [row] = stints(dossier.case, citations).rows
    assert (row.label, lines(row)) == ("In custody", ["Began: August 2023", "Ended: no release is reported"])


@pytest.mark.parametrize(
    ("days", "told"),
    [
        ((dt.date(2023, 8, 1), dt.date(2023, 8, 9), None, dt.date(2024, 5, 3)),
         ["Began: a day between 1 Aug 2023 and 9 Aug 2023", "Ended: by 3 May 2024"]),
        ((dt.date(2023, 8, 1), dt.date(2023, 8, 1), dt.date(2024, 5, 3), None),
         ["Began: 1 Aug 2023", "Ended: on or after 3 May 2024"]),
        ((None, None, None, None), ["Began: a day not known", "Ended: a day not known"]),
    ],
)  # fmt: skip
def test_the_ends_of_a_time_in_custody_are_as_exact_as_known(days, told, dossier, citations):
    one = Stint("in custody", False, None, None, *days)  # noqa: FBT003 - the second field of the record
    [row] = stints(replace(dossier.case, stints=(one,)), citations).rows
    assert lines(row) == told
