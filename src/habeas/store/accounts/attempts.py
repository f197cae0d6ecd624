"""Attempts: sign-ins that failed, counted by name and by address, so that nobody can guess for long.

Each attempt is noted before the password is looked at and taken back when it was right: many at once get no further
than one after the other. Names and addresses are kept as hashes, for `WINDOW`; after that they are deleted.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import datetime, timedelta
from ipaddress import IPv6Address, ip_address, ip_network

from sqlalchemy import Connection, delete, func, insert, select

from habeas.errors import TooManyAttempts
from habeas.store import codec
from habeas.store.accounts import digests
from habeas.store.schema import attempt

WINDOW = timedelta(minutes=15)
OF_NAME, OF_ADDRESS = 5, 20
"""Attempts that may fail within the window."""
_PREFIX = 64  # one customer of a provider has so many bits of IPv6


@dataclass(frozen=True, slots=True)
class Keys:
    """What an attempt is counted under."""

    name: str
    address: str


def keys(name: str, address: str) -> Keys:
    """Give the keys of an attempt; a name counts as one however it is written, a network of IPv6 as one address.

    >>> keys("Ada", "2001:db8::1") == keys(" ada", "2001:db8::2")
    True
    """
    folded = " ".join(name.casefold().split())
    return Keys(digests.digest(f"name {folded}"), digests.digest(f"address {_network(address)}"))


def _network(address: str) -> str:
    """Give the part of an address that one person has."""
    try:
        found = ip_address(address)
    except ValueError:
        return address
    if isinstance(found, IPv6Address):
        mapped = found.ipv4_mapped
        return str(mapped or ip_network((int(found), _PREFIX), strict=False))
    return str(found)


def begin(connection: Connection, by: Keys, *, at: datetime) -> None:
    """Note an attempt; raises TooManyAttempts, with the seconds to wait, where too many failed."""
    connection.execute(delete(attempt).where(attempt.c.at <= codec.moment(at - WINDOW)))
    waits = [_wait(connection, by.name, OF_NAME, at=at), _wait(connection, by.address, OF_ADDRESS, at=at)]
    seconds = max(waits)
    if seconds:
        minutes = math.ceil(seconds / 60)
        told = f"too many sign-ins failed; try again in {minutes} minute{'s' if minutes > 1 else ''}"
        raise TooManyAttempts("sign-in", told, seconds=seconds)
    connection.execute(insert(attempt), [{"key": key, "at": codec.moment(at)} for key in (by.name, by.address)])


def clear(connection: Connection, by: Keys) -> None:
    """Take an attempt back that was right: what its name failed before is forgotten, what its address did is not."""
    connection.execute(delete(attempt).where(attempt.c.key == by.name))
    last = select(func.max(attempt.c.number)).where(attempt.c.key == by.address).scalar_subquery()
    connection.execute(delete(attempt).where(attempt.c.number == last))


def _wait(connection: Connection, key: str, most: int, *, at: datetime) -> int:
    """Tell how many seconds it takes until fewer than `most` attempts lie within the window; 0 if they do now."""
    wanted = select(attempt.c.at).where(attempt.c.key == key).order_by(attempt.c.number.desc()).limit(most)
    times = connection.execute(wanted).scalars().all()
    if len(times) < most:
        return 0
    return max(1, math.ceil((codec.unpack_moment(min(times)) + WINDOW - at).total_seconds()))
