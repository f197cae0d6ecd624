"""`habeas serve`: safe unless it is told otherwise, and gone without a trace when it is stopped."""

import re
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request

import pytest

from habeas.cli import app as command
from habeas.cli.serve import _logging
from habeas.store.accounts.accounts import Accounts
from habeas.store.opening import open_store


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "cases.db"
    with open_store(str(path)):
        pass
    return str(path)


def refused(capsys, path, *arguments):
    code = command.run(["--db", path, "serve", *arguments])
    out, err = capsys.readouterr()
    assert (code, out) == (2, "")
    assert err.count("\n") == 1
    return err


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1", "10.0.0.1", "cases.example", "169.254.1.1"])  # noqa: S104 - refused
def test_others_do_not_get_in_without_sign_in(capsys, path, host):
    assert "add --auth" in refused(capsys, path, "--host", host)


@pytest.mark.parametrize("options", [["--behind-tls"], ["--allow-host", "cases.example"]])
def test_nor_through_a_proxy(capsys, path, options):
    assert "add --auth" in refused(capsys, path, *options)


def test_somebody_must_be_able_to_sign_in(capsys, path):
    assert "habeas user add NAME --role admin" in refused(capsys, path, "--auth")


def test_an_editor_alone_cannot_run_a_team(capsys, path):
    with open_store(path) as store:
        Accounts(store.engine, store.clock).add("ed", "seven quiet herons", "editor")
    assert "habeas user add NAME --role admin" in refused(capsys, path, "--auth")


@pytest.mark.parametrize("options", [["--host", "0.0.0.0"], ["--behind-tls"]])  # noqa: S104 - refused
def test_a_team_must_be_reached_under_a_name(capsys, path, options):
    assert "--allow-host NAME" in refused(capsys, path, "--auth", *options)


def test_a_port_that_is_taken_is_told_in_a_line(capsys, path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        said = refused(capsys, path, "--port", str(port))
    assert f"127.0.0.1:{port}" in said
    assert f"--port {port + 1}" in said


def test_a_name_that_leads_nowhere_is_told(capsys, path):
    with open_store(path) as store:
        Accounts(store.engine, store.clock).add("ada", "seven quiet herons", "admin")
    assert "cannot be listened on" in refused(capsys, path, "--auth", "--host", "192.0.2.1")


@pytest.fixture
def running(path):
    """A server as a user starts it, and its address."""
    run = [sys.executable, "-m", "habeas", "--db", path, "serve", "--port", "0", "--by", "ada"]
    with subprocess.Popen(run, stderr=subprocess.PIPE, text=True) as process:
        said = process.stderr.readline()
        address = re.search(r"http://127\.0\.0\.1:\d+", said)
        assert address, said
        yield process, address[0]
        process.kill()


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_it_answers_and_stops(running, how):
    process, address = running
    with urllib.request.urlopen(f"{address}/about?words=Marta") as answer:  # noqa: S310 - ours
        assert answer.status == 200
        assert "server" not in answer.headers
        assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
        assert b"ada" in answer.read()
    with pytest.raises(urllib.error.HTTPError, match="400"):
        urllib.request.urlopen(urllib.request.Request(address, headers={"Host": "evil.example"}))  # noqa: S310 - ours
    process.send_signal(how)
    _, said = process.communicate(timeout=90)
    assert process.returncode == 0
    assert "GET /about HTTP" in said
    assert "Marta" not in said
    assert "Traceback" not in said


def test_every_line_of_the_log_is_filtered():
    settings = _logging()
    assert all(handler["filters"] == ["plain"] for handler in settings["handlers"].values())
    assert all(logger["propagate"] is False for logger in settings["loggers"].values())
