"""Cookies: what a browser keeps of a session, and how it is told to guard it.

`HttpOnly`: no script reads it. `Secure` and the prefix `__Host-` behind TLS: no other host and no plain connection
can set or read it. `SameSite=Lax`, not Strict: a link in a mail must open the case for somebody who has signed in. What
changes anything is a POST, which Lax keeps back from other sites, and which has to send the secret of `csrf` besides.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from fastapi import Request
from starlette.responses import Response

from habeas.store.accounts.sessions import LONGEST, Session

VISIT: Final = timedelta(hours=1)
"""How long a form to sign in can be sent."""


def session_name(*, tls: bool) -> str:
    """Name the cookie of a session."""
    return "__Host-habeas" if tls else "habeas"


def visit_name(*, tls: bool) -> str:
    """Name the cookie with the number of somebody who has not signed in (`csrf`)."""
    return "__Host-habeas-visit" if tls else "habeas-visit"


def session_secret(request: Request) -> str:
    """Give what the browser holds of a session; empty where it holds none."""
    return request.cookies.get(session_name(tls=_tls(request)), "")


def visit_number(request: Request) -> str:
    """Give the number of somebody who has not signed in; empty where there is none."""
    return request.cookies.get(visit_name(tls=_tls(request)), "")


def keep_session(request: Request, answer: Response, session: Session) -> None:
    """Let the browser keep a session; the number from before is forgotten."""
    _keep(request, answer, session_name(tls=_tls(request)), session.secret, LONGEST)
    _forget(request, answer, visit_name(tls=_tls(request)))


def forget_session(request: Request, answer: Response) -> None:
    """Let the browser forget its session."""
    _forget(request, answer, session_name(tls=_tls(request)))


def keep_visit(request: Request, answer: Response, number: str) -> None:
    """Let the browser keep the number that the form to sign in is signed for."""
    _keep(request, answer, visit_name(tls=_tls(request)), number, VISIT)


def _keep(request: Request, answer: Response, name: str, value: str, age: timedelta) -> None:
    seconds = int(age.total_seconds())
    answer.set_cookie(name, value, max_age=seconds, path="/", httponly=True, samesite="lax", secure=_tls(request))


def _forget(request: Request, answer: Response, name: str) -> None:
    answer.delete_cookie(name, path="/", httponly=True, samesite="lax", secure=_tls(request))


def _tls(request: Request) -> bool:
    return bool(request.app.state.settings.secure)
