"""Hosts: the names under which the site may be called.

A page of another site can let its own name lead to 127.0.0.1 and then read what stands there as its own ("DNS
rebinding"). The browser still sends that name, so a name we do not know gets nothing.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from fastapi import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from habeas.web.failures import refuse

_HOST = re.compile(r"(?P<name>\[[0-9a-fA-F:.]+\]|[A-Za-z0-9_.-]+)(?::\d{1,5})?")


def host_of(header: str) -> str | None:
    """Give the name of a Host header without its port, in lower case; None where it is none.

    >>> host_of("Cases.example:8000"), host_of("[::1]:8000"), host_of("a b")
    ('cases.example', '[::1]', None)
    """
    match = _HOST.fullmatch(header)
    return match["name"].lower() if match else None


class Hosts:
    """Answers to the names allowed and to no other."""

    def __init__(self, app: ASGIApp, *, allowed: Collection[str]) -> None:
        self.app = app
        self.allowed = frozenset(name.lower() for name in allowed)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request pass that is meant for us."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        request = Request(scope)
        named = request.headers.getlist("host")
        if len(named) == 1 and host_of(named[0]) in self.allowed:
            await self.app(scope, receive, send)
            return
        why = "This site is not known under that name. Whoever runs it can allow the name with --allow-host."
        await refuse(request, 400, why)(scope, receive, send)
