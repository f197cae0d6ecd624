"""CSRF: whatever changes something must send back a secret that only our own pages hold.

Each session has its own; a site without sign-in has one for as long as it runs. Before somebody has signed in there is
no session: the form to sign in then holds a signed form of a number in a cookie ("double submit"), so that nobody can
be signed in to another's account without noticing.
"""

from __future__ import annotations

import hmac
import secrets
from typing import Final

from fastapi import HTTPException, Request

from habeas.web.security.cookies import visit_number
from habeas.web.security.masking import is_secret
from habeas.web.security.origins import SAFE
from habeas.web.visitor import API

HEADER: Final = "x-csrf"
FIELD: Final = "csrf"
_FORMS: Final = ("application/x-www-form-urlencoded", "multipart/form-data")
_OLD: Final = (
    "This form is too old, or not from this site; nothing was done. Go back, load the page again and send it once more."
)


def new_secret() -> str:
    """Make a secret."""
    return secrets.token_urlsafe(32)


def sign(secret: str, number: str) -> str:
    """Give the value that belongs to the number of somebody who has not signed in."""
    return hmac.digest(secret.encode(), number.encode(), "sha256").hex()


async def check_csrf(request: Request) -> None:
    """Refuse (403) what changes something without the secret; a dependency of every route."""
    if request.method in SAFE or getattr(request.state, "token", False):
        return
    visitor = request.state.visitor
    sent = request.headers.get(HEADER) or await _field(request)
    if visitor is not None and not request.app.state.settings.auth and request.url.path.startswith(API):
        # One person on one machine, no cookie: that the header is there at all shows that no form of another site
        # sent it, since a browser asks us first before it sends one across sites, and we never say yes.
        good = bool(request.headers.get(HEADER))
    else:
        good = is_secret(sent, _expected(request))
    if not good:
        raise HTTPException(403, _OLD)


def _expected(request: Request) -> str:
    visitor = request.state.visitor
    if visitor is not None:
        return str(visitor.csrf)
    number = visit_number(request)
    return sign(request.app.state.secret, number) if number else ""


async def _field(request: Request) -> str:
    """Give the field of a form; reading it here keeps it for the page, which asks for the same form."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind not in _FORMS:
        return ""
    value = (await request.form()).get(FIELD, "")
    return value if isinstance(value, str) else ""
