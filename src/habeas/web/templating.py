"""Templating: pages from templates, everything from outside escaped; no inline script or style anywhere."""

from __future__ import annotations

from functools import cache

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, PackageLoader, StrictUndefined

from habeas import __version__
from habeas.web.visitor import Visitor


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
    made.globals["version"] = __version__
    return made


def render(request: Request, visitor: Visitor, template: str, *, status: int = 200, **values: object) -> HTMLResponse:
    """Make the page of a template; `visitor`, `request` and `csrf` are at hand in every one."""
    page = environment().get_template(template)
    text = page.render(request=request, visitor=visitor, csrf=visitor.csrf, **values)
    return HTMLResponse(text, status_code=status)
