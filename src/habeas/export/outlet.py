"""Where an export goes: a file that is whole or not there, a folder of them, or a stream."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from habeas.errors import BadOption


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """Open a file for writing that takes its name only when all of it is written; else nothing is left behind.

    What stood there before stays until then. Raises BadOption where it cannot be written.
    """
    draft = path.with_name(f".{path.name[:100]}.{secrets.token_hex(4)}.part")
    try:
        with draft.open("xb") as out:
            yield out
            out.flush()
            os.fsync(out.fileno())
        draft.replace(path)
    except OSError as error:
        raise BadOption(str(path), f"cannot be written ({error.strerror or error}); nothing was changed") from error
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def folder(path: Path) -> Path:
    """Give a folder, making it where it is missing; raises BadOption where that cannot be."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BadOption(str(path), f"is no folder to write into ({error.strerror or error})") from error
    return path
