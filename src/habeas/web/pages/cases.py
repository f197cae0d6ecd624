"""Cases: the list of cases, with filters, counts of what there is to choose, and pages."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from habeas.errors import BadOption
from habeas.records.sight import Sight
from habeas.store.listing.lists import CaseRow
from habeas.store.store import Store
from habeas.web.show import choices, rows
from habeas.web.show.asked import Asked, errors, filters, read
from habeas.web.show.facets import facets
from habeas.web.templating import render
from habeas.web.visitor import StoreDep, VisitorDep

router = APIRouter()
PATH = "/cases"
PAGE = 50
"""Cases on one page."""


@router.get(PATH)
def cases(request: Request, visitor: VisitorDep, store: StoreDep) -> HTMLResponse:
    """Show the cases that are asked for; what cannot be meant is said beside its field (status 422)."""
    asked = read(request.query_params, sealed=visitor.sight.sealed)
    chosen = choices.chosen(asked, path=PATH)
    frame: dict[str, Any] = {"asked": asked, "choices": choices, "chosen": chosen, "path": PATH}
    wrong = errors(asked)
    if wrong:
        return render(request, visitor, "cases.html", status=422, errors=wrong, **frame)
    found, lost = _page(store, asked, visitor.sight)
    counted = store.facets(filters(asked), sight=visitor.sight)
    return render(
        request,
        visitor,
        "cases.html",
        errors={},
        lines=[rows.line(row) for row in found[:PAGE]],
        next=asked.query(after=found[PAGE - 1].person) if len(found) > PAGE else None,
        lost=lost,
        count=counted.cases,
        facets=facets(counted, asked, filters(asked), path=PATH),
        **frame,
    )


def _page(store: Store, asked: Asked, sight: Sight) -> tuple[tuple[CaseRow, ...], bool]:
    """Give the cases of a page and one more; the first page, and True, where the one before it is no more."""
    met = filters(asked)
    try:
        return store.cases(met, sort=asked.sort, limit=PAGE + 1, after=asked.after or None, sight=sight), False
    except BadOption:
        return store.cases(met, sort=asked.sort, limit=PAGE + 1, sight=sight), True
