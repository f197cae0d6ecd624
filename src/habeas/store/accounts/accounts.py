"""Accounts: everything of a team that is no record, behind one object over the engine of a store.

accounts = Accounts(store.engine, store.clock)
session = accounts.sign_in("ada", password, "192.0.2.1")
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Engine

from habeas.errors import StoreFull, StoreLocked
from habeas.records.account import Account, AccountRole, Scope
from habeas.store import codec
from habeas.store.accounts import passwords, sessions, signing_in, tokens, users
from habeas.store.accounts.names import fold
from habeas.store.accounts.sessions import Session
from habeas.store.accounts.signing_in import Given
from habeas.store.accounts.tokens import Token
from habeas.store.database.transactions import reading, writing


@dataclass(frozen=True, slots=True)
class Accounts:
    """The accounts of one database; `clock` tells the time (UTC). Names may be written in any case."""

    engine: Engine
    clock: Callable[[], datetime]

    def list(self) -> tuple[Account, ...]:
        """Give all accounts by name, those that are disabled too."""
        with reading(self.engine) as connection:
            return users.listed(connection)

    def get(self, name: str) -> Account:
        """Give an account; raises NoSuchRecord."""
        with reading(self.engine) as connection:
            return users.get(connection, name)

    def add(self, name: str, password: str, role: AccountRole) -> Account:
        """Add an account; raises BadOption for a name that is taken or no name, and for a password that is too weak."""
        folded, role = fold(name), users.checked(role)
        kept = passwords.hashed(passwords.checked(password, folded))
        with writing(self.engine) as connection:
            return users.add(connection, folded, kept, role, at=self._now)

    def set_role(self, name: str, role: AccountRole) -> Account:
        """Give an account another role, from the next page on; raises BadOption for the only admin."""
        with writing(self.engine) as connection:
            return users.set_role(connection, name, role)

    def set_password(self, name: str, password: str) -> None:
        """Give an account a new password; it is signed out everywhere. Tokens stay."""
        kept = passwords.hashed(passwords.checked(password, self.get(name).name))
        with writing(self.engine) as connection:
            users.set_password(connection, name, kept)

    def disable(self, name: str) -> Account:
        """Take an account away at once, with its sessions and tokens; raises BadOption for the only admin."""
        with writing(self.engine) as connection:
            return users.disable(connection, name, at=self._now)

    def enable(self, name: str) -> Account:
        """Give an account back, with the password it had and without its tokens."""
        with writing(self.engine) as connection:
            return users.enable(connection, name)

    def sign_in(self, name: str, password: str, address: str) -> Session:
        """Begin a session; raises BadOption where name and password do not fit, TooManyAttempts after too many."""
        return signing_in.sign_in(self.engine, self.clock, Given(name, password, address))

    def session(self, secret: str) -> Session | None:
        """Find the session of a secret, None where it has ended; that it was used is noted once a minute."""
        with reading(self.engine) as connection:
            found = sessions.find(connection, secret, at=self.clock())
        if found is None:
            return None
        session, stale = found
        if stale:
            with suppress(StoreLocked, StoreFull), writing(self.engine) as connection:
                sessions.touch(connection, secret, at=self.clock())
        return session

    def sign_out(self, secret: str) -> None:
        """End a session."""
        with writing(self.engine) as connection:
            sessions.end(connection, secret)

    def sign_out_all(self, name: str) -> None:
        """End all sessions of an account."""
        with writing(self.engine) as connection:
            sessions.end_all(connection, fold(name))

    def issue(self, name: str, label: str, scopes: Collection[Scope]) -> str:
        """Make a token of the API, to be shown this once; raises BadOption for more than the account may do."""
        with writing(self.engine) as connection:
            return tokens.issue(connection, users.get(connection, name), label, scopes, at=self._now)

    def lookup(self, token: str) -> tuple[Account, frozenset[Scope]] | None:
        """Find whose token it is and what it may do now; None for one that may not be used."""
        with reading(self.engine) as connection:
            found = tokens.lookup(connection, token, at=self.clock())
        if found is None:
            return None
        account, scopes, stale = found
        if stale:
            with suppress(StoreLocked, StoreFull), writing(self.engine) as connection:
                tokens.touch(connection, stale, at=self._now)
        return account, scopes

    def tokens(self, name: str) -> tuple[Token, ...]:
        """Give the tokens of an account, the newest first, without their secrets."""
        with reading(self.engine) as connection:
            return tokens.listed(connection, fold(name))

    def revoke(self, name: str, id: str) -> None:
        """Revoke a token of an account, by its id; raises NoSuchRecord where it has none such."""
        with writing(self.engine) as connection:
            tokens.revoke(connection, fold(name), id, at=self._now)

    @property
    def _now(self) -> str:
        return codec.moment(self.clock())
