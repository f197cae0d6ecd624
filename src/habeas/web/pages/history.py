"""History: every decision, the newest first, with what it changed and the button that takes it back."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from habeas.export.words import words
from habeas.web.show.calling import caller
from habeas.web.show.decided import tell
from habeas.web.templating import render
from habeas.web.visitor import EditorDep, StoreDep

router = APIRouter()
PAGE = 30


@router.get("/history")
def history(
    request: Request,
    visitor: EditorDep,
    store: StoreDep,
    who: Annotated[str, Query(max_length=300)] = "",
    page: Annotated[int, Query(ge=1, le=1_000_000)] = 1,
) -> HTMLResponse:
    """List decisions, of one person (by name or id) or of all."""
    listed = store.history(who.strip() or None, sight=visitor.sight)
    newest = tuple(reversed(listed))[(page - 1) * PAGE : page * PAGE]
    call = caller(store, visitor.sight)
    found = store.find(who.strip(), everyone=True, sight=visitor.sight) if who.strip() else ()
    return render(
        request,
        visitor,
        "history.html",
        decided=tell(newest, call, listed),
        total=len(listed),
        page=page,
        pages=max(1, -(-len(listed) // PAGE)),
        who=who.strip(),
        person=(found[0].person, words(found[0].label)) if len(found) == 1 else None,
    )
