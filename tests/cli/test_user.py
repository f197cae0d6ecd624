import io
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
import typer

from habeas.cli.app import app

GOOD = "seven quiet herons"


@pytest.fixture
def typed(on, monkeypatch):
    """Run a verb with a line on standard input."""

    def run(line, *arguments):
        monkeypatch.setattr(sys, "stdin", io.StringIO(f"{line}\n"))
        return on("user", *arguments)

    return run


@pytest.fixture
def team(typed):
    for name, role in (("Ada", "admin"), ("Eli", "editor")):
        assert typed(GOOD, "add", name, "--role", role, "--password-stdin")[0] == 0


def test_nobody_at_first(on):
    code, out, err = on("user", "list")
    assert (code, err) == (0, "")
    assert "habeas user add" in out


def test_without_a_verb_it_says_what_there_is(on):
    code, out, err = on("user")
    assert (code, err) == (0, "")
    assert all(verb in out for verb in ("add", "list", "role", "password", "disable", "enable"))


@pytest.mark.usefixtures("team")
def test_accounts_are_added_and_listed(on):
    lines = on("user", "list")[1].splitlines()
    assert [line.split()[:3] for line in lines] == [["ada", "admin", "since"], ["eli", "editor", "since"]]


@pytest.mark.usefixtures("team")
def test_a_role_is_changed_but_not_the_only_admins(on):
    assert on("user", "role", "ELI", "viewer")[1].startswith("eli  viewer")
    code, out, err = on("user", "role", "ada", "viewer")
    assert (code, out) == (2, "")
    assert err == "habeas: ada: is the only admin; make somebody else an admin first\n"


@pytest.mark.usefixtures("team")
def test_an_account_is_taken_away_and_given_back(on):
    assert "disabled since" in on("user", "disable", "eli")[1]
    assert "disabled since" in on("user", "list")[1]
    assert "disabled" not in on("user", "enable", "eli")[1]
    assert on("user", "disable", "ada")[0] == 2
    assert on("user", "disable", "nobody")[0] == 2


@pytest.mark.usefixtures("team")
def test_a_password_is_changed(typed):
    assert typed("nine loud herons", "password", "eli", "--password-stdin")[0] == 0
    assert typed("nine loud herons", "password", "nobody", "--password-stdin")[0] == 2


@pytest.mark.parametrize("line", ["", "herons", "password123"])
def test_a_weak_password_adds_nobody(typed, on, line):
    code, out, err = typed(line, "add", "bo", "--role", "viewer", "--password-stdin")
    assert (code, out) == (2, "")
    assert err.startswith("habeas: password: ")
    assert "Nobody" in on("user", "list")[1]


def test_without_a_terminal_it_must_be_said_where_the_password_is(typed):
    code, _, err = typed(GOOD, "add", "bo", "--role", "viewer")
    assert code == 2
    assert "--password-stdin" in err


@pytest.mark.parametrize("arguments", [("add", "bo"), ("add", "bo", "--role", "owner"), ("role", "bo"), ("sack", "bo")])
def test_a_wrong_call_is_one_line(on, arguments):
    code, out, err = on("user", *arguments)
    assert (code, out, err.count("\n")) == (2, "", 1)


@pytest.mark.parametrize(("again", "code"), [(GOOD, 0), (None, 130)])
def test_it_is_asked_for_twice_and_not_shown(db, again, code):
    control, terminal = pty.openpty()
    given = [GOOD, again] if again else [GOOD, "nine loud herons"]
    command = [sys.executable, "-m", "habeas", "--db", str(db), "user", "add", "ada", "--role", "admin"]
    with subprocess.Popen(command, stdin=terminal, stdout=terminal, stderr=terminal, start_new_session=True) as running:
        os.close(terminal)
        shown = b""
        for line in given:
            shown += until(control, b": ")
            os.write(control, f"{line}\n".encode())
        if not again:
            shown += until(control, b"Password: ")
            os.write(control, b"\x04")
        shown += until(control, None)
        assert running.wait(30) == code
    os.close(control)
    assert b"herons" not in shown


def until(control, end):
    """Read what a terminal shows up to some words, or to the end."""
    shown = b""
    while end is None or not shown.endswith(end):
        try:
            more = os.read(control, 1_000)
        except OSError:  # the other end is closed
            break
        if not more:
            break
        shown += more
    return shown


def test_the_docs_name_every_verb_and_option():
    page = (Path(__file__).parents[2] / "docs" / "cli.md").read_text(encoding="utf-8")
    verbs = typer.main.get_command(app).commands["user"].commands
    assert not [verb for verb in verbs if f"`{verb}" not in page]
    options = {option for verb in verbs.values() for one in verb.params for option in one.opts if option[0] == "-"}
    assert not [option for option in options if f"`{option}" not in page]
