"""A real browser on a real server: Debian's Chromium, and the site served from a database of the bundled reports.

Where Chromium is not installed these tests are skipped; in CI, which sets HABEAS_BROWSER=required, they fail instead.
"""

import os
import shutil
import socket
import subprocess
import threading
import time
from contextlib import contextmanager
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import sync_playwright

from habeas.records.correction import Correction
from habeas.store.accounts.accounts import Accounts
from habeas.store.opening import open_store
from habeas.store.searches.searches import Searches
from habeas.web.app import create_app
from habeas.web.settings import Settings

ROOT = Path(__file__).parents[2]
PASSWORD = "seven quiet herons"  # noqa: S105 - of nobody


@pytest.fixture(scope="session")
def browser():
    """Start Chromium once for all tests."""
    found = subprocess.run([ROOT / ".ci" / "browser", "path"], capture_output=True, text=True, check=False)
    if found.returncode:
        if os.environ.get("HABEAS_BROWSER") == "required":
            pytest.fail(found.stderr.strip())
        pytest.skip(found.stderr.strip())
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=found.stdout.strip(), args=["--no-sandbox"])
        yield chromium
        chromium.close()


@pytest.fixture
def database(read_once, tmp_path):
    """A copy of it for one test."""
    return Path(shutil.copy(read_once, tmp_path / "cases.db"))


@contextmanager
def serve(database, settings=Settings()):  # noqa: B008 - frozen
    """Serve a database on a free port of this machine while the test runs; give the address."""
    listening = socket.create_server(("127.0.0.1", 0))
    address = f"http://localhost:{listening.getsockname()[1]}"
    with open_store(str(database)) as store:
        server = uvicorn.Server(uvicorn.Config(create_app(store, settings), log_level="warning", lifespan="on"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        while not server.started:
            assert thread.is_alive(), "the server did not start"
            time.sleep(0.01)
        try:
            yield address
        finally:
            server.should_exit = True
            thread.join()


@pytest.fixture
def address(database):
    """The address of the site, as one person on this machine uses it."""
    with serve(database, Settings(local="ada")) as served:
        yield served


@pytest.fixture
def page(browser, address):
    """A fresh browser window on the site; what its console complains of fails the test."""
    context = browser.new_context(base_url=address, viewport={"width": 1280, "height": 900}, locale="en-GB")
    window = context.new_page()
    complaints = []
    window.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    window.on("pageerror", lambda error: complaints.append(str(error)))
    yield window
    context.close()
    assert not complaints


@pytest.fixture(scope="session")
def team_once(read_once, tmp_path_factory):
    """A database of a team: ada is admin, ed editor, vi viewer; some things are decided, one name is withheld."""
    path = Path(shutil.copy(read_once, tmp_path_factory.mktemp("team") / "cases.db"))
    with open_store(str(path)) as store:
        accounts = Accounts(store.engine, store.clock)
        for name, role in (("ada", "admin"), ("ed", "editor"), ("vi", "viewer")):
            accounts.add(name, PASSWORD, role)
        claim = store.queue({"claim"}, limit=1).items[0].claim.claim
        store.decide(claim.id, "correct", by="ed", why="the court's record", value=Correction(term="9 years"))
        store.undo(
            store.merge("Raymond Pike", "Raymond Asher Pike", by="ed", why="one name").id, by="ada", why="two men"
        )
        store.guard("hide", "Dorothea Quill", by="ada", why="asked for")
        store.guard("seal", "Stoyan Velkov", by="ada", why="for tests")
        store.guard("restrict", store.dossier("Gene Spector").articles[0].report.id, by="ada")
        Searches(store.engine, store.clock).save("ada", "held", "words=court&status=held")
        store.refresh()
    return path


@pytest.fixture(scope="session")
def team(team_once, tmp_path_factory):
    """The site of a team, served once: its address. Tests that share it change nothing."""
    copy = Path(shutil.copy(team_once, tmp_path_factory.mktemp("served") / "cases.db"))
    with serve(copy, Settings(auth=True)) as served:
        yield served


@pytest.fixture
def begun(browser, tmp_path):
    """A window on the site of a database that holds nothing yet."""
    with serve(tmp_path / "new.db", Settings(local="ada")) as served:
        context = browser.new_context(base_url=served, locale="en-GB")
        yield context.new_page()
        context.close()


@pytest.fixture(scope="module")
def window(browser, team):
    """Open a window on the site of the team; `window("vi")` signs in there."""
    opened = []

    def opening(name=None, **how):
        opened.append(browser.new_context(base_url=team, locale="en-GB", **how))
        page = opened[-1].new_page()
        if name:
            sign_in_at(page, name)
        return page

    yield opening
    for context in opened:
        context.close()


def sign_in_at(page, name):
    """Sign in at the form, as anybody would."""
    page.goto("/sign-in")
    page.fill("[name=name]", name)
    page.fill("[name=password]", PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_selector("nav.nav")
