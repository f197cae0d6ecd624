"""`habeas user`: the accounts of a team; a password is asked for, or read from standard input, never an argument."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from habeas.cli.database import database
from habeas.cli.screen import output
from habeas.errors import BadOption

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.records.account import Account
    from habeas.store.accounts.accounts import Accounts

_LONGEST_LINE = 10_000


class Role(StrEnum):
    """What an account may do."""

    viewer = "viewer"
    editor = "editor"
    admin = "admin"


Name = Annotated[str, typer.Argument(metavar="NAME", help="The name of the account, in any case.")]
FromInput = Annotated[
    bool, typer.Option("--password-stdin", help="Read the password from standard input, the first line of it.")
]

user = typer.Typer(name="user", rich_markup_mode=None)


@user.callback(invoke_without_command=True)
def start(context: typer.Context) -> None:
    """Look after the accounts of a team that signs in (`habeas serve --auth`)."""
    if context.invoked_subcommand is None:
        print(context.get_help())


@user.command()
def add(
    context: typer.Context,
    name: Name,
    *,
    role: Annotated[Role, typer.Option(help="viewer reads, editor decides, admin looks after the others.")],
    password_stdin: FromInput = False,
) -> None:
    """Add an account; its password is asked for twice."""
    with _accounts(context) as accounts:
        made = accounts.add(name, _password(from_input=password_stdin), role.value)
        _show(made)


@user.command("list")
def list_(context: typer.Context) -> None:
    """List the accounts: role, since when, and whether disabled."""
    with _accounts(context) as accounts:
        found = accounts.list()
    if not found:
        output().print("Nobody has an account yet: habeas user add NAME --role admin", soft_wrap=True)
    for one in found:
        _show(one)


@user.command()
def role(
    context: typer.Context,
    name: Name,
    to: Annotated[Role, typer.Argument(metavar="viewer|editor|admin", help="The new role.")],
) -> None:
    """Give an account another role; the only admin stays one."""
    with _accounts(context) as accounts:
        _show(accounts.set_role(name, to.value))


@user.command()
def password(context: typer.Context, name: Name, *, password_stdin: FromInput = False) -> None:
    """Give an account a new password; it is signed out everywhere."""
    with _accounts(context) as accounts:
        found = accounts.get(name)
        accounts.set_password(found.name, _password(from_input=password_stdin))
        _show(found)


@user.command()
def disable(context: typer.Context, name: Name) -> None:
    """Take an account away at once: its sessions end, its tokens are revoked; what it decided stays."""
    with _accounts(context) as accounts:
        _show(accounts.disable(name))


@user.command()
def enable(context: typer.Context, name: Name) -> None:
    """Give an account back, with the password it had; tokens have to be made anew."""
    with _accounts(context) as accounts:
        _show(accounts.enable(name))


@contextmanager
def _accounts(context: typer.Context) -> Iterator[Accounts]:
    """Open the accounts of the database that the command line names."""
    from habeas.store.accounts.accounts import Accounts

    with database(context) as store:
        yield Accounts(store.engine, store.clock)


def _show(account: Account) -> None:
    from habeas.export.words import words

    since = f"disabled since {account.disabled:%Y-%m-%d}" if account.disabled else f"since {account.made:%Y-%m-%d}"
    output().print(f"{words(account.name)}  {account.role}  {since}", soft_wrap=True)


def _password(*, from_input: bool) -> str:
    """Read a password: the first line of standard input, or typed twice where nobody can read it."""
    if from_input:
        return sys.stdin.readline(_LONGEST_LINE).rstrip("\r\n")
    if not sys.stdin.isatty():
        raise BadOption("password", "is asked for on a terminal; elsewhere give it with --password-stdin")
    typed: str = typer.prompt("Password", hide_input=True, confirmation_prompt=True, err=True)
    return typed
