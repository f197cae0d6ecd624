from dataclasses import replace

from habeas.records.case import Explanation
from habeas.store import codec
from habeas.store.derive import case_rows


def test_a_case_as_a_row(docket):
    (case,) = docket.cases
    row = case_rows.view(case, reports=2, sources=1, changed="now")
    assert codec.decode(row["record"], type(case)) == case
    assert (row["stage"], row["custody"], row["custody_as_of"]) == ("convicted (appeal open)", "serving", "2024-12-26")
    assert (row["first_day"], row["last_day"]) == ("2021-01-01", "2023-08-31")
    assert (row["conflicts"], row["withheld"], row["reports"], row["sources"]) == (1, 1, 2, 1)


def test_an_explained_conflict_is_not_open(docket, clock):
    (case,) = docket.cases
    explained = tuple(replace(one, explanation=Explanation("ada", clock(), "a slip")) for one in case.conflicts)
    assert case_rows.view(replace(case, conflicts=explained), reports=1, sources=1, changed="")["conflicts"] == 0


def test_a_month_is_kept_as_its_first_and_last_day(docket):
    (case,) = docket.cases
    rows = [row for row in case_rows.events_of(case) if row["kind"] == "charge"]
    assert [(row["first_day"], row["last_day"], row["sources"]) for row in rows] == [("2023-08-01", "2023-08-31", 2)]
    assert [row["number"] for row in case_rows.events_of(case)] == list(range(len(case.events)))


def test_what_a_case_can_be_filtered_by(docket):
    (case,) = docket.cases
    facets = {(row["name"], row["value"]) for row in case_rows.facets(case, docket.people[0], [docket.article])}
    assert {
        ("nationality", "SE"), ("nationality", "BY"), ("offence", "0904"), ("crime", "espionage"),
        ("stage", "convicted (appeal open)"), ("publisher", "The Oster Gazette"),
    } <= facets  # fmt: skip
