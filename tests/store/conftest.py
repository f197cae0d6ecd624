"""Databases to test on: every test that takes `url` runs on a fresh SQLite file and on a fresh PostgreSQL database.

The PostgreSQL server is a real one of our own, started from the Debian package (.ci/postgres). Where it is not
installed those tests are skipped; in CI, which sets HABEAS_POSTGRES=required, they fail instead.
"""

import datetime as dt
import itertools
import os
import re
import shutil
import subprocess
from pathlib import Path

import psycopg
import pytest

from habeas.normalise import edtf
from habeas.records.article import Article, Sentence
from habeas.records.claim import Claim
from habeas.records.date import Date
from habeas.records.docket import Docket
from habeas.records.offence import Offence, Place
from habeas.records.person import Person
from habeas.records.quote import Cited
from habeas.records.report import Report
from habeas.records.term import Duration, Term
from habeas.store.opening import open_store

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


@pytest.fixture(scope="session")
def postgres_made(postgres_server):
    """Name a PostgreSQL database with our tables in it, to be copied: making them anew for each test takes longer."""
    with psycopg.connect(postgres_server, autocommit=True) as connection:
        connection.execute("CREATE DATABASE made")
    open_store(postgres_server.rpartition("/")[0] + "/made").close()
    return "made"


@pytest.fixture(scope="session")
def sqlite_made(tmp_path_factory):
    """Name an SQLite file with our tables in it, to be copied."""
    path = tmp_path_factory.mktemp("made") / "habeas.db"
    open_store(str(path)).close()
    return path


@pytest.fixture
def postgres_url(request, postgres_server):
    """Make a PostgreSQL database for one test: empty, or with our tables where the test asks for a `store`."""
    name = f"test_{next(NUMBERS)}"
    template = request.getfixturevalue("postgres_made") if "store" in request.fixturenames else "template1"
    with psycopg.connect(postgres_server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
    yield postgres_server.rpartition("/")[0] + f"/{name}"
    with psycopg.connect(postgres_server, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def sqlite_url(request, tmp_path):
    """Name an SQLite file for one test: not there yet, or with our tables where the test asks for a `store`."""
    path = tmp_path / "habeas.db"
    if "store" in request.fixturenames:
        shutil.copy(request.getfixturevalue("sqlite_made"), path)
    return f"sqlite:///{path}"


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request):
    """Name an empty database of each kind in turn."""
    return request.getfixturevalue("sqlite_url" if request.param == "sqlite" else "postgres_url")


@pytest.fixture(scope="module")
def both(tmp_path_factory, postgres_server):
    """An open store on each kind of database, one after the other, for tests that read what one test module wrote."""
    name = f"both_{next(NUMBERS)}"
    with psycopg.connect(postgres_server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    urls = (str(tmp_path_factory.mktemp(name) / "habeas.db"), postgres_server.rpartition("/")[0] + f"/{name}")
    with open_store(urls[0]) as one, open_store(urls[1]) as other:
        yield one, other


class Clock:
    """A clock that goes on a second each time it is asked; `back` turns it back."""

    def __init__(self):
        self.now = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)

    def __call__(self):
        self.now += dt.timedelta(seconds=1)
        return self.now

    def back(self, **length):
        self.now -= dt.timedelta(**length)


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def store(url, clock):
    """An open store on each kind of database."""
    with open_store(url, clock=clock) as opened:
        yield opened


def make_docket(text, claims=(), *, people=("Ada Roe",), published="2024-06-01", reader="test 1", name=None, **more):
    """Read a report by hand: people by name (a dict gives roles); claims as (kind, words, name, slots).

    `name` stands for the raw bytes, so that a text cleaned anew is of the same report.
    """
    raw = (name or text).encode()
    sentences = tuple(Sentence(*found.span()) for found in re.finditer(r"[^\n.]+\.?", text))
    report = Report(Report.identify(raw), name or "report.txt", raw, published=published, language="en", **more)
    article = Article(report, text, sentences, ())
    roles = people if isinstance(people, dict) else dict.fromkeys(people, "subject")
    known = {
        label: _person(article, number, label, role) for number, (label, role) in enumerate(roles.items(), start=1)
    }
    return Docket(article, tuple(known.values()), tuple(_claim(article, known, reader, one) for one in claims))


def _person(article, number, label, role):
    quotes = tuple(article.quote(*found.span()) for found in re.finditer(re.escape(label), article.text))
    return Person(f"p{number}", label, role, (label,), quotes=quotes)


def _claim(article, known, reader, said):
    kind, words, name, slots = (*said, *(None, None)[len(said) - 2 :])
    slots = dict(slots or {})
    start = article.text.index(words)
    quote = article.quote(start, start + len(words))
    if "date" in slots:
        first, last = edtf.bounds(slots["date"])
        slots["date"] = Cited(Date(slots["date"], slots["date"], first, last, "stated"), quote)
    if "term" in slots:
        length = Duration(years=slots["term"])
        slots["term"] = Cited(Term(f"{length.years} years", "prison", length, length), quote)
    if "offence" in slots:
        slots["offences"] = (Cited(Offence(slots.pop("offence"), "0904"), quote),)
    if "place" in slots:
        slots["place"] = (Cited(Place(slots["place"], "RU"), quote),)
    person = known[name or next(iter(known))] if name is not False else None
    how = slots.pop("assertion", "actual")
    id = Claim.identify(article.report.id, kind, how, start, person and person.id)
    whom = (person.id, person.quotes[0] if person.quotes else None) if person else (None, None)
    return Claim(id, kind, whom[0], how, quote, whom[1], 0.99, reader, **slots)


@pytest.fixture(scope="session")
def told():
    """Read a report by hand: `told("Ada Roe was held.", [("hold", "held")])`."""
    return make_docket
