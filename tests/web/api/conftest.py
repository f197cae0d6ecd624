"""The API over the bundled reports."""

import shutil

import pytest
from fastapi.testclient import TestClient

from habeas.store.opening import open_store
from habeas.web.app import create_app
from habeas.web.settings import Settings

PASSWORD = "seven quiet herons"  # noqa: S105 - of nobody


@pytest.fixture
def store(read_once, tmp_path):
    """A store of its own with the bundled reports."""
    with open_store(str(shutil.copy(read_once, tmp_path / "cases.db"))) as opened:
        yield opened


@pytest.fixture
def api(store):
    """The API as one person on this machine has it: `api.get("/cases")`."""
    app = create_app(store, Settings(local="ada"))
    base = "http://localhost/api/v1"
    with TestClient(app, base_url=base, headers={"X-CSRF": "1"}, raise_server_exceptions=False) as client:
        yield client


@pytest.fixture
def tokens(store):
    """The API of a team, and a token of each role: `client, tokens = tokens`."""
    app = create_app(store, Settings(auth=True))
    made = {}
    for name, role, scopes in (
        ("ada", "admin", ("read", "decide", "upload", "admin")),
        ("ed", "editor", ("read", "decide", "upload")),
        ("vi", "viewer", ("read",)),
    ):
        app.state.accounts.add(name, PASSWORD, role)
        made[role] = {"Authorization": f"Bearer {app.state.accounts.issue(name, 'a program', scopes)}"}
    with TestClient(app, base_url="http://localhost/api/v1", raise_server_exceptions=False) as client:
        yield client, made
