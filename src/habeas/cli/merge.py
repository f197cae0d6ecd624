"""`habeas merge`, `habeas apart` and `habeas split`: a person says who is who, and can take it back."""

from __future__ import annotations

from typing import Annotated

import typer

from habeas.cli.database import Because, By, database, decider
from habeas.cli.screen import output

Who = Annotated[str, typer.Argument(metavar="NAME|ID", help="A name in any script, or the id of a person.")]


def merge(
    context: typer.Context,
    one: Who,
    other: Who,
    *,
    because: Because = None,
    by: By = None,
) -> None:
    """Hold two people for one; `habeas undo` takes it back."""
    from habeas.cli.show.changes import show_changes
    from habeas.cli.show.decisions import show_decision

    with database(context) as store:
        decision = store.merge(one, other, by=decider(by), why=because)
        output().print(show_decision(decision), soft_wrap=True)
        show_changes(store.refresh(), output())


def apart(
    context: typer.Context,
    one: Who,
    other: Who,
    *,
    because: Because = None,
    by: By = None,
) -> None:
    """Hold two people for two, so that it is not asked again; `habeas undo` takes it back."""
    from habeas.cli.show.changes import show_changes
    from habeas.cli.show.decisions import show_decision

    with database(context) as store:
        decision = store.apart(one, other, by=decider(by), why=because)
        output().print(show_decision(decision), soft_wrap=True)
        show_changes(store.refresh(), output())


def split(
    context: typer.Context,
    who: Who,
    off: Annotated[list[str], typer.Argument(metavar="MENTION|REPORT...", help="What is not about this person.")],
    *,
    because: Because = None,
    by: By = None,
) -> None:
    """Part mentions, or all that some reports say, from a person; `habeas undo` takes it back."""
    from habeas.cli.show.changes import show_changes
    from habeas.cli.show.decisions import show_decision

    with database(context) as store:
        decision = store.split(who, off, by=decider(by), why=because)
        output().print(show_decision(decision), soft_wrap=True)
        show_changes(store.refresh(), output())
