"""Theme: light, dark or the system's, chosen in the menu of every page."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form
from fastapi.responses import RedirectResponse

from habeas.web.security.ways import way_back
from habeas.web.themes import COOKIE, THEMES
from habeas.web.visitor import SettingsDep, VisitorDep

router = APIRouter()
_YEAR = 365 * 24 * 3600


@router.post("/theme")
def choose(
    visitor: VisitorDep, settings: SettingsDep, theme: Annotated[str, Form()] = "", next: Annotated[str, Form()] = "/"
) -> RedirectResponse:
    """Keep the choice in a cookie and go back to the page where it was made."""
    del visitor  # asked for: there is a menu only for those who may look
    answer = RedirectResponse(way_back(next), status_code=303)
    if theme in THEMES:
        answer.set_cookie(COOKIE, theme, max_age=_YEAR, httponly=True, samesite="lax", secure=settings.secure)
    else:
        answer.delete_cookie(COOKIE, httponly=True, samesite="lax", secure=settings.secure)
    return answer
