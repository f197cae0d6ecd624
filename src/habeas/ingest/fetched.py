"""What a fetch gives, apart from how it is done, so that nothing but a fetch loads the network."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fetched:
    """The answer to a request: the address it came from after redirects, the body, and the declared type.

    >>> Fetched("https://example.org/a", b"<html>", "text/html", "utf-8").charset
    'utf-8'
    """

    url: str
    body: bytes
    content_type: str | None = None
    charset: str | None = None


Fetch = Callable[[str], Fetched]
