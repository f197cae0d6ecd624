"""Visitors: who is looking, what they may see and do; pages and API take theirs from here.

@router.get("/cases/{id}")
def case(id: str, request: Request, visitor: VisitorDep, store: StoreDep) -> HTMLResponse:
    dossier = store.dossier(id, sight=visitor.sight)

`EditorDep`, `UploaderDep` and `AdminDep` are visitors who may decide, upload, look after accounts; others get a 403.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Final

from fastapi import Depends, HTTPException, Request

from habeas.records.account import AccountRole, Scope
from habeas.records.sight import Sight
from habeas.rights.roles import MAY, SIGHTS
from habeas.store.accounts.accounts import Accounts
from habeas.store.store import Store
from habeas.web.settings import Settings

API: Final = "/api/v1"
"""Where the addresses for programs begin."""
_ONLY: Final[dict[Scope, str]] = {
    "read": "This token may not read.",
    "decide": "Only editors and admins decide; ask one of them.",
    "upload": "Only editors and admins add reports; ask one of them.",
    "admin": "Only admins do this; ask one of them.",
}


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


@dataclass(frozen=True, slots=True)
class Needs:
    """A visitor who may do something; anybody else gets a 403 that says who could."""

    what: Scope

    def __call__(self, request: Request) -> Visitor:
        """Give the visitor."""
        visitor = visitor_of(request)
        if not visitor.may(self.what):
            raise HTTPException(403, _ONLY[self.what])
        return visitor


def store_of(request: Request) -> Store:
    """Give the store that the site was made with."""
    store: Store = request.app.state.store
    return store


def settings_of(request: Request) -> Settings:
    """Give the settings that the site was made with."""
    settings: Settings = request.app.state.settings
    return settings


def accounts_of(request: Request) -> Accounts:
    """Give the accounts of the team; a site without sign-in has none (404)."""
    if not request.app.state.settings.auth:
        raise HTTPException(404, "This site is used without sign-in; it has no accounts.")
    accounts: Accounts = request.app.state.accounts
    return accounts


def visitor_of(request: Request) -> Visitor:
    """Give who is looking, as `security.gate` found it."""
    visitor: Visitor | None = request.state.visitor
    if visitor is None:
        raise HTTPException(401, "Sign in first.")
    return visitor


StoreDep = Annotated[Store, Depends(store_of)]
SettingsDep = Annotated[Settings, Depends(settings_of)]
AccountsDep = Annotated[Accounts, Depends(accounts_of)]
VisitorDep = Annotated[Visitor, Depends(visitor_of)]
EditorDep = Annotated[Visitor, Depends(Needs("decide"))]
UploaderDep = Annotated[Visitor, Depends(Needs("upload"))]
AdminDep = Annotated[Visitor, Depends(Needs("admin"))]
