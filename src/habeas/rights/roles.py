"""Roles: what each kind of account may see and do."""

from __future__ import annotations

from typing import Final

from habeas.records.account import AccountRole, Scope
from habeas.records.sight import PUBLISHED, Sight

SIGHTS: Final[dict[AccountRole, Sight]] = {
    "viewer": PUBLISHED,
    "editor": Sight(restricted=True, sealed=True, names=True, working=True),
    "admin": Sight(restricted=True, sealed=True, names=True, working=True),
}
MAY: Final[dict[AccountRole, frozenset[Scope]]] = {
    "viewer": frozenset({"read"}),
    "editor": frozenset({"read", "decide", "upload"}),
    "admin": frozenset({"read", "decide", "upload", "admin"}),
}
"""What each role may do; sealing, opening withheld names and accounts are for admins."""


def may(role: AccountRole, what: Scope) -> bool:
    """Tell whether a role may do something.

    >>> may("viewer", "decide"), may("editor", "decide")
    (False, True)
    """
    return what in MAY[role]
