"""Signing in and out. Each sign-in makes a new session, so that nobody can be handed one that another knows."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse
from starlette.responses import Response

from habeas.errors import BadOption, TooManyAttempts
from habeas.web.security.cookies import (
    forget_session,
    keep_session,
    keep_visit,
    session_secret,
    visit_number,
)
from habeas.web.security.csrf import new_secret, sign
from habeas.web.security.masking import mask
from habeas.web.security.ways import way_back
from habeas.web.templating import render
from habeas.web.visitor import AccountsDep, VisitorDep

router = APIRouter()
_NOWHERE = "unknown"


@router.get("/sign-in")
def ask(request: Request, accounts: AccountsDep, next: str = "/") -> Response:
    """Show the form; whoever has signed in goes on."""
    del accounts  # asked for, so that a site without sign-in has no such page
    if request.state.visitor is not None:
        return RedirectResponse(way_back(next), status_code=303)
    return _form(request, way_back(next))


@router.post("/sign-in")
def sign_in(
    request: Request,
    accounts: AccountsDep,
    name: Annotated[str, Form()] = "",
    password: Annotated[str, Form()] = "",
    next: Annotated[str, Form()] = "/",
) -> Response:
    """Begin a session and go on to the page that was wanted."""
    address = request.client.host if request.client else _NOWHERE
    try:
        session = accounts.sign_in(name, password, address)
    except TooManyAttempts as error:
        answer = _form(request, way_back(next), status=429, name=name, error=error.message)
        answer.headers["Retry-After"] = str(error.seconds)
        return answer
    except BadOption as error:
        return _form(request, way_back(next), status=400, name=name, error=error.message)
    if before := session_secret(request):
        accounts.sign_out(before)
    answer = RedirectResponse(way_back(next), status_code=303)
    keep_session(request, answer, session)
    return answer


@router.post("/sign-out")
def sign_out(request: Request, accounts: AccountsDep, visitor: VisitorDep) -> Response:
    """End the session, here and in the browser."""
    del visitor  # asked for: only somebody who has signed in signs out
    accounts.sign_out(session_secret(request))
    answer = RedirectResponse("/sign-in", status_code=303)
    forget_session(request, answer)
    # What the browser still holds of the pages must go too, on a computer that others use.
    answer.headers["Clear-Site-Data"] = '"cache"'
    return answer


def _form(request: Request, next: str, *, status: int = 200, name: str = "", error: str = "") -> Response:
    number = visit_number(request) or new_secret()
    csrf = mask(sign(request.app.state.secret, number))
    values = {"next": next, "name": name, "error": error, "csrf": csrf}
    answer = render(request, None, "sign_in.html", status=status, **values)
    keep_visit(request, answer, number)
    return answer
