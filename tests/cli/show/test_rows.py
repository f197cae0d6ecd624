import io

from rich.console import Console

from habeas.cli.page import Page
from habeas.cli.show.rows import show_reports, show_rows
from habeas.store.listing.lists import CaseRow
from habeas.store.search.hits import ReportHit
from habeas.store.search.snippets import Snippet

ROW = CaseRow("p:1", "Ada Roe", "subject", "in custody", "2024-02-01", "charged", None, None, 3, 2, 1, 1, "2024-03-01")


def shown(show, *items):
    page = Page(Console(file=io.StringIO(), width=120))
    show(page, items)
    page.show()
    return page.console.file.getvalue()


def test_a_case_is_told_at_a_glance():
    assert shown(show_rows, ROW) == (
        "  Ada Roe  in custody as of 1 Feb 2024; charged; 3 reports, 2 sources; 1 conflict; something withheld; p:1\n"
    )


def test_somebody_without_a_case_is_not_shown_as_held():
    row = CaseRow("p:2", "Judge Poe", "authority", None, None, None, None, None, 0, 0, 0, 0, "2024-03-01")
    assert "no case (authority)" in shown(show_rows, row)


def test_the_words_that_were_found_are_marked():
    hit = ReportHit("r", "a.txt", "A title", None, "2024-01", None, Snippet(10, 24, "She was freed.", ((18, 23),)))
    assert "“She was *freed*.”" in shown(show_reports, hit)
    assert "January 2024" in shown(show_reports, hit)
