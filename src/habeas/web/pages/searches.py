"""Saved searches: kept under a name, each with the address of its feed; deleted, or given another address."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, Final

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse
from starlette.datastructures import QueryParams
from starlette.responses import Response

from habeas.errors import BadOption
from habeas.export.words import sentence
from habeas.store.searches.kept import SavedSearch
from habeas.store.searches.searches import Searches
from habeas.store.store import Store
from habeas.web.show import choices
from habeas.web.show.asked import errors, read
from habeas.web.templating import render
from habeas.web.visitor import StoreDep, Visitor, VisitorDep

router = APIRouter()
PATH: Final = "/searches"
_DONE: Final = {
    "saved": "The search was saved. The address of its feed stands beside it.",
    "deleted": "The search was deleted, and its feed is shut.",
    "renewed": "The feed has a new address; the old one is shut.",
}


@dataclass(frozen=True, slots=True)
class Shown:
    """A saved search: what it is called, what it asks for in words, where it leads and where its feed is."""

    id: str
    label: str
    described: str
    href: str
    feed: str = field(repr=False)


@router.get(PATH)
def searches(request: Request, visitor: VisitorDep, store: StoreDep, done: str = "") -> Response:
    """Show the searches that the visitor saved."""
    return _page(request, visitor, store, said=_DONE.get(done, ""))


@router.post(PATH)
def save(
    request: Request,
    visitor: VisitorDep,
    store: StoreDep,
    label: Annotated[str, Form()] = "",
    query: Annotated[str, Form()] = "",
) -> Response:
    """Save a search under a name; one of that name is replaced, and its feed goes on."""
    asked = read(QueryParams(query))
    if not asked.any or errors(asked):
        return _page(request, visitor, store, wrong="There is nothing in it to search for.", status=422)
    try:
        _searches(store).save(visitor.name, label, asked.query(after="", sort="changed"))
    except BadOption as error:
        return _page(request, visitor, store, wrong=sentence(f"{error.message}."), status=422)
    return _back("saved")


@router.post(PATH + "/{id}/delete")
def delete(id: str, visitor: VisitorDep, store: StoreDep) -> Response:
    """Forget a search and shut its feed."""
    _searches(store).delete(visitor.name, id)
    return _back("deleted")


@router.post(PATH + "/{id}/renew")
def renew(id: str, visitor: VisitorDep, store: StoreDep) -> Response:
    """Give the feed of a search another address."""
    _searches(store).renew(visitor.name, id)
    return _back("renewed")


def shown(saved: SavedSearch, base: str) -> Shown:
    """Put a saved search into words; `base` is where the site is, without a slash at the end."""
    asked = read(QueryParams(saved.query))
    feed = f"{base}/feeds/{saved.id}/{saved.secret}.atom"
    return Shown(saved.id, saved.label, choices.described(asked), f"/search?{saved.query}", feed)


def _page(  # noqa: PLR0913 - what a page says, by name
    request: Request, visitor: Visitor, store: Store, *, said: str = "", wrong: str = "", status: int = 200
) -> Response:
    base = str(request.base_url).rstrip("/")
    kept = [shown(one, base) for one in _searches(store).list(visitor.name)]
    return render(request, visitor, "searches.html", status=status, saved=kept, said=said, wrong=wrong)


def _searches(store: Store) -> Searches:
    return Searches(store.engine, store.clock)


def _back(done: str) -> Response:
    return RedirectResponse(f"{PATH}?done={done}", status_code=303)
