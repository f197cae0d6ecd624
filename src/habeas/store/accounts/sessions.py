"""Sessions: who has signed in, known by a secret in a cookie of which only the SHA-256 is kept.

Each sign-in makes a new secret, so that nobody can be given one beforehand. A session ends when it is not used for
`IDLE`, after `LONGEST` in any case, at signing out, and when the password changes or the account is disabled.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Connection, delete, insert, or_, select, update

from habeas.records.account import Account
from habeas.store import codec
from habeas.store.accounts import digests
from habeas.store.schema import account, session

IDLE = timedelta(hours=12)
LONGEST = timedelta(days=14)
TOUCHED = timedelta(minutes=1)
"""How exactly it is kept when a session was last used: a page must not wait for a writer each time."""


@dataclass(frozen=True, slots=True)
class Session:
    """Somebody who has signed in: `secret` is what the cookie holds, `csrf` what forms must send back.

    >>> import datetime as dt
    >>> Session("s3cret", "t0ken", Account("ada", "admin", dt.datetime(2026, 1, 2)))
    Session(account=Account(name='ada', role='admin', made=datetime.datetime(2026, 1, 2, 0, 0), disabled=None))
    """

    secret: str = field(repr=False)
    csrf: str = field(repr=False)
    account: Account


def begin(connection: Connection, who: Account, *, at: datetime) -> Session:
    """Begin a session; those that have ended are forgotten."""
    connection.execute(delete(session).where(_ended(at)))
    new = Session(digests.secret(), digests.secret(), who)
    now = codec.moment(at)
    values = {"id": digests.digest(new.secret), "account": who.name, "csrf": new.csrf, "made": now, "seen": now}
    connection.execute(insert(session), values)
    return new


def find(connection: Connection, secret: str, *, at: datetime) -> tuple[Session, bool] | None:
    """Find a session that has not ended, of an account that is not disabled, and whether to `touch` it."""
    joined = select(session.c.csrf, session.c.seen, *account.c).join(account, account.c.name == session.c.account)
    wanted = joined.where(session.c.id == digests.digest(secret), account.c.disabled.is_(None), ~_ended(at))
    row = connection.execute(wanted).first()
    if row is None:
        return None
    who = codec.checked(Account(row.name, row.role, codec.unpack_moment(row.made)))
    return Session(secret, row.csrf, who), row.seen < codec.moment(at - TOUCHED)


def touch(connection: Connection, secret: str, *, at: datetime) -> None:
    """Note that a session was used."""
    connection.execute(update(session).where(session.c.id == digests.digest(secret)).values(seen=codec.moment(at)))


def end(connection: Connection, secret: str) -> None:
    """End a session; one that is none is passed over."""
    connection.execute(delete(session).where(session.c.id == digests.digest(secret)))


def end_all(connection: Connection, name: str) -> None:
    """End all sessions of an account."""
    connection.execute(delete(session).where(session.c.account == name))


def _ended(at: datetime) -> ColumnElement[bool]:
    """Say which sessions have ended."""
    return or_(session.c.seen < codec.moment(at - IDLE), session.c.made < codec.moment(at - LONGEST))
