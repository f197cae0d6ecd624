"""`habeas doctor`: what is installed, what is missing, and whether the database is whole."""

from __future__ import annotations

import platform
import re
from importlib import metadata
from itertools import islice
from pathlib import Path

import typer
from rich.text import Text

from habeas import __version__
from habeas.cli.database import database
from habeas.cli.page import CAUTION, LABEL, Page
from habeas.cli.screen import output
from habeas.errors import HabeasError, SetupError
from habeas.export.words import count, words

_PROBLEM = 3
_MOST = 50
"""Faults that are listed."""


def doctor(context: typer.Context) -> None:
    """Show what is installed and what is missing, and check the database."""
    page = Page(output())
    rows = [("habeas", __version__, True), ("Python", platform.python_version(), True)]
    rows += [*_libraries(), *_model(), *_database(context)]
    width = max(len(name) for name, _, _ in rows)
    for name, found, good in rows:
        page.row(name, Text(words(found), style="" if good else CAUTION), label_width=width, style=LABEL)
    wrong = list(dict.fromkeys(name for name, _, good in rows if name and not good))
    page.gap()
    verdict = f"To mend: {', '.join(wrong)}." if wrong else "Nothing is missing."
    page.paragraph(Text(verdict, style=CAUTION if wrong else ""), indent=2)
    page.show()
    raise typer.Exit(_PROBLEM if wrong else 0)


def _libraries() -> list[tuple[str, str, bool]]:
    """List the libraries that Habeas stands on, with their versions, from the metadata of the package."""
    try:
        wanted = metadata.requires("habeas") or []
    except metadata.PackageNotFoundError:
        return [("libraries", "habeas is not installed; run `pip install habeas`", False)]
    names = [re.split(r"[^\w.-]", line, maxsplit=1)[0] for line in wanted if "extra ==" not in line]
    return [_library(name) for name in sorted(names)]


def _library(name: str) -> tuple[str, str, bool]:
    try:
        return (name, metadata.version(name), True)
    except metadata.PackageNotFoundError:
        return (name, f"not installed; run `pip install {name}`", False)


def _model() -> list[tuple[str, str, bool]]:
    from habeas.reader.model import load

    try:
        reader = load()
    except SetupError as error:
        return [("model", str(error), False)]
    return [("model", reader.name, True)]


def _database(context: typer.Context) -> list[tuple[str, str, bool]]:
    """Check the database from end to end, if there is one: a line for each fault, or one that says what it holds."""
    from habeas.store.database import address

    where = address.parse(context.obj)
    if isinstance(where, Path) and not where.exists():
        return [("database", f"none yet ({where}); habeas add SOURCE... makes it", True)]
    try:
        with database(context) as store:
            faults = [str(fault) for fault in islice(store.check(), _MOST)]
            counts = store.count()
    except HabeasError as error:
        return [("database", str(error), False)]
    held = f"{address.show(store.engine)}: {count(counts.reports, 'report')}, {count(counts.cases, 'case')}"
    return [("database", held, not faults), *(("", fault, False) for fault in faults)]
