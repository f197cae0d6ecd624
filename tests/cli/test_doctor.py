import sqlite3
from importlib import metadata

import pytest

from habeas import __version__
from habeas.cli import app as command
from habeas.errors import ModelMissing
from habeas.reader import model


class Loaded:
    name = "reader 1.0"


@pytest.fixture
def doctor(monkeypatch, capsys):
    def run():
        code = command.run(["doctor"])
        return code, *capsys.readouterr()

    monkeypatch.setattr(model, "load", Loaded)
    return run


def test_all_is_well(doctor):
    code, out, err = doctor()
    assert (code, err) == (0, "")
    assert out.splitlines()[0].split() == ["habeas", __version__]
    assert "reader 1.0" in out
    assert "onnxruntime" in out
    assert out.endswith("Nothing is missing.\n")


def test_a_missing_model_says_how_to_get_it(doctor, monkeypatch):
    def missing():
        raise ModelMissing("the reader's weights", "are not there; run `make train`")

    monkeypatch.setattr(model, "load", missing)
    code, out, _ = doctor()
    assert code == 3
    assert "are not there; run `make train`" in out
    assert "To mend: model." in out


def test_a_missing_library_says_how_to_get_it(doctor, monkeypatch):
    version = metadata.version

    def without_rapidfuzz(name):
        if name == "rapidfuzz":
            raise metadata.PackageNotFoundError(name)
        return version(name)

    monkeypatch.setattr(metadata, "version", without_rapidfuzz)
    code, out, _ = doctor()
    assert code == 3
    assert "not installed; run `pip install rapidfuzz`" in out


def test_only_what_the_core_needs_is_listed(doctor):
    _, out, _ = doctor()
    assert "hypothesis" not in out


def test_the_database_is_checked(on, monkeypatch):
    monkeypatch.setattr(model, "load", Loaded)
    code, out, _ = on("doctor")
    assert code == 0
    assert "cases.db: 4 reports, 3 cases" in " ".join(out.split())  # a long path breaks the line


def test_what_is_wrong_with_the_database_is_told(on, db, monkeypatch):
    monkeypatch.setattr(model, "load", Loaded)
    with sqlite3.connect(db) as connection:
        connection.execute("UPDATE snapshot SET data = x'00' WHERE rowid = 1")
    connection.close()
    code, out, _ = on("doctor")
    assert code == 3
    assert "put back" in out
    assert "To mend: database" in out
