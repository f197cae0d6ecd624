"""Where the command line writes: the record to standard output, everything else to standard error."""

from __future__ import annotations

import io
import sys
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from habeas.export.words import words


def output() -> Console:
    """Give the console of the record; it colours terminals only, and not with NO_COLOR."""
    _survive(sys.stdout, encoding=None)
    return Console(markup=False, emoji=False, highlight=False)


def output_utf8() -> io.TextIOBase:
    """Give standard output as UTF-8, which JSON always is."""
    _survive(sys.stdout, encoding="utf-8")
    assert isinstance(sys.stdout, io.TextIOBase)  # noqa: S101 - narrows TextIO; both are what Python opens
    return sys.stdout


def messages() -> Console:
    """Give the console of progress and errors."""
    _survive(sys.stderr, encoding=None)
    return Console(stderr=True, markup=False, emoji=False, highlight=False)


def complain(message: str) -> None:
    """Say what went wrong, in one line."""
    messages().print(f"habeas: {words(message)}", soft_wrap=True)


def progress(sources: Sequence[str]) -> Progress:
    """Give the line that shows how many reports are done, on a terminal and where there are several."""
    console = messages()
    several = len(sources) > 1 or any(Path(source).is_dir() or source.endswith("l") for source in sources)
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    return Progress(*columns, console=console, transient=True, disable=not (several and console.is_terminal))


def _survive(stream: object, *, encoding: str | None) -> None:
    """Let characters that the terminal's encoding lacks become `?` instead of an error."""
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding=encoding or stream.encoding, errors="replace")
