"""Visitors: who is looking, what they may see and do; pages and API take theirs from here.

@router.get("/cases/{id}")
def case(id: str, request: Request, visitor: VisitorDep, store: StoreDep) -> HTMLResponse:
    dossier = store.dossier(id, sight=visitor.sight)
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request

from habeas.records.account import AccountRole, Scope
from habeas.records.sight import Sight
from habeas.rights.roles import MAY, SIGHTS
from habeas.store.store import Store
from habeas.web.settings import Settings


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who is looking: `name` signs decisions, `csrf` is what forms must send back.

    `scopes` narrows what the role may do, for a token of the API; None narrows nothing.
    """

    name: str
    role: AccountRole
    csrf: str = ""
    scopes: frozenset[Scope] | None = None

    @property
    def sight(self) -> Sight:
        """What the visitor may see."""
        return SIGHTS[self.role]

    def may(self, what: Scope) -> bool:
        """Tell whether the visitor may do something."""
        return what in MAY[self.role] and (self.scopes is None or what in self.scopes)


def store_of(request: Request) -> Store:
    """Give the store that the site was made with."""
    store: Store = request.app.state.store
    return store


def settings_of(request: Request) -> Settings:
    """Give the settings that the site was made with."""
    settings: Settings = request.app.state.settings
    return settings


def visitor_of(settings: SettingsDep) -> Visitor:
    """Tell who is looking."""
    return Visitor(settings.local, "admin")


StoreDep = Annotated[Store, Depends(store_of)]
SettingsDep = Annotated[Settings, Depends(settings_of)]
VisitorDep = Annotated[Visitor, Depends(visitor_of)]
