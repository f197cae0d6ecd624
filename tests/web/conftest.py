"""A site over a small database, as one person on this machine sees it."""

import pytest
from fastapi.testclient import TestClient

from habeas.store.opening import open_store
from habeas.web.app import create_app
from habeas.web.settings import Settings

BASE = "http://localhost"


@pytest.fixture
def store(tmp_path):
    """An empty store in a file."""
    with open_store(str(tmp_path / "cases.db")) as opened:
        yield opened


@pytest.fixture
def site(store):
    """The site over it, without sign-in; `site.get("/about")`."""
    with TestClient(create_app(store, Settings(local="ada")), base_url=BASE) as client:
        yield client
