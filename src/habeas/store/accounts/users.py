"""Users: the accounts of a team. One admin at least can always sign in."""

from __future__ import annotations

from sqlalchemy import Connection, Row, func, insert, select, update

from habeas.errors import BadOption, NoSuchRecord
from habeas.records.account import ACCOUNT_ROLES, Account, AccountRole
from habeas.store import codec
from habeas.store.accounts import sessions, tokens
from habeas.store.accounts.names import fold
from habeas.store.schema import account


def listed(connection: Connection) -> tuple[Account, ...]:
    """Give all accounts by name, those that are disabled too."""
    return tuple(made(row) for row in connection.execute(select(account).order_by(account.c.name)))


def get(connection: Connection, name: str) -> Account:
    """Give an account by its name; raises NoSuchRecord."""
    row = connection.execute(select(account).where(account.c.name == fold(name))).first()
    if row is None:
        raise NoSuchRecord(name, "is the name of no account; `habeas user list` shows them")
    return made(row)


def add(connection: Connection, name: str, password: str, role: AccountRole, *, at: str) -> Account:
    """Add an account with the hash of its password; raises BadOption where the name is taken."""
    if connection.execute(select(account.c.name).where(account.c.name == name)).first():
        raise BadOption(name, "is an account already; give another name")
    values = {"name": name, "role": checked(role), "password": password, "made": at}
    connection.execute(insert(account), values)
    return get(connection, name)


def checked(role: str) -> AccountRole:
    """Give a role; raises BadOption for what is none."""
    for one in ACCOUNT_ROLES:
        if one == role:
            return one
    raise BadOption(role, f"is not a role; give one of {', '.join(ACCOUNT_ROLES)}")


def set_role(connection: Connection, name: str, role: AccountRole) -> Account:
    """Give an account another role; raises BadOption for the only admin."""
    found = get(connection, name)
    if checked(role) != "admin":
        _another_admin(connection, found)
    connection.execute(update(account).where(account.c.name == found.name).values(role=role))
    return get(connection, name)


def set_password(connection: Connection, name: str, password: str) -> None:
    """Keep the hash of a new password; whoever was signed in with the old one is signed out."""
    found = get(connection, name)
    connection.execute(update(account).where(account.c.name == found.name).values(password=password))
    sessions.end_all(connection, found.name)


def disable(connection: Connection, name: str, *, at: str) -> Account:
    """Take an account away: its sessions end, its tokens are revoked; raises BadOption for the only admin."""
    found = get(connection, name)
    if found.disabled:
        return found
    _another_admin(connection, found)
    connection.execute(update(account).where(account.c.name == found.name).values(disabled=at))
    sessions.end_all(connection, found.name)
    tokens.revoke_all(connection, found.name, at=at)
    return get(connection, name)


def enable(connection: Connection, name: str) -> Account:
    """Give an account back, with the password it had; tokens have to be made anew."""
    found = get(connection, name)
    connection.execute(update(account).where(account.c.name == found.name).values(disabled=None))
    return get(connection, name)


def made(row: Row[*tuple[object, ...]]) -> Account:
    """Make the account of a row. Raises StoreDamaged for what cannot be one."""
    since = codec.unpack_moment(row.disabled) if row.disabled is not None else None
    return codec.checked(Account(row.name, row.role, codec.unpack_moment(row.made), since))


def _another_admin(connection: Connection, but: Account) -> None:
    """See that there is an admin besides this one, if it is one; the transaction must be a writer's."""
    if but.role != "admin" or but.disabled:
        return
    admins = select(func.count()).where(account.c.role == "admin", account.c.disabled.is_(None))
    if not connection.execute(admins.where(account.c.name != but.name)).scalar_one():
        raise BadOption(but.name, "is the only admin; make somebody else an admin first")
