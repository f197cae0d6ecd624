"""Origins: what changes anything must come from a page of ours (`csrf` asks for the secret of that page as well)."""

from __future__ import annotations

from typing import Final

from fastapi import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from habeas.web.failures import refuse

SAFE: Final = frozenset({"GET", "HEAD", "OPTIONS"})
"""Methods that change nothing."""


def is_ours(request: Request, *, tls: bool) -> bool:
    """Tell whether a request comes from a page of this site, as far as the browser says.

    Programs (curl, scripts) send neither header; to those the secret of a session or a token is left to ask for.
    """
    if request.headers.get("sec-fetch-site", "same-origin") != "same-origin":
        return False
    origin = request.headers.get("origin")
    own = f"{'https' if tls else 'http'}://{request.headers.get('host', '')}"
    return origin is None or origin.lower() == own.lower()


class Origins:
    """Refuses what another site sends."""

    def __init__(self, app: ASGIApp, *, tls: bool) -> None:
        self.app = app
        self.tls = tls

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request pass that changes nothing or comes from us."""
        if scope["type"] == "http" and scope["method"] not in SAFE:
            request = Request(scope)
            if not is_ours(request, tls=self.tls):
                await refuse(request, 403, "Another site sent this; nothing was done.")(scope, receive, send)
                return
        await self.app(scope, receive, send)
