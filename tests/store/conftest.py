"""Databases to test on: every test that takes `url` runs on a fresh SQLite file and on a fresh PostgreSQL database.

The PostgreSQL server is a real one of our own, started from the Debian package (.ci/postgres). Where it is not
installed those tests are skipped; in CI, which sets HABEAS_POSTGRES=required, they fail instead.
"""

import itertools
import os
import subprocess
from pathlib import Path

import psycopg
import pytest

SCRIPT = Path(__file__).parents[2] / ".ci" / "postgres"
NUMBERS = itertools.count(1)


@pytest.fixture(scope="session")
def postgres_server():
    """Start a server once for all tests; give the URL of its maintenance database."""
    up = subprocess.run([SCRIPT, "up"], capture_output=True, text=True, check=False)
    if up.returncode:
        reason = f"no PostgreSQL: {up.stderr.strip()}"
        if os.environ.get("HABEAS_POSTGRES") == "required":
            pytest.fail(reason)
        pytest.skip(reason)
    url, folder = up.stdout.split()
    yield url
    subprocess.run([SCRIPT, "down", folder], check=True)


@pytest.fixture
def postgres_url(postgres_server):
    """Make an empty PostgreSQL database for one test."""
    name = f"test_{next(NUMBERS)}"
    with psycopg.connect(postgres_server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    yield postgres_server.rpartition("/")[0] + f"/{name}"
    with psycopg.connect(postgres_server, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def sqlite_url(tmp_path):
    """Name a SQLite file that is not there yet."""
    return f"sqlite:///{tmp_path / 'habeas.db'}"


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request):
    """Name an empty database of each kind in turn."""
    return request.getfixturevalue("sqlite_url" if request.param == "sqlite" else "postgres_url")
