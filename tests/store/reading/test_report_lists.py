"""Reports as rows."""

import pytest

from habeas.errors import BadOption
from habeas.records.sight import PUBLISHED
from habeas.store.reading.report_lists import ReportsAsked


@pytest.fixture
def kept(store, told):
    """Nine reports, of three days and none."""
    days = ("2024-01-01", "2024-03-01", "2024-02-01", None, "2024-03-01", "2023", None, "2024-02-01", "2022-12")
    for number, day in enumerate(days):
        text = f"Ada Roe was held, says report {number}. Bo Winter was there."
        claims = [("hold", "held")] if number % 2 else []
        store.add(told(text, claims, people=("Ada Roe", "Bo Winter"), published=day, title=f"{number}",
                       publisher=("The Oster Post", "Vell Times")[number % 2]))  # fmt: skip
    return store


def titles(rows):
    return "".join(row.title for row in rows)


def test_the_newest_come_first_and_those_without_a_day_last(kept):
    assert titles(kept.reports()) == "417205863"


@pytest.mark.parametrize("size", range(1, 11))
def test_pages_hold_every_report_once(kept, size):
    found, after = [], None
    while rows := kept.reports(limit=size, after=after):
        assert len(rows) <= size
        found += rows
        after = rows[-1].id
    assert titles(found) == "417205863"


def test_a_row_counts_claims_that_stand_and_people(kept):
    by_title = {row.title: row for row in kept.reports()}
    assert [(by_title[one].claims, by_title[one].people) for one in "01"] == [(0, 2), (1, 2)]
    (claim,) = kept.report(by_title["1"].id).claims
    kept.decide(claim.claim.id, "reject", by="ada", why="of another")
    assert {row.title: row.claims for row in kept.reports()}["1"] == 0


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (ReportsAsked(source="the oster post"), "4 2 0 8 6"),
        (ReportsAsked(source="Nobody"), ""),
        (ReportsAsked(language="en"), "4 1 7 2 0 5 8 6 3"),
        (ReportsAsked(language="e"), ""),
        (ReportsAsked(since="2024-02"), "4 1 7 2"),
        (ReportsAsked(until="2023"), "5 8"),
        (ReportsAsked(since="2023-05", until="2024-01"), "0 5"),
    ],
)
def test_what_is_asked_must_hold(kept, asked, found):
    assert titles(kept.reports(asked)) == found.replace(" ", "")


@pytest.mark.parametrize("given", [{"limit": 0}, {"after": "sha256:00"}, {"asked": ReportsAsked(since="spring")}])
def test_what_cannot_be_meant_is_refused(kept, given):
    with pytest.raises(BadOption):
        kept.reports(**given)


def test_what_may_not_be_seen_is_in_no_list(kept):
    rows = kept.reports()
    kept.guard("restrict", rows[0].id, by="ada", why="a source in danger")
    assert titles(kept.reports(sight=PUBLISHED)) == titles(rows[1:])
    assert kept.reports()[0].restricted
    kept.guard("seal", "Ada Roe", by="ada", why="acquitted")
    assert kept.reports(sight=PUBLISHED) == ()
