"""One's own account: the password, and tokens for programs that use the API."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse
from starlette.responses import Response

from habeas.errors import BadOption, TooManyAttempts
from habeas.records.account import SCOPES, Scope
from habeas.rights.roles import MAY
from habeas.store.accounts.accounts import Accounts
from habeas.web.security.cookies import keep_session
from habeas.web.templating import render
from habeas.web.visitor import AccountsDep, Visitor, VisitorDep

router = APIRouter()
_DONE = {
    "password": "The password was changed; you are signed out everywhere else.",
    "revoked": "The token was revoked.",
}
_MEANS: dict[Scope, str] = {
    "read": "read what you may see",
    "decide": "decide in your name",
    "upload": "add reports",
    "admin": "look after accounts and seals",
}
_NOWHERE = "unknown"


@router.get("/account")
def account(request: Request, visitor: VisitorDep, accounts: AccountsDep, done: str = "") -> Response:
    """Show the account of whoever looks."""
    return _page(request, visitor, accounts, said=_DONE.get(done, ""))


@router.post("/account/password")
def change_password(
    request: Request,
    visitor: VisitorDep,
    accounts: AccountsDep,
    now: Annotated[str, Form()] = "",
    new: Annotated[str, Form()] = "",
) -> Response:
    """Change the password; the one of now is asked for, and guessing at it is slowed down as at signing in."""
    address = request.client.host if request.client else _NOWHERE
    try:
        accounts.sign_in(visitor.name, now, address)
        accounts.set_password(visitor.name, new)
        session = accounts.sign_in(visitor.name, new, address)
    except TooManyAttempts as error:
        answer = _page(request, visitor, accounts, status=429, wrong={"now": error.message})
        answer.headers["Retry-After"] = str(error.seconds)
        return answer
    except BadOption as error:
        wrong = {"now": "This is not your password."} if error.subject == "sign-in" else {"new": error.message}
        return _page(request, visitor, accounts, status=400, wrong=wrong)
    answer = RedirectResponse("/account?done=password", status_code=303)
    keep_session(request, answer, session)
    return answer


@router.post("/account/tokens")
def make_token(
    request: Request,
    visitor: VisitorDep,
    accounts: AccountsDep,
    label: Annotated[str, Form()] = "",
    scopes: Annotated[tuple[Scope, ...], Form()] = (),
) -> Response:
    """Make a token and show it, this once."""
    try:
        token = accounts.issue(visitor.name, label, scopes)
    except BadOption as error:
        wrong = {"label" if error.subject == "label" else "scopes": error.message}
        return _page(request, visitor, accounts, status=400, wrong=wrong)
    return _page(request, visitor, accounts, token=token)


@router.post("/account/tokens/{id}/revoke")
def revoke(id: str, visitor: VisitorDep, accounts: AccountsDep) -> Response:
    """Revoke a token for ever."""
    accounts.revoke(visitor.name, id)
    return RedirectResponse("/account?done=revoked", status_code=303)


def _page(  # noqa: PLR0913 - what may stand on the page, by name
    request: Request,
    visitor: Visitor,
    accounts: Accounts,
    *,
    status: int = 200,
    said: str = "",
    token: str = "",
    wrong: dict[str, str] | None = None,
) -> Response:
    may = [(scope, _MEANS[scope]) for scope in SCOPES if scope in MAY[visitor.role]]
    values = {"said": said, "token": token, "wrong": wrong or {}, "may": may, "tokens": accounts.tokens(visitor.name)}
    return render(request, visitor, "account.html", status=status, **values)
