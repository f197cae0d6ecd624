"""Routes: every address of the API, in one list."""

from __future__ import annotations

from fastapi import APIRouter

from habeas.web.api import cases, claims, decisions, description, exports, reports, search, status, uploads
from habeas.web.api.models.records import Problem
from habeas.web.visitor import API

_PROBLEM = {"model": Problem, "content": {"application/problem+json": {}}}
_WAYS_TO_FAIL = {
    400: "A value that cannot be used.",
    401: "No token, or one that is no longer good.",
    403: "Not for you.",
    404: "Nothing of that name, or nothing that you may see.",
    409: "Several people bear the name: say which by id.",
    413: "Too large.",
    414: "The address is too long.",
    422: "What was sent does not fit.",
    503: "Busy; try again in a moment.",
}

router = APIRouter(
    prefix=API, responses={status: {**_PROBLEM, "description": why} for status, why in _WAYS_TO_FAIL.items()}
)
for part in (status, cases, reports, claims, search, decisions, exports, uploads, description):
    router.include_router(part.router)
