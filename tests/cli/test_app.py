import subprocess
import sys

import pytest

from habeas import __version__
from habeas.cli import app as command
from habeas.errors import ModelMissing, SourceEmpty, Unreachable


def run(capsys, *arguments):
    code = command.run(list(arguments))
    return code, *capsys.readouterr()


def test_version(capsys):
    assert run(capsys, "--version") == (0, f"habeas {__version__}\n", "")


@pytest.mark.parametrize("arguments", [[], ["--help"], ["-h"]])
def test_help_names_the_verbs(capsys, arguments):
    code, out, err = run(capsys, *arguments)
    assert (code, err) == (0, "")
    assert all(verb in out for verb in ("read", "evaluate", "doctor"))
    assert not set(out) & set("╭│╰─")


@pytest.mark.parametrize("arguments", [["reed"], ["read"], ["read", "x", "--format", "xml"], ["read", "x", "--colour"]])
def test_a_wrong_call_is_one_line_and_code_2(capsys, arguments):
    code, out, err = run(capsys, *arguments)
    assert (code, out) == (2, "")
    assert err.startswith("habeas: ")
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    ("error", "code", "line"),
    [
        (SourceEmpty("a.txt", "is empty"), 2, "habeas: a.txt: is empty\n"),
        (ModelMissing("model", "is not there"), 3, "habeas: model: is not there\n"),
        (Unreachable("https://a.example", "does not answer"), 4, "habeas: https://a.example: does not answer\n"),
        (KeyboardInterrupt(), 130, ""),
    ],
)
def test_every_error_is_one_line_and_a_code(monkeypatch, capsys, error, code, line):
    def fail(*_, **__):
        raise error

    monkeypatch.setattr(command, "_invoke", fail)
    assert run(capsys, "read", "a.txt") == (code, "", line)


def test_an_error_of_the_program_itself_is_not_hidden(monkeypatch):
    def fail(*_, **__):
        raise ZeroDivisionError

    monkeypatch.setattr(command, "_invoke", fail)
    with pytest.raises(ZeroDivisionError):
        command.run([])


def test_main_exits_with_the_code():
    with pytest.raises(SystemExit) as stop:
        command.main(["--version"])
    assert stop.value.code == 0


def test_a_reader_that_goes_away_is_no_error():
    pipe = f"{{ sleep 0.2; {sys.executable} -m habeas --help; echo $? >&2; }} | true"
    run = subprocess.run(["/bin/bash", "-c", pipe], capture_output=True, text=True, check=True)
    assert run.stderr == "141\n"


def test_version_is_quick_because_nothing_heavy_is_loaded():
    code = (
        "import sys; from habeas.cli import app; app.run(['--version']);"
        "print([name for name in ('onnxruntime', 'trafilatura', 'lxml', 'dateparser') if name in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.splitlines()[-1] == "[]"
