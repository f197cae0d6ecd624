"""Changes for readers: what the cases say now that they did not say before, a few lines a person."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from habeas.cli.page import LABEL, NAME, Page
from habeas.export.words import words

if TYPE_CHECKING:
    from habeas.store.derive.changes import Change


def show_changes(changes: Iterable[Change], console: Console) -> None:
    """Print what changed, person by person, with the id that `habeas case` takes."""
    page = Page(console)
    for (label, person), told in groupby(changes, key=lambda one: (one.label, one.person)):
        page.gap()
        page.paragraph(Text(words(label), style=NAME).append(f"  {person}", style=LABEL), indent=0)
        listed = list(told)
        width = page.fit((one.kind for one in listed), most=12)
        for one in listed:
            page.row(one.kind, _change(one), label_width=width)
    page.show()


def _change(change: Change) -> Text:
    """Word one change.

    >>> from habeas.store.derive.changes import Change
    >>> _change(Change("p:1", "Ada Roe", "custody", "in custody", "released")).plain
    'released (was: in custody)'
    """
    if change.now is None:
        return Text(f"no longer: {words(change.before or '')}")
    text = Text(words(change.now))
    return text.append(f" (was: {words(change.before)})", style=LABEL) if change.before else text
