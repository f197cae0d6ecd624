"""Accounts on each kind of database, with a clock to turn and passwords hashed at the lowest costs."""

import datetime as dt

import pytest
from argon2 import PasswordHasher

from habeas.store.accounts import passwords
from habeas.store.accounts.accounts import Accounts
from habeas.store.opening import open_store

PASSWORD = "seven quiet herons"  # noqa: S105 - of nobody


class Watch:
    """A clock that stands still until it is turned: `watch.on(hours=2)`."""

    def __init__(self):
        self.now = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)

    def __call__(self):
        return self.now

    def on(self, **length):
        self.now += dt.timedelta(**length)


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    monkeypatch.setattr(passwords, "HASHER", PasswordHasher(time_cost=1, memory_cost=64, parallelism=1))
    passwords._nobody.cache_clear()
    yield
    passwords._nobody.cache_clear()


@pytest.fixture
def watch():
    return Watch()


@pytest.fixture
def kept(url):
    """An open store on each kind of database."""
    with open_store(url) as opened:
        yield opened


@pytest.fixture
def accounts(kept, watch):
    return Accounts(kept.engine, watch)


@pytest.fixture
def team(accounts):
    """Ada, an admin; Eli, an editor; Vera, a viewer."""
    for name, role in (("Ada", "admin"), ("Eli", "editor"), ("Vera", "viewer")):
        accounts.add(name, PASSWORD, role)
    return accounts


@pytest.fixture
def password():
    return PASSWORD


@pytest.fixture
def enter(team, password):
    """Sign in from an address."""

    def sign_in(name="ada", given=password, address="192.0.2.1"):
        return team.sign_in(name, given, address)

    return sign_in
