"""Limits: how long an address and how large a request may be; counted as it comes, whatever it says of itself."""

from __future__ import annotations

from typing import Final

from fastapi import HTTPException, Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from habeas.web.failures import refuse

LARGEST: Final = 25 * 1024 * 1024
"""Bytes of a request: a saved page with room to spare."""
SIGNING_IN: Final = 16 * 1024
"""Bytes of a request to sign in: nobody is known yet who could be asked to stop."""
LONGEST: Final = 8000
"""Characters of an address."""
_DIGITS: Final = 18  # of a length; more are no number that is worth to read


class Limits:
    """Refuses what is too long or too large."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request pass and count its bytes."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        request = Request(scope)
        most = SIGNING_IN if scope["path"] == "/sign-in" else LARGEST
        if len(scope.get("raw_path") or b"") + len(scope["query_string"]) > LONGEST:
            await refuse(request, 414, "The address is too long.")(scope, receive, send)
        elif _said(request) > most:
            await refuse(request, 413, _too_large(most))(scope, receive, send)
        else:
            await self.app(scope, _counted(receive, most), send)


def _said(request: Request) -> int:
    length = request.headers.get("content-length", "0").lstrip("0")
    return int(length[:_DIGITS]) if length.isascii() and length.isdigit() else 0


def _too_large(most: int) -> str:
    shown = f"{most // 1024**2} MB" if most >= 1024**2 else f"{most // 1024} kB"
    return f"This is too large; {shown} is the most that is taken."


def _counted(receive: Receive, most: int) -> Receive:
    """Count what is received; what tells no length, or a wrong one, is stopped here."""
    taken = 0

    async def receiving() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        if taken > most:
            raise HTTPException(413, _too_large(most))
        return message

    return receiving
