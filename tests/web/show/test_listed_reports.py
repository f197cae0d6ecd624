"""Listed reports: one line each, whatever their titles hold."""

import datetime as dt

from habeas.store.reading.report_lists import ReportRow
from habeas.store.search.hits import ReportHit
from habeas.store.search.snippets import Snippet
from habeas.web.show.listed_reports import found, listed

ADDED = dt.datetime(2026, 1, 2, 3, 4, tzinfo=dt.UTC)


def test_a_row_in_words():
    [row] = listed(
        [ReportRow("sha256:00", "A\u202e\ntitle", None, "2024-03", None, "de-AT", ADDED, 3, 2, restricted=True)]
    )
    assert (row.href, row.title, row.outlet) == ("/reports/sha256:00", "A title", "")
    assert (row.day, row.day_plain, row.language, row.added) == (
        "March 2024",
        "2024-03",
        "German (de-AT)",
        "2 Jan 2026",
    )
    assert (row.claims, row.people, row.restricted) == (3, 2, True)


def test_a_report_without_a_title_or_day():
    [row] = listed([ReportRow("sha256:00", None, None, None, None, None, ADDED, 0, 0, restricted=False)])
    assert (row.title, row.day, row.language) == ("Untitled report", "", "")


def test_a_hit_leads_to_its_sentence():
    snippet = Snippet(10, 24, "He was freed.", ((17, 22),))
    [row] = found([ReportHit("sha256:00", "a.txt", "Freed", "Listok", None, None, snippet)])
    assert row.href == "/reports/sha256:00?start=10&end=24#q"
    assert [text for text, hit in row.pieces if hit] == ["freed"]
    assert row.claims is None
