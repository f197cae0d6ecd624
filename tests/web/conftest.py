"""A site over a small database, as one person on this machine sees it."""

import re
import shutil

import pytest
from argon2 import PasswordHasher
from fastapi.routing import iter_route_contexts
from fastapi.testclient import TestClient

from habeas.store.accounts import passwords
from habeas.store.accounts.accounts import Accounts
from habeas.store.opening import open_store
from habeas.web.app import create_app
from habeas.web.settings import Settings

BASE = "http://localhost"
PASSWORD = "seven quiet herons"  # noqa: S105 - of nobody


@pytest.fixture(scope="session")
def empty(tmp_path_factory):
    """The file of an empty store, to copy: making one takes a while."""
    path = tmp_path_factory.mktemp("empty") / "cases.db"
    with open_store(str(path)):
        pass
    return path


@pytest.fixture(scope="session")
def manned(empty, tmp_path_factory):
    """The file of a store with three accounts, to copy: a password takes long to hash, on purpose."""
    path = shutil.copy(empty, tmp_path_factory.mktemp("manned") / "cases.db")
    with open_store(str(path)) as opened:
        accounts = Accounts(opened.engine, opened.clock)
        for name, role in (("ada", "admin"), ("ed", "editor"), ("vi", "viewer")):
            accounts.add(name, PASSWORD, role)
    return path


@pytest.fixture
def store(empty, tmp_path):
    """An empty store in a file."""
    with open_store(str(shutil.copy(empty, tmp_path / "cases.db"))) as opened:
        yield opened


@pytest.fixture
def site(store):
    """The site over it, without sign-in; `site.get("/about")`. It sends the secret of our forms with every request."""
    app = create_app(store, Settings(local="ada"))
    with TestClient(app, base_url=BASE, headers={"X-CSRF": app.state.secret}) as client:
        yield client


@pytest.fixture
def bare(store):
    """The same for somebody who knows no secret."""
    with TestClient(create_app(store, Settings(local="ada")), base_url=BASE, raise_server_exceptions=False) as client:
        yield client


@pytest.fixture
def team(manned, tmp_path):
    """The site of a team: ada is admin, ed editor, vi viewer, and nobody has signed in."""
    with open_store(str(shutil.copy(manned, tmp_path / "team.db"))) as opened:
        app = create_app(opened, Settings(auth=True))
        with TestClient(app, base_url=BASE, follow_redirects=False) as client:
            yield client


@pytest.fixture
def routes(store):
    """Every route of the site as (method, path), however deep it was included; an x stands for what is in braces."""
    return [
        (method, re.sub(r"\{[^}]*\}", "x", one.path))
        for one in iter_route_contexts(create_app(store).routes)
        for method in sorted(getattr(one, "methods", None) or ())
    ]


@pytest.fixture
def desk(read_once, tmp_path):
    """The site over the bundled reports, as ada who may decide; its store is `desk.app.state.store`."""
    with open_store(str(shutil.copy(read_once, tmp_path / "desk.db"))) as opened:
        app = create_app(opened, Settings(local="ada"))
        with TestClient(app, base_url=BASE, headers={"X-CSRF": app.state.secret}) as client:
            yield client


@pytest.fixture(autouse=True)
def cheap(monkeypatch):
    """Passwords of tests cost nothing to check; what they cost is tested in tests/store/accounts."""
    monkeypatch.setattr(passwords, "HASHER", PasswordHasher(time_cost=1, memory_cost=64, parallelism=1))
