"""Bad input through the installed command: one clear line, a code that is not 0, never a traceback."""

import io
import os
import subprocess
import sys

import pytest

from habeas.cli import app as command

LIMIT = 60_000_000
INPUTS = {
    "empty.txt": b"",
    "blank.txt": b" \n\t\n ",
    "binary.txt": bytes(range(256)) * 40,
    "picture.html": b"\x89PNG\r\n\x1a\n" + bytes(2000),
    "pdf.txt": b"%PDF-1.7\n" + bytes(range(256)) * 10,
    "broken-encoding.txt": b"\xff\xfe\x00\xd8\x00\xd8" + b"\xc3\x28" * 50,
    "bomb.html": b"<html><body>" + b"<div>" * 200_000,
    "menu.html": b"<html><body><nav>" + b"<a href='/x'>World</a>" * 50 + b"</nav></body></html>",
    "no-language.txt": b"qwrt zxcv plok mnbv " * 20,
    "line.jsonl": b'{"text": \n',
    "no-text.jsonl": b'{"title": "a"}\n',
}


@pytest.fixture
def habeas(monkeypatch, capfd):
    """Run `habeas read` in this process: the same command without the start of a new Python each time."""

    def run(*arguments, stdin=b""):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = command.run(["read", *map(str, arguments)])
        return code, *capfd.readouterr()

    return run


def assert_refused(outcome, code):
    found, out, err = outcome
    assert "Traceback" not in err
    assert err.startswith("habeas: ")
    assert err.count("\n") == 1
    assert len(err) < 500
    assert out == ""
    assert found == code


@pytest.mark.parametrize("name", INPUTS)
def test_a_bad_file(habeas, tmp_path, name):
    path = tmp_path / name
    path.write_bytes(INPUTS[name])
    assert_refused(habeas(path), 2)


def test_a_file_that_is_too_large(habeas, tmp_path):
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(LIMIT)
    assert_refused(habeas(path), 2)


def test_no_such_file(habeas, tmp_path):
    assert_refused(habeas(tmp_path / "none.txt"), 2)


def test_an_empty_folder(habeas, tmp_path):
    assert_refused(habeas(tmp_path), 2)


def test_empty_standard_input(habeas):
    assert_refused(habeas("-"), 2)


@pytest.mark.parametrize("date", ["yesterday", "2024-13-01", "26.12.2024"])
def test_a_date_that_is_none(habeas, tmp_path, date):
    path = tmp_path / "report.txt"
    path.write_text("A court met in Oster.", encoding="utf-8")
    assert_refused(habeas(path, "--published", date), 2)


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1/", "http://localhost:8080/x", "http://169.254.169.254/latest/meta-data/", "http://[::1]/",
        "http://10.0.0.8/", "http://2130706433/", "file:///etc/passwd", "ftp://example.org/x", "gopher://example.org/",
    ],
)  # fmt: skip
def test_a_forbidden_address(habeas, address):
    assert_refused(habeas(address), 4)


def test_an_address_that_does_not_answer(habeas):
    assert_refused(habeas("https://nothing-here.invalid/report"), 4)


def test_a_name_cannot_steer_the_terminal(habeas, tmp_path):
    code, _, err = habeas(tmp_path / "x\x1b[31m\u202ey.txt")
    assert code == 2
    assert not set(err) & {"\x1b", "\u202e"}


def test_a_bad_file_among_good_ones_is_one_line(habeas, tmp_path):
    for name in ("empty.txt", "binary.txt"):
        (tmp_path / name).write_bytes(INPUTS[name])
    code, out, err = habeas(tmp_path / "empty.txt", tmp_path / "binary.txt")
    assert (code, out) == (2, "")
    assert [line.startswith("habeas: ") for line in err.splitlines()] == [True, True]


@pytest.mark.parametrize("name", ["binary.txt", "bomb.html"])
def test_the_installed_command_does_the_same(tmp_path, name):
    path = tmp_path / name
    path.write_bytes(INPUTS[name])
    command = [sys.executable, "-m", "habeas", "read", str(path)]
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    run = subprocess.run(command, capture_output=True, check=False, timeout=120, env=environment)
    assert_refused((run.returncode, run.stdout.decode(), run.stderr.decode()), 2)
