"""Breakdowns: what a database's own errors mean for the person in front of it.

Whatever breaks in a transaction takes the whole transaction back, so that nothing is half kept. Errors that mean a
mistake in Habeas itself are passed on as they are.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine
from sqlalchemy.exc import DataError, DBAPIError

from habeas.errors import BadOption, StoreDamaged, StoreError, StoreFull, StoreLocked, StoreUnreachable
from habeas.store.database import address

_LOCKED = (StoreLocked, "another program is writing to it; try again when that is done")
_FULL = (StoreFull, "its disk is full; nothing of this step was kept, make room and do it again")
_DAMAGED = (StoreDamaged, "is damaged; make a copy of it, then see `habeas doctor`")
_SHUT = (StoreUnreachable, "cannot be opened or written to; see that it is there and that you may write to it")
_AWAY = (StoreUnreachable, "does not answer; see the server, the name of the database and the password")

_OPTION = (StoreUnreachable, "has an option in its address (after the ?) that PostgreSQL does not know")

_SQLITE = {
    "SQLITE_BUSY": _LOCKED, "SQLITE_LOCKED": _LOCKED, "SQLITE_FULL": _FULL, "SQLITE_CORRUPT": _DAMAGED,
    "SQLITE_NOTADB": _DAMAGED, "SQLITE_READONLY": _SHUT, "SQLITE_CANTOPEN": _SHUT, "SQLITE_PERM": _SHUT,
    "SQLITE_IOERR_SHMSIZE": _FULL,  # no room for the index of the write-ahead log
    "SQLITE_IOERR": (StoreUnreachable, "cannot be read or written (the disk failed); nothing of this step was kept"),
}  # fmt: skip
_POSTGRES = {
    "55P03": _LOCKED, "40P01": _LOCKED, "40001": _LOCKED, "57014": _LOCKED, "53100": _FULL, "XX001": _DAMAGED,
    "XX002": _DAMAGED, "42501": _SHUT, "25006": _SHUT,
}  # fmt: skip
_POSTGRES_CLASSES = {"08": _AWAY, "28": _AWAY, "3D": _AWAY, "57": _AWAY, "53": _AWAY}


@contextmanager
def explained(engine: Engine) -> Iterator[None]:
    """Turn what the database raises into the StoreError that says what to do; BadOption for words that are no text."""
    try:
        yield
    except UnicodeEncodeError as error:
        raise _not_text(error.object) from None
    except DataError as error:
        if "NUL" not in str(error.orig):
            raise
        raise _not_text("\\x00") from None
    except DBAPIError as error:
        known = _meaning(error)
        if known is None:
            raise
        raise known[0](address.show(engine), known[1]) from None  # its text may quote the password


def _not_text(given: str) -> BadOption:
    shown = given.encode(errors="backslashreplace").decode()
    return BadOption(shown, "holds characters that no database keeps; they come of bytes that are no text")


def _meaning(error: DBAPIError) -> tuple[type[StoreError], str] | None:
    """Find what an error means; None for one that is a mistake of ours."""
    original = error.orig
    name: str | None = getattr(original, "sqlite_errorname", None)
    if name:
        return _SQLITE.get(name) or next((told for base, told in _SQLITE.items() if name.startswith(f"{base}_")), None)
    state: str | None = getattr(original, "sqlstate", None)
    if state:
        return _POSTGRES.get(state) or _POSTGRES_CLASSES.get(state[:2])
    if "invalid connection option" in str(original):
        return _OPTION
    return _AWAY if error.connection_invalidated or type(original).__name__ == "OperationalError" else None
