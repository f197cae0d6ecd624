"""Claims over the API: one claim, and claims that a person makes."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import Response

from habeas.records.told import Told
from habeas.web.api import encoded
from habeas.web.api.answers import answer
from habeas.web.api.models.asked import Telling
from habeas.web.api.models.records import ClaimFile, Decision
from habeas.web.visitor import EditorDep, StoreDep, VisitorDep

router = APIRouter(tags=["claims"])


@router.get("/claims/{id}", responses={200: {"model": ClaimFile}})
def claim(id: str, request: Request, visitor: VisitorDep, store: StoreDep) -> Response:
    """Give a claim as it was read and as it stands, with what was decided on it."""
    return answer(request, encoded.claim(store.claim(id, sight=visitor.sight)))


@router.post("/claims", status_code=201, responses={201: {"model": Decision}})
def tell(asked: Telling, request: Request, visitor: EditorDep, store: StoreDep) -> Response:
    """Make a claim of some words of a report."""
    store.report(asked.report, sight=visitor.sight)
    told = Told(
        asked.kind, asked.person, asked.assertion, date=asked.date, term=asked.term, place=asked.place,
        offence=asked.offence, authority=asked.authority,
    )  # fmt: skip
    made = store.tell(asked.report, asked.start, asked.end, told, by=visitor.name, why=asked.why)
    return answer(request, encoded.decided(made, visitor), status=201)
