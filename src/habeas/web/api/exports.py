"""Exports over the API: dossiers in every format that they leave Habeas in."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from typing import Annotated, BinaryIO, Literal, cast

from fastapi import APIRouter, Query
from fastapi.responses import Response, StreamingResponse
from starlette.background import BackgroundTask

from habeas.errors import BadOption
from habeas.export.formats import FORMATS, Format
from habeas.export.labels import file_name
from habeas.export.options import Options
from habeas.records.dossier import Dossier
from habeas.store.store import Store
from habeas.web.api.filters import FiltersDep
from habeas.web.visitor import StoreDep, VisitorDep

router = APIRouter(tags=["exports"])
FormatOf = Literal["csv", "jsonl", "ftm", "jsonld", "ics", "md", "html"]
WhoQuery = Annotated[
    str | None, Query(max_length=1_000, description="One person; else all cases that meet the filters.")
]
_IN_MEMORY = 8_000_000
"""Bytes of a file that are held in memory; a larger one is written to the disk first."""
_CHUNK = 65_536
_TYPES: dict[str, object] = {one.media_type: {} for one in FORMATS.values()}
_FILE: dict[int | str, dict[str, object]] = {200: {"content": _TYPES, "description": "The file."}}


@router.get("/exports/{format}", response_class=Response, responses=_FILE)
def export(
    format: FormatOf, visitor: VisitorDep, store: StoreDep, asked: FiltersDep, *, who: WhoQuery = None
) -> Response:
    """Export one dossier, or those of all cases that meet the filters; names that are withheld never leave."""
    chosen = FORMATS[format]
    sight = visitor.sight.leaving
    if who:
        one = store.dossier(who, sight=sight)
        return _file(chosen, (one,), file_name(one.person, chosen.suffix), store)
    if chosen.each:
        raise BadOption("who", f"say whose; a file of {chosen.name} holds one person")
    return _file(chosen, store.dossiers(asked.filters, sight=sight), f"cases{chosen.suffix}", store)


def _file(chosen: Format, dossiers: Iterable[Dossier], name: str, store: Store) -> Response:
    """Write the file, then send it: what fails on the way is told as such and never as half a file."""
    out = tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115 - closed when it is sent
    chosen.write(dossiers, cast("BinaryIO", out), Options(store.clock()))
    out.seek(0)
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Content-Security-Policy": "sandbox"}
    chunks = iter(lambda: out.read(_CHUNK), b"")
    return StreamingResponse(
        chunks, headers=headers, media_type=chosen.media_type, background=BackgroundTask(out.close)
    )
