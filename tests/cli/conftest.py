"""A database of four reports told by hand, and the command run on it."""

import datetime as dt
import re
import shutil

import pytest

from habeas.cli import app as command
from habeas.normalise import edtf
from habeas.records.article import Article, Sentence
from habeas.records.claim import Claim
from habeas.records.date import Date
from habeas.records.docket import Docket
from habeas.records.person import Person
from habeas.records.quote import Cited
from habeas.records.report import Report
from habeas.store.opening import open_store

REPORTS = (
    ("2024-01-05", "Marta Lindqvist was arrested on 3 January in Oster.", "Marta Lindqvist", "arrest", "2024-01-03"),
    ("2024-02-01", "Marta Lindqvist was arrested on 7 January, it says.", "Marta Lindqvist", "arrest", "2024-01-07"),
    ("2024-03-01", "Pavel Rudin was charged.", "Pavel Rudin", "charge", None),
    ("2024-04-01", "P. Rudin was freed.", "P. Rudin", "release", None),
)  # fmt: skip


def told(published, text, name, kind, date):
    """Read a report of one sentence by hand: one person, one event, at most one date."""
    raw = text.encode()
    report = Report(Report.identify(raw), "report.txt", raw, title=None, published=published, language="en")
    article = Article(report, text, (Sentence(0, len(text)),), ())
    words = {"arrest": "arrested", "charge": "charged", "release": "freed"}[kind]
    start = text.index(words)
    quote, named = article.quote(start, start + len(words)), article.quote(0, len(name))
    dated = Cited(Date(date, date, *edtf.bounds(date), "stated"), quote) if date else None
    id = Claim.identify(report.id, kind, start)
    claim = Claim(id, kind, "p1", "actual", quote, named, 0.99, "reader 1", date=dated)
    return Docket(article, (Person("p1", name, "subject", (name,), quotes=(named,)),), (claim,), reader="reader 1")


@pytest.fixture(scope="session")
def filled(tmp_path_factory):
    """A file with the reports in it, made once."""
    path = tmp_path_factory.mktemp("filled") / "cases.db"
    with open_store(str(path), clock=lambda: dt.datetime(2024, 5, 1, tzinfo=dt.UTC)) as store:
        for report in REPORTS:
            store.add(told(*report))
        store.refresh()
    return path


@pytest.fixture
def db(filled, tmp_path):
    """A copy of it for one test."""
    return shutil.copy(filled, tmp_path / "cases.db")


@pytest.fixture
def on(db, monkeypatch, capsys):
    """Run a verb on that database as `ada`; give the exit code, what was printed and what was complained of."""
    monkeypatch.setenv("HABEAS_DB", str(db))
    monkeypatch.setenv("HABEAS_USER", "ada")
    monkeypatch.setenv("COLUMNS", "110")

    def run(*arguments):
        code = command.run(list(arguments))
        return code, *capsys.readouterr()

    return run


@pytest.fixture
def id_in():
    """Find an id of a kind ('decision', 'p', 'claim') in what was printed."""

    def find(kind, text):
        return re.search(rf"{kind}:[0-9a-f]+", text)[0]

    return find
