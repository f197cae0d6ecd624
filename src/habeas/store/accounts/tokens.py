"""Tokens: what programs sign in with. A token is shown once, when it is made: `habeas_<id>_<secret>`.

Only the SHA-256 of its secret is kept. It may do what its scopes say, and never more than its account may now.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, Row, insert, select, update

from habeas.errors import BadOption, NoSuchRecord
from habeas.records.account import SCOPES, Account, Scope
from habeas.rights.roles import MAY
from habeas.store import codec
from habeas.store.accounts import digests
from habeas.store.schema import account, token

TOUCHED = timedelta(minutes=1)
LONGEST_LABEL = 100
_FORM = re.compile(r"habeas_([0-9a-f]{16})_([\w-]{43})", re.ASCII)
_NOBODY = "0" * 64


@dataclass(frozen=True, slots=True)
class Token:
    """What may be shown of a token; its secret is not kept.

    `used` is known to the minute, `revoked` says since when it cannot be used.
    """

    id: str
    account: str
    label: str
    scopes: frozenset[Scope]
    made: datetime
    used: datetime | None = None
    revoked: datetime | None = None


def issue(connection: Connection, who: Account, label: str, scopes: Collection[str], *, at: str) -> str:
    """Make a token of an account and give it whole, this once; raises BadOption for scopes that it may not have."""
    label = " ".join(label.split())
    if not label or len(label) > LONGEST_LABEL or not label.isprintable():
        raise BadOption("label", f"say what the token is for, in at most {LONGEST_LABEL} characters")
    if not scopes or not set(scopes) <= MAY[who.role]:
        may = ", ".join(one for one in SCOPES if one in MAY[who.role])
        raise BadOption("scopes", f"a token of {who.name} may have: {may}")
    if who.disabled:
        raise BadOption(who.name, "is disabled; it gets no token")
    id, secret = secrets.token_hex(8), digests.secret()
    kept = codec.encode([one for one in SCOPES if one in scopes])
    values = {"id": id, "secret": digests.digest(secret), "account": who.name, "label": label, "scopes": kept}
    connection.execute(insert(token), {**values, "made": at})
    return f"habeas_{id}_{secret}"


def lookup(connection: Connection, given: str, *, at: datetime) -> tuple[Account, frozenset[Scope], str | None] | None:
    """Find the account and scopes of a token that may be used, and its id if it is to be touched."""
    form = _FORM.fullmatch(given)
    id, secret = form.groups() if form else ("", "")
    columns = (token.c.secret, token.c.scopes, token.c.used, token.c.revoked, *account.c)
    row = connection.execute(select(*columns).join(account).where(token.c.id == id)).first()
    if not digests.same(digests.digest(secret), row.secret if row else _NOBODY) or row is None:
        return None
    if row.revoked is not None or row.disabled is not None:
        return None
    who = codec.checked(Account(row.name, row.role, codec.unpack_moment(row.made)))
    scopes = codec.decode(row.scopes, frozenset[Scope]) & MAY[who.role]
    stale = row.used is None or row.used < codec.moment(at - TOUCHED)
    return who, scopes, id if stale else None


def touch(connection: Connection, id: str, *, at: str) -> None:
    """Note that a token was used."""
    connection.execute(update(token).where(token.c.id == id).values(used=at))


def listed(connection: Connection, name: str) -> tuple[Token, ...]:
    """Give the tokens of an account, the newest first, those that were revoked too."""
    wanted = select(token).where(token.c.account == name).order_by(token.c.made.desc(), token.c.id)
    return tuple(_made(row) for row in connection.execute(wanted))


def revoke(connection: Connection, name: str, id: str, *, at: str) -> None:
    """Revoke a token of an account for ever; raises NoSuchRecord where it has none of that id."""
    own = select(token.c.id).where(token.c.id == id, token.c.account == name)
    if connection.execute(own).first() is None:
        raise NoSuchRecord(id, f"is the id of no token of {name}")
    connection.execute(update(token).where(token.c.id == id, token.c.revoked.is_(None)).values(revoked=at))


def revoke_all(connection: Connection, name: str, *, at: str) -> None:
    """Revoke all tokens of an account."""
    connection.execute(update(token).where(token.c.account == name, token.c.revoked.is_(None)).values(revoked=at))


def _made(row: Row[*tuple[object, ...]]) -> Token:
    """Make the token of a row. Raises StoreDamaged for what cannot be one."""
    used, revoked = (codec.unpack_moment(one) if one is not None else None for one in (row.used, row.revoked))
    scopes = codec.decode(row.scopes, frozenset[Scope])
    return codec.checked(Token(row.id, row.account, row.label, scopes, codec.unpack_moment(row.made), used, revoked))
