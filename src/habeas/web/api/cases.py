"""Cases and people over the API: lists, and everything kept of one person."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from habeas.records.encode_dossier import encode_dossier
from habeas.store.listing.filters import Filters
from habeas.store.listing.lists import CaseRow, Sort
from habeas.web.api.answers import CursorQuery, LimitQuery, answer, behind, page, plain
from habeas.web.api.filters import FiltersDep
from habeas.web.api.models.records import Cases, Dossier
from habeas.web.visitor import StoreDep, VisitorDep

router = APIRouter(tags=["cases"])
At = Annotated[str | None, Query(max_length=40, description="The record as it stood on a day, month or year (EDTF).")]
By = Annotated[
    Literal["reports", "events"],
    Query(description="What `at` goes by: reports published by then, or events that happened by then."),
]
Texts = Annotated[bool, Query(description="Give the texts of the reports as well.")]


@router.get("/cases", responses={200: {"model": Cases}})
def cases(  # noqa: PLR0913 - one for each parameter
    request: Request,
    visitor: VisitorDep,
    store: StoreDep,
    asked: FiltersDep,
    *,
    sort: Annotated[Sort, Query(description="Last changed, by name, or by the last dated event.")] = "changed",
    limit: LimitQuery = 50,
    cursor: CursorQuery = None,
) -> Response:
    """List the cases that meet all filters."""
    after = behind(cursor)
    rows = store.cases(asked.filters, sort=sort, limit=limit + 1, after=after, sight=visitor.sight)
    return answer(request, page([plain(row) for row in rows], limit, _last(rows, limit)))


@router.get("/people", responses={200: {"model": Cases}})
def people(  # noqa: PLR0913 - one for each parameter
    request: Request,
    visitor: VisitorDep,
    store: StoreDep,
    *,
    name: Annotated[str | None, Query(max_length=1_000, description="A name in any script, or an id.")] = None,
    limit: LimitQuery = 50,
    cursor: CursorQuery = None,
) -> Response:
    """List everybody named, with a case or without, by name; or those whom a name means, the likeliest first."""
    if name is not None:
        found = store.find(name, everyone=True, sight=visitor.sight)
        return answer(request, page([plain(row) for row in found[:limit]], limit, None))
    after = behind(cursor)
    rows = store.cases(Filters(), sort="name", limit=limit + 1, after=after, everyone=True, sight=visitor.sight)
    return answer(request, page([plain(row) for row in rows], limit, _last(rows, limit)))


@router.get("/cases/{who}", responses={200: {"model": Dossier}})
def case(  # noqa: PLR0913 - one for each parameter
    who: str, request: Request, visitor: VisitorDep, store: StoreDep, *, at: At = None, by: By = "reports",
    texts: Texts = False,
) -> Response:  # fmt: skip
    """Give everything kept of one person, by an id of any time or a name in any script: `habeas case --format json`."""
    dossier = store.dossier(who, at=at, by=by, sight=visitor.sight)
    return answer(request, encode_dossier(dossier, texts=texts))


def _last(rows: tuple[CaseRow, ...], limit: int) -> str | None:
    """Give the person of the last row of a page of which one more was read."""
    return rows[limit - 1].person if len(rows) > limit else None
