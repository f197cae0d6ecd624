"""Failures: every way to fail becomes a page in the same frame, or a problem where the API was asked.

One table says which error has which status. What a visitor gave is told to them; what is wrong with the database or
the installation is told to the log, and the visitor reads no more than that it is not their fault.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import Final

from fastapi import FastAPI, HTTPException, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException as StarletteHTTPException
from starlette.responses import Response

from habeas import errors
from habeas.export.words import words
from habeas.web.problems import problem
from habeas.web.security.headers import secure
from habeas.web.templating import render
from habeas.web.visitor import API, Visitor

STATUSES: Final[tuple[tuple[type[errors.HabeasError], int], ...]] = (
    (errors.NoSuchRecord, 404),
    (errors.Ambiguous, 409),
    (errors.TooManyAttempts, 429),
    (errors.BadOption, 400),
    (errors.SourceTooLarge, 413),
    (errors.InputError, 422),
    (errors.AddressForbidden, 422),
    (errors.FetchError, 502),
    (errors.StoreLocked, 503),
    (errors.StoreError, 500),
    (errors.SetupError, 500),
)
"""Which error has which status: the first that fits."""
TITLES: Final[Mapping[int, str]] = {
    400: "This cannot be used",
    401: "Sign in first",
    403: "You may not do this",
    404: "Nothing of that name",
    405: "This address does not take that",
    409: "Which one is meant?",
    413: "Too large",
    414: "The address is too long",
    422: "This cannot be read",
    429: "Too many tries",
    502: "The other site does not answer",
    503: "The database is busy",
}
_LOG = logging.getLogger("habeas.web")
_MISSING = "There is nothing at this address, or nothing that you may see."
_BUSY = "Another program is writing to the database. Try again in a moment; nothing was lost."
_OURS = "Something went wrong on our side; nothing was changed. The log of the server says what."


def status_of(error: errors.HabeasError) -> int:
    """Give the status of an error.

    >>> status_of(errors.NoSuchRecord("Marta", "is nobody known"))
    404
    """
    return next((status for kind, status in STATUSES if isinstance(error, kind)), 500)


def refuse(request: Request, status: int, why: str, *, people: object = (), wait: int | None = None) -> Response:
    """Say no, and why: a page, or a problem where the API was asked; `wait` is in seconds."""
    said = words(why)
    if request.url.path.startswith(API):
        answer: Response = problem(request, status, said)
    else:
        values = {"title": TITLES.get(status, "Something went wrong"), "why": said, "people": people, "failed": status}
        answer = render(request, visitor_if_any(request), "failure.html", status=status, **values)
    if wait is not None:
        answer.headers["Retry-After"] = str(wait)
    return answer


def visitor_if_any(request: Request) -> Visitor | None:
    """Give who is looking, also where a request was refused before that was asked."""
    visitor: Visitor | None = getattr(request.state, "visitor", None)
    return visitor


def add_failures(app: FastAPI) -> None:
    """Let a site fail in these ways."""
    app.add_exception_handler(errors.HabeasError, _failed)
    app.add_exception_handler(StarletteHTTPException, _refused)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(Exception, _unexpected)


def fail(request: Request, error: errors.HabeasError) -> Response:
    """Tell an error to whoever can do something about it."""
    status = status_of(error)
    if isinstance(error, errors.StoreError | errors.SetupError):
        _LOG.error("%s", error)
        return refuse(request, status, _BUSY if status == 503 else _OURS, wait=2 if status == 503 else None)
    visitor = visitor_if_any(request)
    if isinstance(error, errors.Ambiguous) and visitor:
        people = request.app.state.store.find(error.subject, everyone=True, sight=visitor.sight)
        return refuse(request, status, f"Several people are called {error.subject}.", people=people)
    return refuse(request, status, str(error), wait=getattr(error, "seconds", None))


def _failed(request: Request, error: Exception) -> Response:
    assert isinstance(error, errors.HabeasError)  # noqa: S101 - it is registered for these
    return fail(request, error)


def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException | StarletteHTTPException)  # noqa: S101 - it is registered for these
    told = error.detail if isinstance(error.detail, str) else ""
    plain = told if told and told not in {"Not Found", "Method Not Allowed"} else ""
    why = plain or (_MISSING if error.status_code == 404 else TITLES.get(error.status_code, told))
    answer = refuse(request, error.status_code, why)
    for name, value in (error.headers or {}).items():
        answer.headers[name] = value
    return answer


def _invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)  # noqa: S101 - it is registered for these
    wrong = [f"{'.'.join(str(part) for part in one['loc'][1:])}: {one['msg']}" for one in error.errors()[:5]]
    return refuse(request, 422, "; ".join(wrong) or "This cannot be read.")


def _unexpected(request: Request, error: Exception) -> Response:
    """Tell nothing of what went wrong; this answer is made outside of everything that adds headers."""
    _LOG.debug("%r", error)
    answer = refuse(request, 500, _OURS)
    secure(answer.headers, tls=request.app.state.settings.secure)
    return answer
