"""`habeas add`: read reports, keep them, settle who is who, and say what changed."""

from __future__ import annotations

import sys
from collections import Counter
from typing import TYPE_CHECKING, Annotated

import typer
from rich.text import Text

from habeas.cli.database import database
from habeas.cli.failures import exit_code_of_all
from habeas.cli.screen import complain, output, progress
from habeas.errors import HabeasError
from habeas.export.words import count, listing

if TYPE_CHECKING:
    from habeas.store.store import Store


def add(
    context: typer.Context,
    sources: Annotated[
        list[str],
        typer.Argument(metavar="SOURCE...", help="Text or HTML file, address, folder, .jsonl file, or - for stdin."),
    ],
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help="Day of the reports, as 2024-12-26, where they do not tell it.")
    ] = None,
) -> None:
    """Read reports and keep them; print what they change."""
    from habeas.cli.show.changes import show_changes

    with database(context) as store:
        errors = _add_all(store, sources, published)
        show_changes(store.refresh(), output())
    raise typer.Exit(exit_code_of_all(errors))


def _add_all(store: Store, sources: list[str], published: str | None) -> list[HabeasError]:
    """Add every source, each report kept as soon as it is read; give what failed."""
    from habeas.adding import add as add_to
    from habeas.ingest.sources import Failed

    states: Counter[str] = Counter()
    errors: list[HabeasError] = []
    with progress(sources) as bar:
        task = bar.add_task("adding", total=None)
        for one in add_to(store, sources, published=published, stdin=sys.stdin.buffer):
            if isinstance(one, Failed):
                complain(str(one.error))
                errors.append(one.error)
            else:
                states[one.outcome] += 1
            bar.update(task, advance=1, description=f"{states.total() + len(errors)} reports")
    told = [f"{number} {state}" for state, number in sorted(states.items())]
    told += [f"{len(errors)} failed"] if errors else []
    output().print(Text(f"{count(states.total(), 'report')}: {listing(told)}" if told else "no report"))
    return errors
