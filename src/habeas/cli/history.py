"""`habeas history`: the decisions that people made, oldest first."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.text import Text

from habeas.cli.database import database
from habeas.cli.read import Format
from habeas.cli.screen import output, output_utf8


def history(
    context: typer.Context,
    who: Annotated[
        str | None, typer.Argument(metavar="[NAME|ID]", help="A person; every decision if left out.")
    ] = None,
    format: Annotated[Format, typer.Option(help="A page for people, or JSON for programs.")] = Format.text,
) -> None:
    """List what people decided, on one person or on all."""
    with database(context) as store:
        decisions = store.history(who)
    if format is Format.json:
        from habeas.records.encode import write
        from habeas.records.encode_dossier import encode_decision

        for decision in decisions:
            output_utf8().write(write(encode_decision(decision)) + "\n")
        return
    from habeas.cli.page import Page
    from habeas.cli.show.decisions import show_decision

    page = Page(output())
    for decision in decisions:
        page.paragraph(show_decision(decision), indent=0)
    if not decisions:
        page.paragraph(Text("No decision has been made."), indent=0)
    page.show()
