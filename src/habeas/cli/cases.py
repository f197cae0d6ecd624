"""`habeas cases` and `habeas search`: find a case among many."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer
from rich.text import Text

from habeas.cli import filter_options as to
from habeas.cli.database import database
from habeas.cli.page import LABEL, Page
from habeas.cli.read import Format
from habeas.cli.screen import output, output_utf8
from habeas.export.words import count

Limit = Annotated[int, typer.Option(metavar="N", min=1, max=10_000, help="At most so many.")]


class Order(StrEnum):
    """How a list of cases is sorted."""

    changed = "changed"
    name = "name"
    date = "date"


def cases(
    context: typer.Context,
    *,
    status: to.Status = None,
    stage: to.Stage = None,
    country: to.Country = None,
    offence: to.Offence = None,
    kind: to.Kind = None,
    since: to.Since = None,
    until: to.Until = None,
    source: to.Source = None,
    role: to.Role = None,
    conflicts: to.Conflicts = False,
    withheld: to.Withheld = False,
    review: to.Review = False,
    sealed: to.Sealed = False,
    sort: Annotated[
        Order, typer.Option(help="Last changed first, by name, or by the last dated event.")
    ] = Order.changed,
    limit: Limit = 50,
    after: Annotated[
        str | None, typer.Option(metavar="ID", help="Go on after this person, the last of the page before.")
    ] = None,
    format: Annotated[Format, typer.Option(help="A page for people, or JSON for programs.")] = Format.text,
) -> None:
    """List the cases, those that changed last first."""
    from habeas.store.listing.filter_words import parse

    filters = parse(
        status=status, stage=stage, country=country, offence=offence, kind=kind, since=since, until=until,
        source=source, role=role, with_conflicts=conflicts, withheld=withheld, needs_review=review,
        sealed=sealed,
    )  # fmt: skip
    with database(context) as store:
        rows = store.cases(filters, sort=sort.value, limit=limit, after=after)
    if format is Format.json:
        from habeas.cli.show.as_json import write_line

        for row in rows:
            write_line(row, output_utf8())
        return
    from habeas.cli.show.rows import show_rows

    page = Page(output())
    show_rows(page, rows)
    if not rows:
        page.paragraph(Text("No case is like that." if filters.any else "No case yet: habeas add SOURCE..."), indent=0)
    if len(rows) == limit:
        page.paragraph(Text(f"There may be more: --after {rows[-1].person}", style=LABEL), indent=0)
    page.show()


def search(
    context: typer.Context,
    query: Annotated[
        list[str],
        typer.Argument(metavar="WORDS...", help='Words or names in any script; "a phrase", -without, begin*.'),
    ],
    *,
    status: to.Status = None,
    stage: to.Stage = None,
    country: to.Country = None,
    offence: to.Offence = None,
    kind: to.Kind = None,
    since: to.Since = None,
    until: to.Until = None,
    source: to.Source = None,
    limit: Limit = 20,
    format: Annotated[Format, typer.Option(help="A page for people, or JSON for programs.")] = Format.text,
) -> None:
    """Search people by name and reports by their words."""
    from habeas.store.listing.filter_words import parse

    filters = parse(
        status=status, stage=stage, country=country, offence=offence, kind=kind, since=since, until=until, source=source
    )
    with database(context) as store:
        hits = store.search(" ".join(query), filters, limit=limit)
    if format is Format.json:
        from habeas.cli.show.as_json import write_line

        write_line(hits, output_utf8())
        return
    from habeas.cli.show.rows import show_reports, show_rows

    page = Page(output())
    if hits.people:
        page.heading("People")
        show_rows(page, hits.people)
    if hits.reports:
        page.heading(f"Reports: the newest {count(len(hits.reports), 'report')}" if hits.more else "Reports")
        show_reports(page, hits.reports)
    if not hits.people and not hits.reports:
        page.paragraph(Text("Nothing was found."), indent=0)
    page.show()
