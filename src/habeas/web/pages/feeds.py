"""Feeds: what is new of a saved search, for feed readers, which cannot sign in: the address holds a secret instead."""

from __future__ import annotations

import hashlib
from email.utils import format_datetime, parsedate_to_datetime
from typing import Final

from fastapi import APIRouter, HTTPException, Request
from starlette.responses import Response

from habeas.errors import NoSuchRecord
from habeas.export import atom
from habeas.records.account import AccountRole
from habeas.records.sight import Sight
from habeas.rights.roles import SIGHTS
from habeas.store.searches.searches import Searches
from habeas.web.show.following import feed
from habeas.web.visitor import SettingsDep, StoreDep

router = APIRouter()
_NONE: Final = "There is no such feed; its address may have been changed."


@router.get("/feeds/{id}/{secret}.atom")
def show(id: str, secret: str, request: Request, store: StoreDep, settings: SettingsDep) -> Response:
    """Give the feed; nothing (304) to a reader that has it as it is."""
    saved = Searches(store.engine, store.clock).feed(id, secret)
    if saved is None:
        raise HTTPException(404, _NONE)
    sight = _sight(request, saved.account, auth=settings.auth)
    made = feed(store, saved, sight, str(request.base_url).rstrip("/"))
    body = atom.write(made)
    headers = {
        "ETag": f'"{hashlib.sha256(body).hexdigest()[:32]}"',
        "Last-Modified": format_datetime(made.latest, usegmt=True),
        "Cache-Control": "private, no-cache",
    }
    if _has(request, headers["ETag"], headers["Last-Modified"]):
        return Response(status_code=304, headers=headers)
    return Response(body, media_type=atom.MEDIA_TYPE, headers=headers)


def _sight(request: Request, name: str, *, auth: bool) -> Sight:
    """Give what the feed of an account may show: no more than its owner sees now, and never what must not leave.

    A feed is kept by other programs, beyond our reach: no name that is withheld and no sealed case goes there, whoever
    owns it.
    """
    try:
        role: AccountRole = request.app.state.accounts.get(name).role if auth else "admin"
    except NoSuchRecord as error:
        raise HTTPException(404, _NONE) from error
    return SIGHTS[role].leaving


def _has(request: Request, etag: str, modified: str) -> bool:
    """Tell whether a reader has the feed as it is (RFC 9110: a time counts only where no tag is given)."""
    tags = request.headers.get("if-none-match")
    if tags is not None:
        return tags.strip() == "*" or etag in {one.strip().removeprefix("W/") for one in tags.split(",")}
    since = request.headers.get("if-modified-since")
    if since is None:
        return False
    try:
        return parsedate_to_datetime(since) >= parsedate_to_datetime(modified)
    except (ValueError, TypeError):  # no date at all, or one without a zone
        return False
