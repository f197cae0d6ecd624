"""The command `habeas`: its verbs, and one place where every way to fail becomes one line and an exit code.

0  done                      4    the network
1  an error of Habeas        5    the database
2  an input or option        130  stopped by Ctrl-C
3  the installation          141  the reader of the output went away
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import Annotated, NoReturn

import typer

from habeas import __version__
from habeas.cli.add import add
from habeas.cli.case import case
from habeas.cli.cases import cases, search
from habeas.cli.decide import decide, undo
from habeas.cli.doctor import doctor
from habeas.cli.evaluate import evaluate
from habeas.cli.export import export
from habeas.cli.failures import exit_code
from habeas.cli.guard import hide, restrict, reveal, seal
from habeas.cli.history import history
from habeas.cli.merge import apart, merge, split
from habeas.cli.read import read
from habeas.cli.review import review
from habeas.cli.screen import complain
from habeas.cli.serve import serve
from habeas.cli.tell import tell
from habeas.cli.user import user
from habeas.errors import HabeasError

_INTERRUPTED = 130
_PIPE_CLOSED = 141

app = typer.Typer(
    name="habeas",
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for verb in (
    read, add, cases, case, search, review, merge, apart, split, decide, tell, undo, history, seal, restrict,
    hide, reveal, export, serve, evaluate, doctor,
):  # fmt: skip
    app.command()(verb)
app.add_typer(user)


@app.callback(invoke_without_command=True)
def start(
    context: typer.Context,
    *,
    db: Annotated[
        str | None,
        typer.Option(
            metavar="URL",
            envvar="HABEAS_DB",
            show_envvar=True,
            help="The database: a file (habeas.db if not given) or postgresql://...",
        ),
    ] = None,
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
) -> None:
    """Case records from news reports about people held, charged, tried or freed; a quote under every line."""
    context.obj = db
    if version:
        print(f"habeas {__version__}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        print(context.get_help())


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command with the arguments of the process, or those given, and exit."""
    sys.exit(run(arguments))


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command; give the exit code."""
    try:
        code = _invoke(sys.argv[1:] if arguments is None else arguments)
        sys.stdout.flush()
    except typer.TyperException as error:  # an unknown verb or option, a value missing
        complain(error.format_message().replace("\n", " "))
        return 2
    except HabeasError as error:
        complain(str(error))
        return exit_code(error)
    except (KeyboardInterrupt, typer.Abort):
        return _INTERRUPTED
    except BrokenPipeError:
        # Python flushes standard output once more at exit; let that go nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _PIPE_CLOSED
    return code


def _invoke(arguments: Sequence[str]) -> int:
    """Run a verb by hand, since typer's own way swallows a closed pipe and Ctrl-C."""
    try:
        command = typer.main.get_command(app)
        with command.make_context("habeas", list(arguments)) as context:
            command.invoke(context)
    except typer.Exit as stop:
        return stop.exit_code
    return 0
