"""All the words that one event of a case rests on; the page of a long case shows only the first."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Request
from fastapi.responses import HTMLResponse

from habeas.errors import NoSuchRecord
from habeas.export.labels import label
from habeas.export.sources import in_order
from habeas.web.show import chronology
from habeas.web.show.cites import Cites
from habeas.web.templating import render
from habeas.web.visitor import StoreDep, VisitorDep

router = APIRouter()
MOST = 200
"""Reports whose words are shown."""


@router.get("/cases/{who}/quotes/{number}")
def quotes(
    who: str, number: Annotated[int, Path(ge=1, le=100_000)], request: Request, visitor: VisitorDep, store: StoreDep
) -> HTMLResponse:
    """Show an event, by its number in the chronology, with every quote; NoSuchRecord where there is none."""
    dossier = store.dossier(who, sight=visitor.sight)
    events = dossier.case.events if dossier.case else ()
    if number > len(events):
        raise NoSuchRecord(f"event {number}", "is not in the chronology of this case")
    cites = Cites(in_order(dossier), most=MOST, limit=600)
    claims = {claim.id: claim for claim in dossier.claims}
    line = chronology.line(number, events[number - 1], claims, cites, dossier.unsure)
    return render(
        request, visitor, "case_quotes.html",
        id=dossier.person.id, name=label(dossier.person), line=line, shown=[cites.show(one) for one in line.cites],
        disputes=[cites.show(one) for one in line.disputes],
    )  # fmt: skip
