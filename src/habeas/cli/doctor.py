"""`habeas doctor`: what is installed, what is missing, and how to get it."""

from __future__ import annotations

import platform
import re
from importlib import metadata

import typer
from rich.text import Text

from habeas import __version__
from habeas.cli.page import CAUTION, LABEL, Page
from habeas.cli.screen import output
from habeas.errors import SetupError
from habeas.export.words import words

_PROBLEM = 3


def doctor() -> None:
    """Show what is installed and what is missing."""
    page = Page(output())
    rows = [("habeas", __version__, True), ("Python", platform.python_version(), True)]
    rows += [*_libraries(), *_model(), ("database", "not yet: this version keeps nothing", True)]
    width = max(len(name) for name, _, _ in rows)
    for name, found, good in rows:
        page.row(name, Text(words(found), style="" if good else CAUTION), label_width=width, style=LABEL)
    missing = [name for name, _, good in rows if not good]
    page.gap()
    verdict = f"Missing: {', '.join(missing)}." if missing else "Nothing is missing."
    page.paragraph(Text(verdict, style=CAUTION if missing else ""), indent=2)
    page.show()
    raise typer.Exit(_PROBLEM if missing else 0)


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
