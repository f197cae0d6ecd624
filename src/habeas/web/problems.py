"""Problems: errors of the API as RFC 9457 has them (application/problem+json)."""

from __future__ import annotations

from http import HTTPStatus

from fastapi import Request
from fastapi.responses import JSONResponse


def problem(request: Request, status: int, detail: str, *, more: dict[str, object] | None = None) -> JSONResponse:
    """Say what went wrong to a program."""
    told: dict[str, object] = {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": detail,
        "instance": request.url.path,
    }
    return JSONResponse(told | (more or {}), status_code=status, media_type="application/problem+json")
