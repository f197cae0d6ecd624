"""`habeas read`: read reports and print their record; nothing is stored."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from enum import StrEnum
from typing import Annotated

import typer

from habeas.cli.failures import exit_code_of_all
from habeas.cli.screen import complain, output, output_utf8, progress
from habeas.errors import HabeasError
from habeas.records.docket import Docket


class Format(StrEnum):
    """How the record is printed."""

    text = "text"
    json = "json"


def read(
    sources: Annotated[
        list[str],
        typer.Argument(metavar="SOURCE...", help="Text or HTML file, address, folder, .jsonl file, or - for stdin."),
    ],
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help="Day of the reports, as 2024-12-26, where they do not tell it.")
    ] = None,
    format: Annotated[Format, typer.Option(help="A page for people, or JSON for programs.")] = Format.text,
) -> None:
    """Read reports and print their case records."""
    from habeas.pipeline import settle

    read_ones, errors = _gather(sources, published)
    dockets = settle(read_ones)
    if format is Format.json:
        _print_json(dockets)
    elif dockets:
        _print_text(dockets)
    raise typer.Exit(exit_code_of_all(errors))


def _gather(sources: Sequence[str], published: str | None) -> tuple[list[Docket], list[HabeasError]]:
    """Read every source; report those that fail on standard error and go on."""
    from habeas.ingest.sources import Failed
    from habeas.pipeline import read_each

    dockets: list[Docket] = []
    errors: list[HabeasError] = []
    with progress(sources) as bar:
        task = bar.add_task("reading", total=None)
        for one in read_each(sources, published=published, stdin=sys.stdin.buffer):
            if isinstance(one, Failed):
                complain(str(one.error))
                errors.append(one.error)
            else:
                dockets.append(one)
            bar.update(task, advance=1, description=f"{len(dockets) + len(errors)} read")
    return dockets, errors


def _print_json(dockets: Sequence[Docket]) -> None:
    from habeas.records.encode import encode, write

    stream = output_utf8()
    for docket in dockets:
        stream.write(write(encode(docket, several=len(dockets) > 1)) + "\n")


def _print_text(dockets: Sequence[Docket]) -> None:
    from habeas.cli.show.record import show_record

    show_record(dockets, output(), today=datetime.now(UTC).date())
