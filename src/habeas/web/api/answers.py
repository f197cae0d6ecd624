"""Answers: JSON with an ETag, pages with a cursor."""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
from collections.abc import Sequence
from typing import Annotated

import msgspec
from fastapi import Query, Request
from fastapi.responses import Response

from habeas.errors import BadOption
from habeas.records.encode import Json, Object

MOST = 200
LimitQuery = Annotated[int, Query(ge=1, le=MOST, description="At most so many.")]
CursorQuery = Annotated[
    str | None, Query(max_length=500, description="Where the page begins: `next` of the one before.")
]


def answer(request: Request, value: Json, *, status: int = 200) -> Response:
    """Give JSON with the hash of it as its ETag; 304 to whoever has it already.

    An answer depends on who asks, so nothing between may keep it (`private`), and it is asked for again each time.
    """
    body = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    data = body.encode("utf-8", errors="replace")
    headers = {"ETag": f'"{hashlib.sha256(data).hexdigest()[:32]}"', "Cache-Control": "private, no-cache"}
    if request.method in {"GET", "HEAD"} and _has(request, headers["ETag"]):
        return Response(status_code=304, headers=headers)
    return Response(data, status, headers, media_type="application/json")


def _has(request: Request, tag: str) -> bool:
    """Tell whether who asks has what is asked for already (RFC 9110, weak comparison)."""
    listed = request.headers.get("if-none-match", "")
    return listed.strip() == "*" or tag in {one.strip().removeprefix("W/") for one in listed.split(",")}


def plain(record: object) -> Json:
    """Give a row of the store (a frozen record) as JSON, as `habeas cases --format json` does.

    >>> from habeas.store.search.snippets import Snippet
    >>> plain(Snippet(0, 5, "Freed", ()))
    {'start': 0, 'end': 5, 'exact': 'Freed', 'hits': []}
    """
    value: Json = json.loads(msgspec.json.encode(record))
    return value


def page(items: Sequence[Json], limit: int, last: str | None) -> Object:
    """Give a page of items, of which one more than asked for was read; `last` is what the next page goes on after."""
    return {"items": list(items[:limit]), "next": cursor(last) if len(items) > limit and last else None}


def cursor(after: str) -> str:
    """Make a cursor: opaque, so that what it holds may change.

    >>> behind(cursor("p:00ff"))
    'p:00ff'
    """
    return base64.urlsafe_b64encode(after.encode()).decode().rstrip("=")


def behind(given: str | None) -> str | None:
    """Give what a cursor holds. Raises BadOption for what is none."""
    if given is None:
        return None
    try:
        return base64.b64decode(given + "=" * (-len(given) % 4), altchars=b"-_", validate=True).decode()
    except (binascii.Error, UnicodeDecodeError, ValueError) as error:
        raise BadOption("cursor", "is not one of ours; give `next` of the page before") from error
