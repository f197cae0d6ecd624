"""The shield: what stands between the network and the pages, from the outside in."""

from __future__ import annotations

from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware

from habeas.web.security.gate import Gate
from habeas.web.security.headers import Headers
from habeas.web.security.hosts import Hosts
from habeas.web.security.limits import Limits
from habeas.web.security.origins import Origins
from habeas.web.settings import Settings

_WORTH_IT = 1000  # bytes; below that compressing saves nothing


def shield(settings: Settings) -> list[Middleware]:
    """Give the layers of a site, the outermost first."""
    return [
        Middleware(Headers, tls=settings.secure),
        Middleware(Hosts, allowed=settings.hosts),
        Middleware(Limits),
        Middleware(GZipMiddleware, minimum_size=_WORTH_IT, compresslevel=6),
        Middleware(Origins, tls=settings.secure),
        Middleware(Gate),
    ]
