"""Signing in: from a name and a password to a session, in steps of which none tells which of the two was wrong.

note the attempt -> look at the password (slow, outside any transaction) -> begin the session, if nothing changed
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Connection, Engine, select, update

from habeas.errors import BadOption
from habeas.store.accounts import attempts, passwords, sessions, users
from habeas.store.accounts.names import fold
from habeas.store.accounts.sessions import Session
from habeas.store.database.transactions import writing
from habeas.store.schema import account


@dataclass(frozen=True, slots=True)
class Given:
    """What somebody gave to sign in, and from which address of the network.

    >>> Given("ada", "seven quiet herons", "192.0.2.1")
    Given(name='ada', address='192.0.2.1')
    """

    name: str
    password: str = field(repr=False)
    address: str


def sign_in(engine: Engine, clock: Callable[[], datetime], given: Given) -> Session:
    """Begin a session; raises BadOption for a wrong name or password, TooManyAttempts after too many of those."""
    by = attempts.keys(given.name, given.address)
    with writing(engine) as connection:
        attempts.begin(connection, by, at=clock())
        kept = _kept(connection, given.name)
    if not passwords.right(kept, given.password) or kept is None:
        raise _refused()
    fresh = passwords.hashed(given.password) if passwords.outdated(kept) else kept
    with writing(engine) as connection:
        if _kept(connection, given.name) != kept:  # changed or disabled while we looked
            raise _refused()
        attempts.clear(connection, by)
        who = users.get(connection, given.name)
        if fresh != kept:
            connection.execute(update(account).where(account.c.name == who.name).values(password=fresh))
        return sessions.begin(connection, who, at=clock())


def _kept(connection: Connection, name: str) -> str | None:
    """Give the hash of the password of an account that may sign in; None where there is no such account."""
    try:
        folded = fold(name)
    except BadOption:
        return None
    wanted = select(account.c.password).where(account.c.name == folded, account.c.disabled.is_(None))
    return connection.execute(wanted).scalar()


def _refused() -> BadOption:
    return BadOption("sign-in", "the name and the password do not fit together")
