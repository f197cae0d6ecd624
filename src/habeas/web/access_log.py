"""The log of what was asked: enough to see that the site works, nothing of whom somebody looked for.

No query (it holds names), no feed's secret, and of a path only what is ours: `/cases/p:00ff/export`, but `/cases/…`
where somebody typed a name.
"""

from __future__ import annotations

import logging
import re

_ID = re.compile(r"[a-z0-9]{1,12}:[0-9a-f]+")
_OURS = re.compile(r"[a-z0-9_.-]{1,40}")
_OPEN = frozenset({"static", "account"})
"""First parts below which only names of ours stand, or ids."""
_FIRST = frozenset(
    {
        "", "about", "account", "api", "cases", "claims", "decisions", "feeds", "healthz", "history", "people",
        "reports", "review", "search", "searches", "seen", "sign-in", "sign-out", "static", "theme", "uploads", "users",
    }
)  # fmt: skip
_API = frozenset({"v1", "docs", "exports", "openapi.json", "queue", "status"}) | _FIRST
_WORDS = frozenset(
    {
        "claims", "delete", "disable", "enable", "export", "network.json", "password", "print", "quotes", "renew",
        "revoke", "role", "snapshot", "split", "undo",
    }
)  # fmt: skip
"""Words of ours in an address: any other may be a name that somebody typed."""
_HIDDEN = "…"


def plain(path: str) -> str:
    """Give a path as it may be written down.

    >>> plain("/cases/p:00ff/export?format=csv"), plain("/cases/Marta%20Lindqvist"), plain("/feeds/a1/s3cret.atom")
    ('/cases/p:00ff/export', '/cases/…', '/feeds/…')
    """
    first, *rest = path.partition("?")[0].lstrip("/").split("/")
    if first == "feeds":
        return f"/feeds/{_HIDDEN}"
    told = [first if first in _FIRST else _HIDDEN]
    for number, part in enumerate(rest):
        ours = _ID.fullmatch(part) or (_OURS.fullmatch(part) and _told(first, number, rest))
        told.append(part if ours else _HIDDEN)
    return "/" + "/".join(told)


def _told(first: str, number: int, rest: list[str]) -> bool:
    """Tell whether a part that is no id is a word of ours: a name can stand anywhere, and hold a stroke."""
    if first == "api" and number < 2:
        return rest[number] in _API
    return first in _OPEN or rest[number] in _WORDS


class Plain(logging.Filter):
    """Takes out of the lines of uvicorn's log of accesses what must not be written down."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Shorten a line: its arguments are the client, the method, the path, the version of HTTP and the status."""
        if isinstance(record.args, tuple) and len(record.args) == 5:
            client, method, path, version, status = record.args
            record.args = (client, method, plain(str(path)), version, status)
        return True
