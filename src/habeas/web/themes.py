"""Themes: light, dark, or as the system has it; kept in a cookie, so that it works without JavaScript."""

from __future__ import annotations

from typing import Final

from fastapi import Request

COOKIE: Final = "habeas-theme"
THEMES: Final = ("light", "dark")
"""What can be chosen; anything else follows the system."""


def theme_of(request: Request) -> str:
    """Tell which theme a visitor chose; empty for that of the system."""
    chosen = request.cookies.get(COOKIE, "")
    return chosen if chosen in THEMES else ""
