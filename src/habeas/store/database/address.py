"""Addresses: what may be given as `--db`, and how it is shown.

A bare path or `sqlite:///path` is a file, `postgresql://user:password@host/database` a server. A password is never
shown.
"""

from __future__ import annotations

import re
from pathlib import Path

from sqlalchemy import URL, Engine, make_url
from sqlalchemy.exc import ArgumentError

from habeas.errors import BadOption

DEFAULT = "habeas.db"
_LONGEST = 4096
_WRITE = "cannot be used; write postgresql://user:password@host/database"
_MEANT = re.compile(r"postgres\w*[+:]|[^/]*:[^/]*@", re.IGNORECASE)
"""What was meant as the address of a server, with a slash or the scheme forgotten."""


def parse(url: str | None) -> Path | URL:
    """Tell a file from a server. Raises BadOption for what is neither.

    >>> parse("sqlite:///cases.db").name, parse("cases.db").name
    ('cases.db', 'cases.db')
    >>> parse("postgres://ada:secret@db.example/cases").database
    'cases'
    """
    given = DEFAULT if url is None else url.strip()
    scheme, mark, rest = given.partition("://")
    if not mark and _MEANT.match(given):
        raise BadOption("postgresql://", _WRITE)  # not repeated: a password may stand in it
    if not mark:
        return _file(given)
    scheme = scheme.lower()
    if scheme == "sqlite":
        return _file(rest.removeprefix("/"))
    if scheme in {"postgres", "postgresql", "postgresql+psycopg"}:
        return _server(f"postgresql://{rest}")
    raise BadOption(
        f"{scheme.rpartition('@')[2]}://",
        "is no database of Habeas; give a file, sqlite:///file or postgresql://host/name",
    )


def show(engine: Engine) -> str:
    """Name the database of an engine for a message: the file, or the address without its password."""
    if engine.dialect.name == "sqlite":
        return str(engine.url.database)
    return engine.url.set(drivername="postgresql", query={}).render_as_string(hide_password=True)


def _file(path: str) -> Path:
    if not path or path.startswith((":memory:", "file:")) or "\x00" in path or len(path) > _LONGEST:
        raise BadOption(path or "sqlite:///", "is no file; name the file of the database, as in habeas.db")
    return Path(path)


def _server(url: str) -> URL:
    """Take the address of a server apart; a broken one is not repeated, for a password may stand in it."""
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError):
        parsed = None
    if parsed is None or not parsed.database or "@" in (parsed.host or ""):  # a password with a bare @ in it
        raise BadOption("postgresql://", _WRITE)
    return parsed
