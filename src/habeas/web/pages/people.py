"""People: everybody who is named, with the part they have, so that no lawyer looks like an accused."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlencode

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from habeas.errors import BadOption
from habeas.export.show.states import ROLES
from habeas.records.sight import Sight
from habeas.store.listing.filter_words import parse
from habeas.store.listing.lists import CaseRow
from habeas.store.store import Store
from habeas.web.show import rows
from habeas.web.templating import render
from habeas.web.visitor import StoreDep, VisitorDep

router = APIRouter()
PATH: Final = "/people"
PAGE = 50
"""People on one page."""
LONGEST: Final = 300
"""Characters of a name typed that are looked at."""
_ROLES: Final = (("", "any"), *ROLES.items())


@dataclass(frozen=True, slots=True)
class People:
    """Some people; `next` is who the further ones come after, `lost` says that the page before is no more."""

    rows: tuple[CaseRow, ...]
    next: str | None = None
    lost: bool = False


@router.get(PATH)
def people(request: Request, visitor: VisitorDep, store: StoreDep) -> HTMLResponse:
    """Show everybody, or those of a name or a part in the reports."""
    name, role, after = (request.query_params.get(field, "").strip()[:LONGEST] for field in ("name", "role", "after"))
    frame: dict[str, Any] = {"name": name, "role": role, "after": after, "roles": _ROLES, "path": PATH}
    if role and role not in ROLES:
        wrong = f"is not one of: {', '.join(ROLES)}"
        return render(request, visitor, "people.html", status=422, wrong=wrong, lines=[], **frame)
    found = _named(store, name, role, visitor.sight) if name else _listed(store, role, after, visitor.sight)
    asked = {field: value for field, value in (("role", role), ("after", found.next)) if value}
    return render(
        request,
        visitor,
        "people.html",
        wrong="",
        lines=[rows.line(row) for row in found.rows],
        next=urlencode(asked) if found.next else None,
        lost=found.lost,
        **frame,
    )


def _named(store: Store, name: str, role: str, sight: Sight) -> People:
    """Find people by name, in any script; those with a case first."""
    found = store.find(name, everyone=True, sight=sight)
    return People(tuple(row for row in found if role in {"", row.role}))


def _listed(store: Store, role: str, after: str, sight: Sight) -> People:
    """Give a page of the list by name, the first where the page before is no more."""
    met, lost = parse(role=role), False
    try:
        found = store.cases(met, sort="name", limit=PAGE + 1, after=after or None, everyone=True, sight=sight)
    except BadOption:
        found, lost = store.cases(met, sort="name", limit=PAGE + 1, everyone=True, sight=sight), True
    return People(found[:PAGE], found[PAGE - 1].person if len(found) > PAGE else None, lost)
