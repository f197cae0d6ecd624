"""Home: the search box, what changed since one last looked, cases, what waits for a person, and a box for reports."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Final

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse
from starlette.responses import Response

from habeas.store.store import Store
from habeas.web.show import rows
from habeas.web.show.changed import Group, groups
from habeas.web.show.queued import Place, tabs
from habeas.web.templating import render
from habeas.web.visitor import StoreDep, Visitor, VisitorDep

router = APIRouter()
CASES: Final = 10
"""Cases on the page; the list has the others."""
LINES: Final = 200
"""Lines of the log that are looked at."""
OPEN: Final = 6
"""People whose changes are shown at once; those of the others unfold."""


@dataclass(frozen=True, slots=True)
class News:
    """What changed since somebody last looked: person by person, and the number of the newest line shown.

    `more` says that older lines are not shown; `first` that they never said that they had looked.
    """

    groups: tuple[Group, ...]
    number: int
    more: bool
    first: bool


@router.get("/")
def home(request: Request, visitor: VisitorDep, store: StoreDep) -> Response:
    """Show the page; of an empty database, how to begin."""
    found = store.cases(limit=CASES + 1, sight=visitor.sight)
    if not found and not store.count().reports:
        return render(request, visitor, "welcome.html")
    queue = store.queue((), sight=visitor.sight) if visitor.may("decide") else None
    return render(
        request,
        visitor,
        "home.html",
        news=_news(store, visitor),
        open=OPEN,
        lines=[rows.line(row) for row in found[:CASES]],
        further=len(found) > CASES,
        waits=tabs(queue, Place()) if queue else (),
    )


@router.post("/seen")
def see(visitor: VisitorDep, store: StoreDep, number: Annotated[int, Form(ge=0, le=2**53)]) -> Response:
    """Note up to which change the visitor has looked; what came in since the page was made stays new."""
    store.see(visitor.name, number)
    return RedirectResponse("/", status_code=303)


def _news(store: Store, visitor: Visitor) -> News:
    seen = store.seen(visitor.name)
    lines = store.changes(seen, limit=LINES + 1, sight=visitor.sight)
    shown = lines[:LINES]
    return News(groups(shown), shown[0].number if shown else seen, len(lines) > LINES, not seen)
