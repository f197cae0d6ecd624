"""`habeas review`: what waits for a person to decide, and the commands that decide it."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.text import Text

from habeas.cli.database import database
from habeas.cli.page import LABEL, Page
from habeas.cli.screen import output
from habeas.export.words import words
from habeas.records.link import Link


def review(
    context: typer.Context,
    limit: Annotated[int, typer.Option(metavar="N", min=1, max=10_000, help="At most so many of each.")] = 20,
) -> None:
    """List what waits for a person: who may be one person, where reports differ or do not fit together."""
    from habeas.cli.show.rows import show_rows
    from habeas.store.listing.filters import Filters

    page = Page(output())
    with database(context) as store:
        asks = store.asks()
        rows = store.cases(Filters(needs_review=True), limit=limit)
        labels = {id: store.find(id, everyone=True) for link in asks[:limit] for id in (link.one, link.other)}
    for index, link in enumerate(asks[:limit]):
        page.heading(f"One person or two? ({len(asks)})") if not index else None
        names = [words(labels[id][0].label if labels[id] else id) for id in (link.one, link.other)]
        _ask(page, link, names)
    if rows:
        page.heading("Cases to look at")
        show_rows(page, rows)
    if not asks and not rows:
        page.paragraph(Text("Nothing waits for a decision."), indent=0)
    page.show()


def _ask(page: Page, link: Link, names: list[str]) -> None:
    """Put one question, with why the machine asks it and how to answer."""
    page.gap()
    page.paragraph(Text(" / ".join(names)).append(f"  {link.score:.2f}: {words(link.why)}", style=LABEL))
    page.paragraph(
        Text(f"habeas merge {link.one} {link.other}   or   habeas apart {link.one} {link.other}", style=LABEL)
    )
