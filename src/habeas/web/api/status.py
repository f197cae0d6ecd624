"""Status over the API: what the site is, how much it holds, and as whom one is seen."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import Response

from habeas import __version__
from habeas.reader.weights import name_of
from habeas.records.encode import Object
from habeas.web.api.answers import answer
from habeas.web.api.models.records import Status
from habeas.web.visitor import StoreDep, VisitorDep

router = APIRouter(tags=["status"])


@router.get("/status", responses={200: {"model": Status}})
def status(request: Request, visitor: VisitorDep, store: StoreDep) -> Response:
    """Tell the version, the reader and the counts of the database; these not to viewers, whom not all is shown."""
    held = store.count() if visitor.sight.working else None
    told: Object = {
        "version": __version__,
        "reader": name_of(),
        "reports": held.reports if held else None,
        "claims": held.claims if held else None,
        "people": held.people if held else None,
        "cases": held.cases if held else None,
        "decisions": held.decisions if held else None,
        "visitor": visitor.name,
        "role": visitor.role,
    }
    return answer(request, told)
