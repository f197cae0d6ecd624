"""Compare: two people beside each other, and the forms that say whether they are one."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from habeas.web.deciding.refusing import Refusal
from habeas.web.show.pair_view import pair_view
from habeas.web.templating import render
from habeas.web.visitor import EditorDep, StoreDep, Visitor

router = APIRouter()
Who = Annotated[str, Query(max_length=300)]


@router.get("/people/compare")
def compare(request: Request, visitor: EditorDep, store: StoreDep, one: Who = "", other: Who = "") -> HTMLResponse:
    """Show two people, named by names or ids; without them a form that asks for them."""
    return compare_page(request, visitor, store, (one.strip(), other.strip()))


def compare_page(
    request: Request, visitor: Visitor, store: StoreDep, pair: tuple[str, str], refusal: Refusal | None = None
) -> HTMLResponse:
    """Make the page of two people, with what was refused where something was. Raises NoSuchRecord, Ambiguous."""
    view = link = None
    if all(pair):
        link = next(
            (each for each in store.asks(sight=visitor.sight) if {each.one, each.other} == _mentions(pair)), None
        )
        view = pair_view(store, *pair, visitor.sight, link)
    return render(
        request,
        visitor,
        "compare.html",
        status=422 if refusal else 200,
        view=view,
        same=view is not None and view.one.id == view.other.id,
        pair=pair,
        refusal=refusal,
        next=refusal.next if refusal else f"/cases/{view.one.id}" if view else "/people/compare",
    )


def _mentions(pair: tuple[str, str]) -> set[str]:
    return {f"m:{id.partition(':')[2]}" for id in pair}
