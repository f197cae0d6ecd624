"""Reports: the list of all that was read, by outlet, language and day, or by words of the texts."""

from __future__ import annotations

from typing import Annotated, Final

from fastapi import APIRouter, Depends, Request
from fastapi.responses import HTMLResponse

from habeas.errors import BadOption
from habeas.store.listing import filter_words
from habeas.store.store import Store
from habeas.web.show.listed_reports import Row, found, listed
from habeas.web.show.provenance import LANGUAGES
from habeas.web.show.reports_asked import ListAsked
from habeas.web.templating import render
from habeas.web.visitor import StoreDep, Visitor, VisitorDep

router = APIRouter()
AskedDep = Annotated[ListAsked, Depends()]
PAGE: Final = 50
"""Reports on one page."""


@router.get("/reports")
def reports(asked: AskedDep, request: Request, visitor: VisitorDep, store: StoreDep) -> HTMLResponse:
    """Show the reports that are asked for; what cannot be meant is said beside its field (status 422)."""
    asked = asked.cut()
    errors = asked.errors()
    rows, next_page, lost = _rows(asked, store, visitor) if not errors else ((), None, False)
    return render(
        request, visitor, "reports.html", status=422 if errors else 200, asked=asked, errors=errors, rows=rows,
        next=next_page, lost=lost, languages=[("", "Any"), *LANGUAGES.items()],
    )  # fmt: skip


def _rows(asked: ListAsked, store: Store, visitor: Visitor) -> tuple[tuple[Row, ...], str | None, bool]:
    """Give the rows of a page, the query of the next, and whether the page before is gone."""
    if asked.words:
        filters = filter_words.parse(since=asked.since, until=asked.until, source=asked.source)
        hits = store.search(asked.words, filters, limit=PAGE, sight=visitor.sight)
        return found(hits.reports), None, hits.more
    wanted, lost = asked.wanted(), False
    try:
        page = store.reports(wanted, limit=PAGE + 1, after=asked.after or None, sight=visitor.sight)
    except BadOption:
        page, lost = store.reports(wanted, limit=PAGE + 1, sight=visitor.sight), True
    following = asked.query(after=page[PAGE - 1].id) if len(page) > PAGE else None
    return listed(page[:PAGE]), following, lost
