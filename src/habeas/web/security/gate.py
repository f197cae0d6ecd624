"""The gate: who is looking, settled once, before any page; with sign-in nothing is shown to those who have not."""

from __future__ import annotations

from typing import Final
from urllib.parse import quote

from fastapi import Request
from fastapi.responses import RedirectResponse
from starlette.concurrency import run_in_threadpool
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from habeas.errors import HabeasError
from habeas.web.failures import fail, refuse
from habeas.web.security.cookies import session_secret
from habeas.web.security.origins import SAFE
from habeas.web.visitor import API, Visitor

OPEN: Final = ("/sign-in", "/healthz")
OPEN_BELOW: Final = ("/static/", "/feeds/")
"""What needs no session: a feed is known by the secret in its address, since feed readers cannot sign in."""
_BEARER: Final = "bearer "


class Gate:
    """Finds out who is looking and leaves it in `request.state.visitor`; None where an open page needs nobody."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request pass whose visitor is known, or that needs none."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        request = Request(scope)
        try:
            request.state.visitor = await _who(request)
        except HabeasError as error:
            await fail(request, error)(scope, receive, send)
            return
        refused = _refused(request)
        await (refused or self.app)(scope, receive, send)


async def _who(request: Request) -> Visitor | None:
    """Find who is looking: the one person of this machine, or whose session or token it is."""
    state = request.app.state
    if not state.settings.auth:
        return Visitor(state.settings.local, "admin", state.secret)
    if _is_open(request.url.path) and request.url.path != "/sign-in":
        return None
    given = request.headers.get("authorization", "")
    if request.url.path.startswith(API) and given.lower().startswith(_BEARER):
        found = await run_in_threadpool(state.accounts.lookup, given[len(_BEARER) :].strip())
        request.state.token = True
        return Visitor(found[0].name, found[0].role, scopes=found[1]) if found else None
    secret = session_secret(request)
    session = await run_in_threadpool(state.accounts.session, secret) if secret else None
    return Visitor(session.account.name, session.account.role, session.csrf) if session else None


def _is_open(path: str) -> bool:
    return path in OPEN or path.startswith(OPEN_BELOW)


def _refused(request: Request) -> Response | None:
    """Give what is told to those who may not pass; None to let them."""
    visitor, path = request.state.visitor, request.url.path
    if visitor is None and not _is_open(path):
        return _sign_in_first(request)
    if visitor is not None and path.startswith(API) and request.method in SAFE and not visitor.may("read"):
        return refuse(request, 403, "This token may not read.")
    return None


def _sign_in_first(request: Request) -> Response:
    path = request.url.path
    if path.startswith(API):
        answer = refuse(
            request, 401, "Send a token: Authorization: Bearer habeas_... (made on the page of your account)."
        )
        answer.headers["WWW-Authenticate"] = 'Bearer realm="Habeas"'
        return answer
    if "hx-request" in request.headers:  # a part of a page cannot become the page to sign in: the whole goes there
        answer = refuse(request, 401, "Sign in first.")
        answer.headers["HX-Redirect"] = "/sign-in"
        return answer
    query = f"?{request.url.query}" if request.url.query else ""
    wanted = f"?next={quote(path + query, safe='/')}" if request.method in SAFE and path + query != "/" else ""
    return RedirectResponse(f"/sign-in{wanted}", status_code=303)
