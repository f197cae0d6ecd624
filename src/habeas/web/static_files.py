"""Static files: what the browser keeps for a year, since an address holds the hash of what it gives."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Final

from fastapi.staticfiles import StaticFiles
from starlette.responses import Response
from starlette.types import Scope

FOREVER: Final = "public, max-age=31536000, immutable"
_SOON: Final = "no-cache"


def folder() -> Path:
    """Give the folder of the static files, in the package."""
    return Path(str(resources.files("habeas.web") / "static"))


@cache
def address(name: str) -> str:
    """Give the address of a static file; it changes with the file.

    >>> address("habeas.css").startswith("/static/habeas.css?v=")
    True
    """
    digest = hashlib.sha256((folder() / name).read_bytes()).hexdigest()
    return f"/static/{name}?v={digest[:16]}"


class Static(StaticFiles):
    """The files as they are served: for good under an address with its hash, else asked for again each time."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        """Give a file."""
        answer = await super().get_response(path, scope)
        kept = scope["query_string"].startswith(b"v=") and answer.status_code < 400
        answer.headers["Cache-Control"] = FOREVER if kept else _SOON
        return answer
