"""About: what reads the reports, how well, what its limits are, and how an error is corrected."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from habeas.cases.stage import wording
from habeas.export.show.states import STAGES
from habeas.export.words import sentence
from habeas.web.show import model_card
from habeas.web.static_files import folder
from habeas.web.templating import render
from habeas.web.visitor import StoreDep, VisitorDep

router = APIRouter()


@dataclass(frozen=True, slots=True)
class Vendored:
    """A program of others that the site brings along."""

    name: str
    version: str
    licence: str


@router.get("/about")
def about(request: Request, visitor: VisitorDep, store: StoreDep) -> HTMLResponse:
    """Show the page."""
    kept = store.count() if visitor.sight.working else None
    stages = [(sentence(shown), wording(stage)) for stage, shown in STAGES.items()]
    return render(request, visitor, "about.html", card=model_card, kept=kept, vendored=vendored(), stages=stages)


@cache
def vendored() -> tuple[Vendored, ...]:
    """List the programs of others, from the file that says where they came from."""
    listed = json.loads((Path(folder()) / "vendor" / "vendor.json").read_text(encoding="utf-8"))
    return tuple(Vendored(one["name"], one["version"], one["licence"]) for one in listed["packages"])
