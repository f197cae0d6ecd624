"""Settings: what the web is told from outside when it is made; nothing of it reads the environment by itself."""

from __future__ import annotations

from dataclasses import dataclass

LOCAL = ("localhost", "127.0.0.1", "[::1]")
"""Names under which a browser on this machine finds the site; any other is refused, unless it is named."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How a site is run.

    Without `auth` one person uses it, on this machine, with all rights; `local` is the name that then signs decisions.
    With it everybody signs in. `hosts` are the names by which the site may be called (against DNS rebinding), `secure`
    says that it stands behind TLS: cookies are then sent over nothing else.

    >>> Settings().auth
    False
    """

    auth: bool = False
    local: str = "local"
    hosts: tuple[str, ...] = LOCAL
    secure: bool = False
