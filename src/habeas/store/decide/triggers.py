"""Decisions are append-only, and the database itself sees to it: triggers refuse to change or delete one.

A migration calls `create` once the table `decision` is there, and `drop` before the table goes. What a person settled
can then be lost neither to a mistake in this program nor to a hand at the database's own prompt (short of dropping the
triggers, which `habeas doctor` can see: `guarded`).
"""

from __future__ import annotations

from sqlalchemy import Connection, text

REFUSAL = "decisions are kept for ever: undo one with a new decision"
_SQLITE = {
    "decision_no_update": "BEFORE UPDATE ON decision",
    "decision_no_delete": "BEFORE DELETE ON decision",
    # REPLACE deletes without a word to the trigger above
    "decision_no_replace": "BEFORE INSERT ON decision"
    " WHEN EXISTS (SELECT 1 FROM decision WHERE id = NEW.id OR number = NEW.number)",
}
_POSTGRES = {
    "decision_no_change": "BEFORE UPDATE OR DELETE ON decision FOR EACH ROW",
    "decision_no_truncate": "BEFORE TRUNCATE ON decision FOR EACH STATEMENT",
}


def create(connection: Connection) -> None:
    """Make the triggers of whichever database this is; the table must be there."""
    if connection.dialect.name == "postgresql":
        connection.execute(
            text(
                "CREATE OR REPLACE FUNCTION decision_refuse() RETURNS trigger LANGUAGE plpgsql AS"
                f" $$ BEGIN RAISE EXCEPTION '{REFUSAL}'; END $$"
            )
        )
        for name, when in _POSTGRES.items():
            connection.execute(text(f"CREATE TRIGGER {name} {when} EXECUTE FUNCTION decision_refuse()"))
    else:
        for name, when in _SQLITE.items():
            connection.execute(text(f"CREATE TRIGGER {name} {when} BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"))


def drop(connection: Connection) -> None:
    """Take the triggers away again, for a migration back; those that are not there are passed over."""
    if connection.dialect.name == "postgresql":
        for name in _POSTGRES:
            connection.execute(text(f"DROP TRIGGER IF EXISTS {name} ON decision"))
        connection.execute(text("DROP FUNCTION IF EXISTS decision_refuse()"))
    else:
        for name in _SQLITE:
            connection.execute(text(f"DROP TRIGGER IF EXISTS {name}"))


def guarded(connection: Connection) -> bool:
    """Tell whether all triggers stand."""
    if connection.dialect.name == "postgresql":
        names = "SELECT tgname FROM pg_trigger WHERE tgrelid = 'decision'::regclass AND NOT tgisinternal"
        wanted = set(_POSTGRES)
    else:
        names = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'decision'"
        wanted = set(_SQLITE)
    return wanted <= set(connection.execute(text(names)).scalars())
