"""`habeas case`: everything kept of one person."""

from __future__ import annotations

from datetime import UTC, datetime
from enum import StrEnum
from typing import Annotated

import typer

from habeas.cli.database import database
from habeas.cli.read import Format
from habeas.cli.screen import output, output_utf8


class Basis(StrEnum):
    """What `--at` goes by."""

    reports = "reports"
    events = "events"


def case(
    context: typer.Context,
    who: Annotated[str, typer.Argument(metavar="NAME|ID", help="A name in any script, or the id of a person.")],
    *,
    at: Annotated[
        str | None, typer.Option(metavar="DATE", help="The record as it stood on a day, as 2024-12-26 or 2024.")
    ] = None,
    by: Annotated[
        Basis, typer.Option(help="What --at goes by: reports published by then, or events that happened by then.")
    ] = Basis.reports,
    ids: Annotated[bool, typer.Option("--ids", help="Show the ids of claims, to decide on them.")] = False,
    format: Annotated[Format, typer.Option(help="A page for people, or JSON for programs.")] = Format.text,
) -> None:
    """Print the record of one person: case, sources, decisions, quotes."""
    with database(context) as store:
        dossier = store.dossier(who, at=at, by=by.value)
        guards = store.guards(dossier.person.id)
    if format is Format.json:
        from habeas.records.encode import write
        from habeas.records.encode_dossier import encode_dossier

        output_utf8().write(write(encode_dossier(dossier)) + "\n")
        return
    from habeas.cli.show.dossier import show_dossier

    show_dossier(dossier, output(), today=datetime.now(UTC).date(), ids=ids)
    from habeas.cli.show.guards import show_guards

    for line in show_guards(guards):
        output().print(line, soft_wrap=True)
