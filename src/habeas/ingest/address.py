"""Which addresses may be fetched: public ones only, checked after the name is resolved.

A page address comes from strangers (a feed, a pasted line), and the machine that fetches may stand inside a network
where `http://10.0.0.1/` or the metadata service of a cloud answers. So the name is resolved here, every answer is
checked, and the connection is made to the very address that was checked: a second lookup could answer otherwise
(DNS rebinding, https://cwe.mitre.org/data/definitions/918.html).
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from habeas.errors import AddressForbidden, Unreachable

Resolver = Callable[[str, int], list[str]]
Check = Callable[[str], bool]
PORTS = {"http": 80, "https": 443}
# Networks that `ipaddress` calls global, and that still lead inside: NAT64 and 6to4 carry an IPv4 address, and old
# site-local addresses are of one site.
_CARRIERS = (
    ipaddress.ip_network("64:ff9b::/96"),
    ipaddress.ip_network("64:ff9b:1::/48"),
    ipaddress.ip_network("2002::/16"),
    ipaddress.ip_network("fec0::/10"),
)


@dataclass(frozen=True, slots=True)
class Target:
    """A checked place to connect to: `ip` was checked, `host` is what the request and certificate name."""

    scheme: str
    host: str
    port: int
    ip: str
    path: str

    @property
    def authority(self) -> str:
        """The value of the Host header."""
        name = f"[{self.host}]" if ":" in self.host else self.host
        return name if self.port == PORTS[self.scheme] else f"{name}:{self.port}"


def resolve(host: str, port: int) -> list[str]:
    """Resolve a name with the system resolver; raises OSError."""
    return [str(entry[4][0]) for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


def is_public(ip: str) -> bool:
    """Say whether an IP address is one of the open internet.

    >>> is_public("93.184.215.14"), is_public("169.254.169.254"), is_public("::ffff:127.0.0.1")
    (True, False, False)
    """
    try:
        address = ipaddress.ip_address(ip.partition("%")[0])
    except ValueError:
        return False
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped is not None:
            return is_public(str(address.ipv4_mapped))
        if any(address in network for network in _CARRIERS):
            return False
    return address.is_global and not address.is_multicast and not address.is_reserved


def locate(url: str, *, resolver: Resolver = resolve, check: Check = is_public) -> Target:
    """Check an address and find where to connect.

    Raises AddressForbidden for other schemes, passwords in the address and hosts of which any answer is not public,
    and Unreachable for names that cannot be resolved.
    """
    try:
        parts = urlsplit(url)
        port = parts.port or PORTS.get(parts.scheme, 0)
    except ValueError as error:
        raise AddressForbidden(url, "is not a well-formed address") from error
    if parts.scheme not in PORTS:
        raise AddressForbidden(url, "only http and https addresses are fetched")
    if parts.username is not None or not parts.hostname or any(char.isspace() or char < " " for char in url):
        raise AddressForbidden(url, "is not a plain address of a page")
    host = _ascii(parts.hostname, url)
    try:
        answers = resolver(host, port)
    except (OSError, UnicodeError) as error:
        raise Unreachable(url, f"the name '{host}' cannot be resolved") from error
    if not answers:
        raise Unreachable(url, f"the name '{host}' cannot be resolved")
    if not all(check(ip) for ip in answers):
        raise AddressForbidden(url, "leads to a private or local address, which is never fetched")
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return Target(parts.scheme, host, port, answers[0], path)


def _ascii(host: str, url: str) -> str:
    """Write an international name in ASCII."""
    try:
        return host.encode("idna").decode("ascii") if not host.isascii() else host
    except UnicodeError as error:
        raise AddressForbidden(url, "has a host name that is none") from error
