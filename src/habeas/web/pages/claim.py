"""Claim: what the machine read, what people made of it and why, side by side, with the forms that decide on it."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from habeas.web.deciding.refusing import Refusal
from habeas.web.show.claim_view import claim_view
from habeas.web.show.values import ASSERTION_CHOICES, KIND_CHOICES
from habeas.web.templating import render
from habeas.web.visitor import StoreDep, Visitor, VisitorDep

router = APIRouter()


@router.get("/claims/{id}")
def claim(id: str, request: Request, visitor: VisitorDep, store: StoreDep) -> HTMLResponse:
    """Show one claim."""
    return claim_page(request, visitor, store, id)


def claim_page(
    request: Request, visitor: Visitor, store: StoreDep, id: str, refusal: Refusal | None = None
) -> HTMLResponse:
    """Make the page of a claim, with what was refused and typed where something was. Raises NoSuchRecord."""
    view = claim_view(store, store.claim(id, sight=visitor.sight), visitor.sight)
    own = f"/claims/{view.file.claim.id}"
    return render(
        request,
        visitor,
        "claim.html",
        status=422 if refusal else 200,
        view=view,
        refusal=refusal,
        next=refusal.next if refusal else own,
        kinds=KIND_CHOICES,
        assertions=ASSERTION_CHOICES,
    )
