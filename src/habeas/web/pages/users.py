"""Users: the accounts of the team, for admins."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request
from fastapi.responses import RedirectResponse
from starlette.responses import Response

from habeas.errors import BadOption
from habeas.export.words import words
from habeas.records.account import ACCOUNT_ROLES, AccountRole
from habeas.store.accounts.accounts import Accounts
from habeas.web.templating import render
from habeas.web.visitor import AccountsDep, AdminDep, Visitor

router = APIRouter()
_DONE = {
    "added": "The account was added.",
    "role": "The role was changed.",
    "password": "The password was set; the account is signed out everywhere.",
    "disabled": "The account was disabled: it is signed out, and its tokens are revoked.",
    "enabled": "The account can be used again.",
}


@dataclass(frozen=True, slots=True)
class Newcomer:
    """What the form for a new account sends; the password is never shown."""

    name: Annotated[str, Form()] = ""
    password: Annotated[str, Form()] = field(default="", repr=False)
    role: Annotated[AccountRole, Form()] = "viewer"


@router.get("/users")
def users(request: Request, visitor: AdminDep, accounts: AccountsDep, done: str = "") -> Response:
    """List the accounts."""
    return _page(request, visitor, accounts, said=_DONE.get(done, ""))


@router.post("/users")
def add(request: Request, visitor: AdminDep, accounts: AccountsDep, given: Annotated[Newcomer, Depends()]) -> Response:
    """Add an account."""
    try:
        accounts.add(given.name, given.password, given.role)
    except BadOption as error:
        said = error.message if error.subject in {"name", "password"} else f"{error.subject} {error.message}"
        return _page(request, visitor, accounts, wrong=said, status=400)
    return RedirectResponse("/users?done=added", status_code=303)


@router.post("/users/{name}/role")
def set_role(
    name: str, request: Request, visitor: AdminDep, accounts: AccountsDep, role: Annotated[AccountRole, Form()]
) -> Response:
    """Give an account another role."""
    try:
        accounts.set_role(name, role)
    except BadOption as error:
        return _page(request, visitor, accounts, wrong=f"{error.subject} {error.message}", status=400)
    return RedirectResponse("/users?done=role", status_code=303)


@router.post("/users/{name}/password")
def set_password(
    name: str, request: Request, visitor: AdminDep, accounts: AccountsDep, password: Annotated[str, Form()] = ""
) -> Response:
    """Give an account a new password, for somebody who lost it."""
    try:
        accounts.set_password(name, password)
    except BadOption as error:
        return _page(request, visitor, accounts, wrong=error.message, status=400)
    return RedirectResponse("/users?done=password", status_code=303)


@router.post("/users/{name}/disable")
def disable(name: str, request: Request, visitor: AdminDep, accounts: AccountsDep) -> Response:
    """Disable an account."""
    try:
        accounts.disable(name)
    except BadOption as error:
        return _page(request, visitor, accounts, wrong=f"{error.subject} {error.message}", status=400)
    return RedirectResponse("/users?done=disabled", status_code=303)


@router.post("/users/{name}/enable")
def enable(name: str, visitor: AdminDep, accounts: AccountsDep) -> Response:
    """Let an account be used again."""
    del visitor  # asked for: only admins come here
    accounts.enable(name)
    return RedirectResponse("/users?done=enabled", status_code=303)


def _page(  # noqa: PLR0913 - what may stand on the page, by name
    request: Request, visitor: Visitor, accounts: Accounts, *, said: str = "", wrong: str = "", status: int = 200
) -> Response:
    values = {"accounts": accounts.list(), "said": said, "wrong": words(wrong), "roles": ACCOUNT_ROLES}
    return render(request, visitor, "users.html", status=status, **values)
