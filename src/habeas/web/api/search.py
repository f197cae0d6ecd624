"""Search over the API: people by their names, reports by their words."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from habeas.web.api.answers import LimitQuery, answer, plain
from habeas.web.api.filters import FiltersDep
from habeas.web.api.models.records import Hits
from habeas.web.visitor import StoreDep, VisitorDep

router = APIRouter(tags=["search"])
Words = Annotated[
    str, Query(max_length=1_000, description='Words or names in any script; "a phrase", -without, begin*.')
]


@router.get("/search", responses={200: {"model": Hits}})
def search(  # noqa: PLR0913 - one for each parameter
    request: Request, visitor: VisitorDep, store: StoreDep, asked: FiltersDep, *, words: Words = "",
    limit: LimitQuery = 20,
) -> Response:  # fmt: skip
    """Search; nothing typed gives the newest reports and the cases that changed last."""
    return answer(request, plain(store.search(words, asked.filters, limit=limit, sight=visitor.sight)))
