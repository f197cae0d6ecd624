"""Where an export goes: a file that is whole or not there, a folder of them, or a stream."""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from habeas.errors import BadOption

_NEW = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0)


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """Open a file for writing that takes its name only when all of it is written; else nothing is left behind.

    What stood there before stays until then, and its rights are kept; a new file is for its owner alone. Raises
    BadOption where it cannot be written: a device or pipe is no file, and must not be replaced by one.
    """
    if is_there(path) and not path.is_file():
        raise BadOption(str(path), "is no file; give the name of one, or - for standard output")
    draft = path.with_name(f".{path.name[:100]}.{secrets.token_hex(4)}.part")
    try:
        with os.fdopen(os.open(draft, _NEW, 0o600), "wb") as out:
            yield out
            out.flush()
            os.fsync(out.fileno())
        if is_there(path):
            shutil.copymode(path, draft)
        draft.replace(path)
    except OSError as error:
        raise BadOption(str(path), f"cannot be written ({error.strerror or error}); nothing was changed") from error
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def is_there(path: Path) -> bool:
    """Tell whether a file, folder or device has a name. Raises BadOption for what can be no name."""
    if "\x00" in str(path):
        raise BadOption(str(path), "cannot be the name of a file")
    try:
        return path.exists()
    except OSError as error:
        raise BadOption(str(path), f"cannot be the name of a file ({error.strerror or error})") from error


def folder(path: Path) -> Path:
    """Give a folder, making it where it is missing, for its owner alone; raises BadOption where that cannot be."""
    try:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise BadOption(str(path), f"is no folder to write into ({error.strerror or error})") from error
    return path
