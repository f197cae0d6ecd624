"""Templating: pages from templates, everything from outside escaped; no inline script or style anywhere."""

from __future__ import annotations

from functools import cache

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, PackageLoader, StrictUndefined

from habeas import __version__
from habeas.export.show.states import CUSTODY, ROLES, STAGES
from habeas.export.words import words
from habeas.web.deciding.done import done
from habeas.web.security.masking import mask
from habeas.web.show.days import day
from habeas.web.show.tones import CUSTODY_TONES, STAGE_TONES
from habeas.web.static_files import address
from habeas.web.themes import theme_of
from habeas.web.visitor import Visitor

NAV = (("/cases", "Cases"), ("/people", "People"), ("/reports", "Reports"), ("/review", "Review"), ("/about", "About"))
"""The main pages, as they stand in the head of every page."""


@cache
def environment() -> Environment:
    """Give the one environment of all templates."""
    made = Environment(
        loader=PackageLoader("habeas.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters.update(words=words, day=day)
    made.globals.update(version=__version__, static=address, nav=NAV)
    made.globals.update(custody_words=CUSTODY, stage_words=STAGES, role_words=ROLES)
    made.globals.update(custody_tones=CUSTODY_TONES, stage_tones=STAGE_TONES)
    return made


def render(
    request: Request, visitor: Visitor | None, template: str, *, status: int = 200, **values: object
) -> HTMLResponse:
    """Make the page of a template; `visitor`, `request`, `csrf`, `theme`, `signed_in`, `just_done` are at hand in each.

    `visitor` is None where nobody has signed in; such a page has no menus.
    """
    frame = {
        "request": request,
        "visitor": visitor,
        "csrf": mask(visitor.csrf) if visitor else "",
        "theme": theme_of(request),
        "signed_in": request.app.state.settings.auth,
        "just_done": done(request, visitor, request.app.state.store) if visitor and status < 400 else None,
    }
    text = environment().get_template(template).render(frame | values)
    return HTMLResponse(text, status_code=status)
