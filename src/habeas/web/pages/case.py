"""The page of a case: where it stands, what is contested, and every line with the words it rests on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Final, Literal
from urllib.parse import quote as percent

from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.responses import RedirectResponse

from habeas.errors import BadOption, NoSuchRecord
from habeas.export.formats import FORMATS
from habeas.export.labels import label_of
from habeas.export.show.dates import show_edtf
from habeas.records.dossier import Dossier
from habeas.records.sight import PUBLISHED, Sight, Veil
from habeas.store.derive.moments import Basis
from habeas.store.store import Store
from habeas.web.show.casefile import casefile
from habeas.web.show.citing import citation, rests_on
from habeas.web.show.decided import Decided, tell
from habeas.web.templating import render
from habeas.web.visitor import StoreDep, Visitor, VisitorDep

router = APIRouter()


@dataclass(frozen=True, slots=True)
class Asked:
    """How a case is to be shown: as it stood on a day, as viewers see it, and with all of its events or the last."""

    at: Annotated[str, Query(max_length=40)] = ""
    by: Basis = "reports"
    view: Literal["", "published"] = ""
    events: Literal["", "all"] = ""

    def sight(self, visitor: Visitor) -> Sight:
        """Give what is shown of what the visitor may see."""
        return PUBLISHED if self.view == "published" else visitor.sight


VEILS: Final[Mapping[Veil, str]] = {
    "victim": "as that of a victim",
    "minor": "as that of somebody under 18",
    "asked": "because somebody asked for it",
}
_SIGHTS: Final = (
    ("hide", "withhold the name"),
    ("restrict", "keep the case to editors"),
    ("reveal", "open the name"),
    ("seal", "seal the case"),
)
_ADMIN: Final = frozenset({"reveal", "seal"})
AskedDep = Annotated[Asked, Depends()]


@dataclass(frozen=True, slots=True)
class Found:
    """A dossier as it was asked for; where none can be had so, `problem` says why, and it is the one of now."""

    dossier: Dossier
    problem: str = ""


@router.get("/cases/{who}")
def case(who: str, asked: AskedDep, request: Request, visitor: VisitorDep, store: StoreDep) -> Response:
    """Show the case of a person, named by id; an older id or a name leads on to it."""
    found = find(store, who, asked, visitor)
    dossier = found.dossier
    id = dossier.person.id
    if who != id:
        return RedirectResponse(_at(id, request), status_code=308)
    today, resting = store.clock().date(), rests_on(dossier.articles)
    file = casefile(
        dossier,
        store.copies([article.report.id for article in dossier.articles]),
        today,
        every=asked.events == "all",
    )
    return render(
        request, visitor, "case.html",
        id=id, file=file, guards=store.guards(id), veils=VEILS, sights=_sights(visitor),
        ties=any(one.ties for one in (dossier.person, *dossier.people)), cites=file.cites, asked=asked,
        problem=found.problem, past=_past(asked, found),
        history=_told(dossier), resting=resting,
        cited=citation(file.name, resting, str(request.url.replace(query="", fragment="")), today),
        formats=FORMATS.values(), unsure=dossier.unsure,
    )  # fmt: skip


def find(store: Store, who: str, asked: Asked, visitor: Visitor) -> Found:
    """Give the dossier that is asked for. Raises NoSuchRecord for nobody, Ambiguous for a name that several bear."""
    sight = asked.sight(visitor)
    at = asked.at.strip()
    if at:
        try:
            return Found(store.dossier(who, at=at, by=asked.by, sight=sight))
        except NoSuchRecord:
            now = store.dossier(who, sight=sight)
            return Found(now, f"No report of this case was known by {show_edtf(at)}. This is the record of now.")
        except BadOption as error:
            return Found(store.dossier(who, sight=sight), f"{error}. This is the record of now.")
    try:
        return Found(store.dossier(who, sight=sight))
    except NoSuchRecord:
        if asked.view != "published":
            raise
        whole = store.dossier(who, sight=visitor.sight)
        return Found(whole, "Viewers do not see this case at all. This is what you see.")


def _sights(visitor: Visitor) -> list[tuple[str, str]]:
    """Give what the visitor may decide on who sees a case."""
    return [one for one in _SIGHTS if one[0] not in _ADMIN or visitor.may("admin")]


def _at(id: str, request: Request) -> str:
    query = f"?{request.url.query}" if request.url.query else ""
    return f"/cases/{percent(id, safe=':')}{query}"


def _past(asked: Asked, found: Found) -> str:
    """Say what past is shown; empty for the present."""
    if not asked.at.strip() or found.problem:
        return ""
    day = show_edtf(asked.at.strip())
    if asked.by == "events":
        return f"Only what had happened by {day} is shown, as all reports tell it, later ones too."
    return f"Only what reports published by {day} tell is shown."


def _told(dossier: Dossier) -> tuple[Decided, ...]:
    """Word the decisions on a case, the newest first."""
    own = {dossier.person.id, *dossier.aliases}

    def calls(id: str) -> str:
        named = f"p:{id[2:]}" if id.startswith("m:") else id
        return label_of(dossier, dossier.person.id if named in own else named)

    return tuple(reversed(tell(dossier.history, calls)))
