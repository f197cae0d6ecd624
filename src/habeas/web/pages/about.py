"""About: what reads the reports, how well, what its limits are, and how an error is corrected."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from habeas.web.templating import render
from habeas.web.visitor import VisitorDep

router = APIRouter()


@router.get("/about")
def about(request: Request, visitor: VisitorDep) -> HTMLResponse:
    """Show the page."""
    return render(request, visitor, "about.html")
