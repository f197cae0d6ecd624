"""Accounts: who uses a database that a team shares, and what each may do."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, get_args

AccountRole = Literal["viewer", "editor", "admin"]
ACCOUNT_ROLES: tuple[AccountRole, ...] = get_args(AccountRole)
Scope = Literal["read", "decide", "upload", "admin"]
SCOPES: tuple[Scope, ...] = get_args(Scope)


@dataclass(frozen=True, slots=True)
class Account:
    """One person of the team: a viewer reads what is published, an editor decides, an admin looks after the others.

    `name` is in lower case and signs decisions; `disabled` says since when the account cannot be used.

    >>> import datetime as dt
    >>> Account("ada", "editor", dt.datetime(2026, 1, 2, tzinfo=dt.UTC)).disabled is None
    True
    """

    name: str
    role: AccountRole
    made: datetime
    disabled: datetime | None = None
