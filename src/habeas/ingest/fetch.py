"""One page from the network, carefully: every hop checked, pinned to the checked address, limited in size and time."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from email.message import Message
from urllib.parse import quote, urljoin

import urllib3
from urllib3.exceptions import HTTPError
from urllib3.response import BaseHTTPResponse

from habeas.errors import SourceBinary, SourceTooLarge, Unreachable
from habeas.ingest.address import Check, Resolver, Target, is_public, locate, resolve
from habeas.ingest.fetched import Fetched
from habeas.ingest.media import LIMIT

USER_AGENT = "habeas/0.1 (+https://pypi.org/project/habeas/; reads news reports for case records)"
READABLE = frozenset({"text/html", "application/xhtml+xml", "text/plain"})
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_CHUNK = 65_536


@dataclass(frozen=True, slots=True)
class Limits:
    """How far a fetch goes: bytes of the unpacked body, seconds for a step and in all, redirects."""

    size: int = LIMIT
    step_seconds: float = 10.0
    total_seconds: float = 30.0
    redirects: int = 5


def fetch(
    url: str,
    *,
    limits: Limits = Limits(),
    resolver: Resolver = resolve,
    check: Check = is_public,
    clock: Callable[[], float] = time.monotonic,
) -> Fetched:
    """Fetch a page over http or https; `resolver`, `check` and `clock` are there for tests.

    Raises AddressForbidden, Unreachable, SourceTooLarge, or SourceBinary for anything but HTML and plain text.
    Proxies of the environment are not used, since a proxy would resolve the name once more.
    """
    deadline = clock() + limits.total_seconds
    here = url
    for _ in range(limits.redirects + 1):
        response = _request(locate(here, resolver=resolver, check=check), here, limits)
        try:
            onward = response.headers.get("location")
            if response.status in _REDIRECTS and onward:
                here = urljoin(here, quote(onward.strip(), safe="!#$%&'()*+,/:;=?@[]~"))
                continue
            return _answer(response, here, limits.size, lambda: clock() > deadline)
        except HTTPError as error:
            raise Unreachable(here, f"broke off ({type(error).__name__})") from error
        finally:
            response.close()
    raise Unreachable(url, f"redirects more than {limits.redirects} times")


def _request(target: Target, url: str, limits: Limits) -> BaseHTTPResponse:
    """Ask for one page at the checked address, with the host's own name in the request and the certificate."""
    timeout = urllib3.Timeout(connect=limits.step_seconds, read=limits.step_seconds)
    pool: urllib3.HTTPConnectionPool
    if target.scheme == "https":
        pool = urllib3.HTTPSConnectionPool(
            target.ip, target.port, timeout=timeout, server_hostname=target.host, assert_hostname=target.host
        )
    else:
        pool = urllib3.HTTPConnectionPool(target.ip, target.port, timeout=timeout)
    headers = {
        "Host": target.authority,
        "User-Agent": USER_AGENT,
        "Accept": "text/html, application/xhtml+xml, text/plain;q=0.8",
        "Accept-Encoding": "gzip, deflate",
    }
    try:
        return pool.urlopen(
            "GET", quote(target.path, safe="!$%&'()*+,/:;=?@[]~"), headers=headers,
            retries=False, redirect=False, assert_same_host=False, preload_content=False,
        )  # fmt: skip
    except HTTPError as error:
        raise Unreachable(url, f"does not answer ({type(error).__name__})") from error


def _answer(response: BaseHTTPResponse, url: str, size: int, late: Callable[[], bool]) -> Fetched:
    """Check the answer and read its body piece by piece, so that neither a bomb nor a drip gets far."""
    if response.status != 200:
        raise Unreachable(url, f"the site answers with error {response.status}")
    message = Message()
    message["content-type"] = response.headers.get("content-type", "")
    declared = message.get_content_type() if response.headers.get("content-type") else None
    if declared and declared not in READABLE:
        raise SourceBinary(url, f"is '{declared}', not a page or text")
    pieces: list[bytes] = []
    total = 0
    while piece := response.read1(_CHUNK, decode_content=True):
        total += len(piece)
        if total > size:
            raise SourceTooLarge(
                url, f"is larger than {size // 1_000_000 or size} {'MB' if size >= 1_000_000 else 'bytes'}"
            )
        if late():
            raise Unreachable(url, "takes too long")
        pieces.append(piece)
    return Fetched(url, b"".join(pieces), declared, message.get_content_charset())
