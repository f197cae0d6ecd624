"""Kept searches: the rows of one account, and the one that the address of a feed means.

A feed reader cannot sign in, so the address of a feed ends in a secret. It is kept as it is, to be shown again, and
opens one search alone; a new one shuts the old address.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from habeas.errors import BadOption, NoSuchRecord
from habeas.store import codec
from habeas.store.accounts import digests
from habeas.store.schema import account, saved_search

LONGEST_QUERY, LONGEST_LABEL = 2_000, 200
MOST = 200
"""Searches of one account."""
_NOBODY = "0" * 43


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search that somebody kept: `query` as it stands in the address of the page of search.

    >>> import datetime as dt
    >>> one = SavedSearch("1f", "ada", "held in Oster", "words=Oster&status=held", "s3cret", dt.datetime(2026, 1, 2))
    >>> "s3cret" in repr(one)
    False
    """

    id: str
    account: str
    label: str
    query: str
    secret: str = field(repr=False)
    made: datetime


def save(connection: Connection, name: str, label: str, query: str, *, at: str) -> SavedSearch:
    """Keep a search; what is kept under the same label already is replaced, and its feed goes on.

    Raises BadOption for no label, too long a query, and where somebody keeps too many.
    """
    label, query = _label(label), _query(query)
    own = saved_search.c.account == name
    id = connection.execute(select(saved_search.c.id).where(own, saved_search.c.label == label)).scalar()
    if id is None:
        if connection.execute(select(func.count()).where(own)).scalar_one() >= MOST:
            raise BadOption("searches", f"{MOST} are kept already; delete one first")
        id = secrets.token_hex(8)
        values = {"id": id, "account": name, "label": label, "query": query, "secret": digests.secret(), "made": at}
        connection.execute(insert(saved_search), values)
    else:
        connection.execute(update(saved_search).where(saved_search.c.id == id).values(query=query))
    return get(connection, name, id)


def listed(connection: Connection, name: str) -> tuple[SavedSearch, ...]:
    """Give the searches of an account, the newest first."""
    wanted = select(saved_search).where(saved_search.c.account == name)
    found = connection.execute(wanted.order_by(saved_search.c.made.desc(), saved_search.c.id))
    return tuple(_made(row) for row in found)


def get(connection: Connection, name: str, id: str) -> SavedSearch:
    """Give a search of an account; raises NoSuchRecord where it has none of that id."""
    wanted = select(saved_search).where(saved_search.c.id == id, saved_search.c.account == name)
    row = connection.execute(wanted).first()
    if row is None:
        raise NoSuchRecord(id, "is the id of no saved search of yours")
    return _made(row)


def remove(connection: Connection, name: str, id: str) -> None:
    """Forget a search of an account and shut its feed; raises NoSuchRecord."""
    found = get(connection, name, id)
    connection.execute(delete(saved_search).where(saved_search.c.id == found.id))


def renew(connection: Connection, name: str, id: str) -> SavedSearch:
    """Give the feed of a search a new address and shut the old one; raises NoSuchRecord."""
    found = get(connection, name, id)
    connection.execute(update(saved_search).where(saved_search.c.id == found.id).values(secret=digests.secret()))
    return get(connection, name, id)


def by_feed(connection: Connection, id: str, secret: str) -> SavedSearch | None:
    """Find the search that the address of a feed means; None for any other, and for a disabled account's."""
    joined = saved_search.outerjoin(account, account.c.name == saved_search.c.account)
    wanted = select(*saved_search.c, account.c.disabled).select_from(joined)
    row = connection.execute(wanted.where(saved_search.c.id == id)).first() if id.isalnum() and id.isascii() else None
    if not digests.same(secret, row.secret if row else _NOBODY) or row is None or row.disabled is not None:
        return None
    return _made(row)


def _label(label: str) -> str:
    tidy = " ".join(label.split())
    if not tidy or len(tidy) > LONGEST_LABEL or not tidy.isprintable():
        raise BadOption("label", f"call the search something, in at most {LONGEST_LABEL} characters")
    return tidy


def _query(query: str) -> str:
    if len(query) > LONGEST_QUERY or not query.isprintable():
        raise BadOption("query", f"is longer than {LONGEST_QUERY:,} characters, or is no text in one line")
    return query


def _made(row: Row[*tuple[object, ...]]) -> SavedSearch:
    """Make the search of a row. Raises StoreDamaged for what cannot be one."""
    made = codec.unpack_moment(row.made)
    return codec.checked(SavedSearch(row.id, row.account, row.label, row.query, row.secret, made))
