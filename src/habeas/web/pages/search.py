"""Search: people by their names, then reports by their words, with counts of what there is to choose."""

from __future__ import annotations

from typing import Any, Final

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from habeas.store.listing.facets import NEWEST
from habeas.store.searches.searches import Searches
from habeas.web.show import choices, rows
from habeas.web.show.asked import errors, filters, read
from habeas.web.show.facets import facets
from habeas.web.show.found import found, tries
from habeas.web.templating import render
from habeas.web.visitor import StoreDep, VisitorDep

router = APIRouter()
PATH: Final = "/search"
PAGE, MANY = 20, 100
"""Reports that are shown at first, and where more are asked for."""


@router.get(PATH)
def search(request: Request, visitor: VisitorDep, store: StoreDep) -> HTMLResponse:
    """Show what was found; where nothing is asked for, what can be typed."""
    asked = read(request.query_params)
    wrong = errors(asked)
    saved = Searches(store.engine, store.clock).list(visitor.name)
    frame: dict[str, Any] = {
        "asked": asked,
        "choices": choices,
        "path": PATH,
        "errors": wrong,
        "saved": saved,
        "many": MANY,
    }
    frame["chosen"] = choices.chosen(asked, path=PATH)
    if wrong or not asked.any:
        return render(request, visitor, "search.html", status=422 if wrong else 200, hits=None, **frame)
    limit = MANY if request.query_params.get("show") == "more" else PAGE
    met = filters(asked)
    hits = store.search(asked.words, met, limit=limit, sight=visitor.sight)
    counted = store.facets(met, words=asked.words, sight=visitor.sight)
    nothing = not hits.people and not hits.reports
    return render(
        request,
        visitor,
        "search.html",
        hits=hits,
        limit=limit,
        lines=[rows.line(row) for row in hits.people],
        reports=[found(hit) for hit in hits.reports],
        count=counted,
        newest=NEWEST,
        facets=facets(counted, asked, met, path=PATH),
        described=choices.described(asked),
        kept=store.count() if nothing and visitor.sight.working else None,
        tries=tries(asked) if nothing else (),
        **frame,
    )
