"""The database of a command: `--db`, else HABEAS_DB, else `habeas.db` here; and the name of who decides."""

from __future__ import annotations

import getpass
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from habeas.store.store import Store

Context = typer.Context
By = Annotated[
    str | None,
    typer.Option("--by", metavar="NAME", envvar="HABEAS_USER", help="Who decides; your login name if not given."),
]
Because = Annotated[str | None, typer.Option("--because", metavar="REASON", help="Why; kept with the decision.")]


def database(context: typer.Context) -> Store:
    """Open the database that the command line names; made where there is none."""
    from habeas.store.opening import open_store

    return open_store(context.obj)


def decider(by: str | None) -> str:
    """Give the name of who decides: as given, else the login name."""
    return by or getpass.getuser()
