"""A site over a small database, as one person on this machine sees it."""

import pytest
from fastapi.testclient import TestClient

from habeas.store.opening import open_store
from habeas.web.app import create_app
from habeas.web.settings import Settings

BASE = "http://localhost"
PASSWORD = "seven quiet herons"  # noqa: S105 - of nobody


@pytest.fixture
def store(tmp_path):
    """An empty store in a file."""
    with open_store(str(tmp_path / "cases.db")) as opened:
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
def team(store):
    """The site of a team: ada is admin, ed editor, vi viewer, and nobody has signed in; `sign_in(team, "ada")`."""
    app = create_app(store, Settings(auth=True))
    for name, role in (("ada", "admin"), ("ed", "editor"), ("vi", "viewer")):
        app.state.accounts.add(name, PASSWORD, role)
    with TestClient(app, base_url=BASE, follow_redirects=False) as client:
        yield client
