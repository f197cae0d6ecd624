"""Headers: what a browser is told with every answer, so that words of a report can never become a program."""

from __future__ import annotations

from typing import Final

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
"""Nothing but our own files is run or shown: no inline script or style, no other site, no frame."""
HEADERS: Final = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",  # no other site learns which case was read
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Robots-Tag": "noindex, nofollow",
    "Cache-Control": "no-store",  # a shared computer keeps no page of a case
}
_HSTS: Final = {"Strict-Transport-Security": "max-age=31536000"}


def secure(headers: MutableHeaders, *, tls: bool) -> None:
    """Add what is not there yet; an answer may say something stricter of its own (a snapshot: `sandbox`)."""
    for name, value in (HEADERS | (_HSTS if tls else {})).items():
        headers.setdefault(name, value)


class Headers:
    """Adds them to every answer of the site."""

    def __init__(self, app: ASGIApp, *, tls: bool) -> None:
        self.app = app
        self.tls = tls

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let an answer pass with the headers added."""

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                secure(MutableHeaders(scope=message), tls=self.tls)
            await send(message)

        await self.app(scope, receive, sending)
