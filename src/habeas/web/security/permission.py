"""Permission: what a visitor may not do is refused, before anything is read or changed."""

from __future__ import annotations

from fastapi import HTTPException

from habeas.records.account import Scope
from habeas.web.visitor import Visitor

_WORDS: dict[Scope, str] = {
    "read": "read",
    "decide": "decide; ask an editor or an admin",
    "upload": "add reports; ask an editor or an admin",
    "admin": "do this; ask an admin",
}


def require(visitor: Visitor, what: Scope) -> None:
    """Let a visitor on who may do something. Raises HTTPException (403) for any other.

    >>> require(Visitor("ada", "editor"), "decide")
    """
    if not visitor.may(what):
        raise HTTPException(403, f"Your account may not {_WORDS[what]}.")
