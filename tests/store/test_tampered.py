"""A database altered by hand: every verb says so in one line, and never breaks down."""

import sqlite3
from contextlib import closing, suppress

import pytest

from habeas.cli import app
from habeas.errors import HabeasError
from habeas.records.decision import Decision
from habeas.store import codec, opening

VERBS = (
    ["cases"], ["search", "held"], ["review"], ["history"], ["doctor"],
    ["export", "-", "--format", "jsonl"], ["export", "-", "--format", "csv"],
)  # fmt: skip


@pytest.fixture
def path(tmp_path, told):
    path = tmp_path / "habeas.db"
    with opening.open_store(str(path)) as store:
        docket = told("Ada Roe was held.", [("hold", "held", "Ada Roe")])
        store.add(docket)
        decision = store.decide(docket.claims[0].id, "reject", by="ada", why="no")
        store.undo(decision.id, by="ada")
        store.refresh()
    return path


def alter(path, table, column, value):
    """Put a value into every row, as somebody with the file alone can."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        with suppress(sqlite3.IntegrityError):
            newest = f"(SELECT max(rowid) FROM {table})"  # noqa: S608 - names of ours
            connection.execute(f"UPDATE {table} SET {column} = ? WHERE rowid = {newest}", [value])  # noqa: S608 - as above


@pytest.mark.parametrize(
    "spoiled",
    [
        ("report", "byline", b"\xff"), ("report", "retrieved", "x"), ("report", "signature", "x"),
        ("decision", "at", "x"), ("decision", "verb", "x"), ("decision", "before", "{"), ("decision", "undoes", "x"),
        ("case_view", "custody", "x"), ("snapshot", "data", 7), ("person", "label", b"\xff"),
        ("habeas_version", "version_num", "x"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("verb", VERBS, ids=" ".join)
def test_what_was_altered_is_told_in_a_line(path, spoiled, verb, capsys):
    alter(path, *spoiled)
    code = app.run(["--db", str(path), *verb])
    told = capsys.readouterr()
    assert code in {0, 3, 5}
    assert "Traceback" not in told.err
    assert len(told.err.splitlines()) == (1 if code == 5 else 0)


def test_a_decision_altered_is_found_by_the_doctor(path):
    alter(path, "decision", "undoes", "decision:0")
    with opening.open_store(str(path)) as store:
        found = [fault.what for fault in store.check()]
    assert "the list of decisions cannot be read" in found


def test_a_record_of_columns_is_checked_against_its_type():
    at = codec.unpack_moment("2026-01-02T00:00:00Z")
    made = Decision("decision:1", "merge", ("m:1", "m:2"), "ada", at)
    assert codec.checked(made) == made
    with pytest.raises(HabeasError, match="verb"):
        codec.checked(Decision("decision:1", "x", (), "ada", at))
