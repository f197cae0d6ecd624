"""`habeas seal`, `restrict`, `hide` and `reveal`: a person says who may see what, and can take it back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from habeas.cli.database import Because, By, database, decider
from habeas.cli.screen import output

if TYPE_CHECKING:
    from habeas.store.decide.guarding import Guarding

Who = Annotated[str, typer.Argument(metavar="NAME|ID", help="A name in any script, or the id of a person.")]
What = Annotated[
    str, typer.Argument(metavar="NAME|ID|REPORT", help="A person, or the id of a report: sha256:... or how it begins.")
]


def seal(context: typer.Context, who: Who, *, because: Because = None, by: By = None) -> None:
    """Seal a case (acquitted, expunged): it leaves lists, searches, feeds and exports; `habeas undo` takes it back."""
    _guard(context, "seal", who, because, by)


def restrict(context: typer.Context, what: What, *, because: Because = None, by: By = None) -> None:
    """Keep a case or a report to editors; `habeas undo` takes it back."""
    _guard(context, "restrict", what, because, by)


def hide(context: typer.Context, who: Who, *, because: Because = None, by: By = None) -> None:
    """Withhold a name from viewers and exports; `habeas undo` takes it back."""
    _guard(context, "hide", who, because, by)


def reveal(context: typer.Context, who: Who, *, because: Because = None, by: By = None) -> None:
    """Open the name of a victim, of somebody under 18, or one that was withheld; `habeas undo` takes it back."""
    _guard(context, "reveal", who, because, by)


def _guard(context: typer.Context, verb: Guarding, subject: str, because: str | None, by: str | None) -> None:
    from habeas.cli.show.decisions import show_decision

    with database(context) as store:
        decision = store.guard(verb, subject, by=decider(by), why=because)
        output().print(show_decision(decision), soft_wrap=True)
        store.refresh()
