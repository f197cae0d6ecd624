"""Countries: what a code is called, in the words of the lexicon."""

from __future__ import annotations

from functools import cache
from typing import Any

from habeas.lexicon.load import load


def country(code: str) -> str:
    """Give the name of a country by its code of two letters; one that is not known keeps its code.

    >>> country("RU"), country("GB"), country("XX")
    ('Russia', 'United Kingdom', 'XX')
    """
    return _names().get(code, code)


@cache
def _names() -> dict[str, str]:
    """Give the first name of each country, without the signs of a pattern that say what may follow."""
    listed: dict[str, dict[str, Any]] = load("en", "countries")["countries"]
    return {code: next(iter(one["names"])).rstrip("*?") for code, one in listed.items() if one.get("names")}
