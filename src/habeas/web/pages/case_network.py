"""The people of a case as a network, for the picture; the table on the page says the same."""

from __future__ import annotations

from fastapi import APIRouter
from fastapi.responses import JSONResponse

from habeas.web.show.network import network
from habeas.web.visitor import StoreDep, VisitorDep

router = APIRouter()


@router.get("/cases/{who}/network.json")
def people(who: str, visitor: VisitorDep, store: StoreDep) -> JSONResponse:
    """Give the nodes and edges."""
    drawn = network(store.dossier(who, sight=visitor.sight))
    return JSONResponse(drawn, headers={"Cache-Control": "no-store"})
