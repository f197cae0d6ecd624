"""Reports over the API: lists, one report with its claims, and its raw bytes."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from habeas.store.reading.report_lists import ReportsAsked
from habeas.web.api import encoded
from habeas.web.api.answers import CursorQuery, LimitQuery, answer, behind, page, plain
from habeas.web.api.models.records import ReportFile, Reports
from habeas.web.visitor import StoreDep, VisitorDep

router = APIRouter(tags=["reports"])
Word = Annotated[str | None, Query(max_length=300)]
_CONTENT: dict[str, object] = {"application/octet-stream": {}}
_BYTES: dict[int | str, dict[str, object]] = {200: {"content": _CONTENT, "description": "The bytes as they came in."}}


@router.get("/reports", responses={200: {"model": Reports}})
def reports(  # noqa: PLR0913 - one for each parameter
    request: Request,
    visitor: VisitorDep,
    store: StoreDep,
    *,
    source: Annotated[Word, Query(description="Outlet, or the host of its site.")] = None,
    language: Annotated[Word, Query(description="BCP 47 tag, or how one begins.")] = None,
    since: Annotated[Word, Query(description="EDTF: published on or after.")] = None,
    until: Annotated[Word, Query(description="EDTF: published on or before.")] = None,
    limit: LimitQuery = 50,
    cursor: CursorQuery = None,
) -> Response:
    """List the reports, the newest first."""
    asked = ReportsAsked(source=source, language=language, since=since, until=until)
    rows = store.reports(asked, limit=limit + 1, after=behind(cursor), sight=visitor.sight)
    last = rows[limit - 1].id if len(rows) > limit else None
    return answer(request, page([plain(row) for row in rows], limit, last))


@router.get("/reports/{id}", responses={200: {"model": ReportFile}})
def report(id: str, request: Request, visitor: VisitorDep, store: StoreDep) -> Response:
    """Give a report with its text, the people named in it and the claims read in it."""
    return answer(request, encoded.report(store.report(id, sight=visitor.sight)))


@router.get("/reports/{id}/snapshot", response_class=Response, responses=_BYTES)
def snapshot(id: str, visitor: VisitorDep, store: StoreDep) -> Response:
    """Give the raw bytes, whose sha256 is the id; never as a page that a browser shows."""
    kept = store.snapshot(id, sight=visitor.sight)
    name = f"{kept.id.removeprefix('sha256:')[:16]}.{'html' if kept.media_type == 'html' else 'txt'}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Content-Security-Policy": "sandbox"}
    return Response(kept.data, headers=headers, media_type="application/octet-stream")
