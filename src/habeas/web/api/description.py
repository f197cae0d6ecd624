"""Description: what the API can do, for programs (OpenAPI 3.1) and on a page for people."""

from __future__ import annotations

from typing import cast

from fastapi import APIRouter, FastAPI, Request
from fastapi.openapi.utils import get_openapi
from fastapi.responses import HTMLResponse, JSONResponse, Response

from habeas import __version__
from habeas.records.encode import Object
from habeas.web.templating import render
from habeas.web.visitor import VisitorDep

router = APIRouter(include_in_schema=False)
_ABOUT = """\
The records of Habeas over HTTP, in the JSON of the command line (docs/records.md). With sign-in, send a token from your
account page: `Authorization: Bearer habeas_...`. Without it, what changes something needs a header `X-CSRF` with any
value. Every answer has an ETag. Lists come in pages: give `next` as `cursor`. Errors are RFC 9457 problems."""
_METHODS = ("get", "post", "put", "delete")


def describe(app: FastAPI) -> Object:
    """Give the description of the API of a site; made once."""
    if app.openapi_schema is None:
        made = get_openapi(title="Habeas", version=__version__, description=_ABOUT, routes=app.routes)
        made.setdefault("components", {})["securitySchemes"] = {"token": {"type": "http", "scheme": "bearer"}}
        made["security"] = [{"token": []}, {}]
        app.openapi_schema = made
    return cast("Object", app.openapi_schema)


@router.get("/openapi.json")
def openapi(request: Request) -> Response:
    """Give the description as JSON."""
    return JSONResponse(describe(request.app), headers={"Cache-Control": "private, max-age=60"})


@router.get("/docs")
def docs(request: Request, visitor: VisitorDep) -> HTMLResponse:
    """Show the description."""
    described = describe(request.app)
    paths = cast("dict[str, dict[str, dict[str, object]]]", described["paths"])
    listed = [(path, method, paths[path][method]) for path in paths for method in _METHODS if method in paths[path]]
    return render(request, visitor, "api.html", described=described, listed=listed)
