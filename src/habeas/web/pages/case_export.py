"""What leaves by the page of a case: every format of export, and the dossier to print. Withheld names never leave."""

from __future__ import annotations

import io
from collections.abc import Iterator
from urllib.parse import quote as percent

from fastapi import APIRouter, Response
from fastapi.responses import StreamingResponse

from habeas.export.formats import Format, find
from habeas.export.labels import file_name
from habeas.export.options import Options
from habeas.records.dossier import Dossier
from habeas.store.store import Store
from habeas.web.visitor import StoreDep, Visitor, VisitorDep

router = APIRouter()
PIECE = 64 * 1024
"""Bytes that are sent at a time."""
POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
"""The policy of the dossier to print: it carries its own style and loads nothing."""
PRIVATE = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}


@router.get("/cases/{who}/export")
def export(who: str, visitor: VisitorDep, store: StoreDep, format: str = "csv") -> Response:
    """Send the case as a file. Raises BadOption for a format that is none, NoSuchRecord for a sealed case."""
    chosen = find(format)
    dossier = leaving(store, who, visitor)
    name = file_name(dossier.person, chosen.suffix)
    headers = {"Content-Disposition": f"attachment; filename=\"{name}\"; filename*=UTF-8''{percent(name)}", **PRIVATE}
    if chosen.name == "html":
        headers["Content-Security-Policy"] = POLICY
    return StreamingResponse(_pieces(chosen, dossier, store), media_type=chosen.media_type, headers=headers)


@router.get("/cases/{who}/print")
def page(who: str, visitor: VisitorDep, store: StoreDep) -> Response:
    """Show the dossier that is made to be printed, under a policy of its own."""
    dossier = leaving(store, who, visitor)
    headers = {"Content-Security-Policy": POLICY, **PRIVATE}
    return StreamingResponse(_pieces(find("html"), dossier, store), media_type="text/html", headers=headers)


def leaving(store: Store, who: str, visitor: Visitor) -> Dossier:
    """Give the dossier as it may leave: without withheld names, and not at all where it is sealed."""
    return store.dossier(who, sight=visitor.sight.leaving)


def _pieces(chosen: Format, dossier: Dossier, store: Store) -> Iterator[bytes]:
    made = io.BytesIO()
    chosen.write((dossier,), made, Options(store.clock()))
    made.seek(0)
    while piece := made.read(PIECE):
        yield piece
