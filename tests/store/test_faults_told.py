"""What goes wrong under the command: one clear line and an exit code each, no traceback, no password, nothing lost.

The disk is really full (a small file system of its own, where we may mount one), the server really stops, the lock is
another program's.
"""

import contextlib
import importlib
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import delete, text, update

from habeas.cli import app as command
from habeas.store import schema
from habeas.store.database import postgres, sqlite
from habeas.store.database.transactions import writing
from habeas.store.opening import open_store

MOUNT = shutil.which("mount") or "mount"
HERE = Path(__file__).parent
SERVER = HERE.parents[1] / ".ci" / "postgres"
SECRET = "s3cret"  # noqa: S105 - made up
LARGE = "\n\n".join(f"The hall was full on day {number}, and this was said of it by many." for number in range(1000))


@pytest.fixture
def standin(monkeypatch):
    """Put the reader that needs no model in the place of the real one."""
    monkeypatch.syspath_prepend(str(HERE))
    module = importlib.import_module("standin")
    monkeypatch.setattr("habeas.pipeline.load", module.Seer)
    monkeypatch.setattr("habeas.reader.model.load", module.Seer)
    monkeypatch.setattr("habeas.adding.name_of", lambda: module.Seer.name)
    return module


@pytest.fixture
def habeas(url, standin, monkeypatch, capsys):
    """Run the command on the database; give the exit code, what was printed and the lines that were complained."""
    monkeypatch.setenv("HABEAS_DB", secret(url))
    monkeypatch.setenv("HABEAS_USER", "ada")
    monkeypatch.setenv("COLUMNS", "110")
    del standin

    def run(*arguments):
        code = command.run([str(one) for one in arguments])
        out, err = capsys.readouterr()
        assert SECRET not in out + err
        assert "Traceback" not in err
        return code, out, err.splitlines()

    return run


def secret(url):
    """Write a password into the address of a server, which this one does not ask for."""
    return url.replace("//habeas@", f"//habeas:{SECRET}@")


@pytest.fixture
def write(standin, tmp_path):
    """Write reports of some numbers into a folder, a file each."""

    def reports(name, numbers):
        folder = tmp_path / name
        folder.mkdir()
        for number in numbers:
            (folder / f"{number:03}.txt").write_text(standin.text(number), encoding="utf-8")
        return folder

    return reports


def counts(url):
    """See that a database is whole, and count what is in it."""
    with open_store(url) as store:
        assert {fault.what for fault in store.check()} <= {"records are not up to date"}
        store.refresh()
        assert list(store.check()) == []
        return store.count()


@contextlib.contextmanager
def another_writer(url):
    """Hold the lock of writers, as another program does that is at work."""
    if url.startswith("sqlite"):
        with contextlib.closing(sqlite3.connect(url.removeprefix("sqlite:///"), isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            yield
            other.execute("ROLLBACK")
    else:
        with psycopg.connect(url) as other:
            other.execute("SELECT pg_advisory_xact_lock(%s)", [int.from_bytes(b"HABE")])
            yield
            other.rollback()


def test_a_locked_database(habeas, url, write, monkeypatch):
    folder = write("reports", range(4))
    assert habeas("add", folder / "000.txt", folder / "001.txt")[0] == 0
    monkeypatch.setattr(sqlite, "WAIT", 0.2)
    monkeypatch.setattr(postgres, "WAIT", 1)
    with another_writer(url):
        code, out, lines = habeas("add", folder)
        assert (code, out) == (5, "")
        assert len(lines) == 1
        assert lines[0].endswith("another program is writing to it; try again when that is done")
        assert habeas("cases")[0] == 0, "reading does not wait"
        assert habeas("undo", "decision:none")[0] == 5
    assert counts(url).reports == 2
    assert habeas("add", folder)[1].startswith("4 reports: 2 added and 2 known\n")
    assert counts(url).reports == 4


def test_two_writers_at_once(url, standin, write, tmp_path):
    one, other = (write(name, numbers) for name, numbers in (("a", range(16)), ("b", range(8, 24))))
    script = [sys.executable, HERE / "standin.py", "habeas", "--db", url, "add"]
    both = [
        subprocess.Popen([*script, folder], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for folder in (one, other)
    ]
    told = [process.communicate() for process in both]
    assert [process.returncode for process in both] == [0, 0], told
    added = sum(int(number) for out, _ in told for number in re.findall(r"(\d+) added", out))
    assert added == 24, "each report is added by one of them"
    alone = f"sqlite:///{tmp_path / 'alone.db'}"
    standin.add(alone, enumerate(read(standin, one, other)))
    assert counts(url) == counts(alone)
    assert counts(url).reports == 24
    with open_store(url) as store, open_store(alone) as another:
        for name in standin.NAMES:
            assert [row.person for row in store.find(name)] == [row.person for row in another.find(name)]


def read(standin, *folders):
    """Read the reports of folders as the command does, each once."""
    told = {}
    for folder in folders:
        opened = standin.pipeline.open_each([str(folder)])
        told |= {one.article.report.id: one for one in standin.pipeline.read_reports(opened, reader=standin.Seer())}
    return told.values()


@pytest.fixture
def small():
    """A file system of a few MiB of its own, to be filled; the server can get at it too."""
    path = Path(tempfile.mkdtemp(prefix="habeas-small-"))
    mounted = [MOUNT, "-t", "tmpfs", "-o", "size=14m,mode=777", "habeas-test", str(path)]
    if os.geteuid() or subprocess.run(mounted, check=False, capture_output=True).returncode:
        path.rmdir()
        pytest.skip("may not mount a file system here")
    yield path
    subprocess.run([MOUNT.replace("mount", "umount"), "--lazy", path], check=True)
    path.rmdir()


@pytest.fixture
def on_small(small, url):
    """The address of a database that lies on the small file system."""
    if url.startswith("sqlite"):
        yield f"sqlite:///{small / 'habeas.db'}"
        return
    name, space = f"small_{os.getpid()}", small / "space"
    space.mkdir()
    shutil.chown(space, "postgres")
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(f"CREATE TABLESPACE {name} LOCATION '{space}'")
        connection.execute(f"CREATE DATABASE {name} TABLESPACE {name}")
        yield url.rpartition("/")[0] + f"/{name}"
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")
        connection.execute(f"DROP TABLESPACE {name}")


def fill(path, *, leaving):
    """Take all room of a file system but so many bytes."""
    with path.open("wb", buffering=0) as file:
        with contextlib.suppress(OSError):
            while file.write(b"\x00" * 4096):
                pass
        file.truncate(max(file.tell() - leaving, 0))


@pytest.mark.parametrize("room", [0, 200_000])
def test_a_full_disk(habeas, on_small, small, write, room):
    folder = write("reports", range(6))
    first, *rest = sorted(folder.iterdir())
    assert habeas("--db", on_small, "add", first)[0] == 0
    fill(small / "filler", leaving=room)
    for path in rest:
        path.write_text(f"{path.read_text(encoding='utf-8')}\n\n{LARGE}", encoding="utf-8")
    code, _, lines = habeas("--db", secret(on_small), "add", folder)
    assert code == 5
    assert len(lines) == 1
    assert "its disk is full; nothing of this step was kept, make room and do it again" in lines[0]
    (small / "filler").unlink()
    kept = counts(on_small).reports
    assert 1 <= kept < 6
    code, out, _ = habeas("--db", on_small, "add", folder)
    assert code == 0
    assert out.startswith(f"6 reports: {6 - kept} added and {kept} known\n")
    assert counts(on_small).reports == 6


def test_a_clock_that_goes_back(store, clock, standin):
    told = standin.dockets(40)
    with_time, without = [], []
    for number, docket in enumerate(told):
        store.add(docket)
        clock.back(hours=1)
        if number % 10 == 9:
            store.refresh()
            decided = store.decide(docket.claims[0].id, "accept", by="ada")
            clock.back(days=1)
            with_time.append(decided.id)
            without.append(store.decide(docket.claims[0].id, "reject", by="bo", why="wrong").id)
            store.undo(without[-1], by="ada", why="right after all")
    history = store.history()
    assert [one.id for one in history if one.verb == "accept"] == with_time, "in the order of deciding"
    assert [one.verb for one in history] == ["accept", "reject", "undo"] * 4
    assert [one.at for one in history] != sorted(one.at for one in history)
    assert list(store.check()) == []
    for docket in told[9::10]:
        label = next(one.label for one in docket.people if one.id == docket.claims[0].person)
        dossier = store.dossier(label)
        assert docket.claims[0].id in {one.id for one in dossier.claims}, "the last that is not undone holds"
        assert dossier.rejected == ()


@pytest.mark.parametrize(
    "spoiled",
    [
        (delete(schema.snapshot), "the raw bytes of a report are missing: sha256:"),
        (update(schema.snapshot).values(data=b"\x00"), "the raw bytes of a report were altered: sha256:"),
        (update(schema.quote).values(exact="Nobody"), "a row of `quote` is not in its text: claim:"),
        (update(schema.report).values(text="Not a word."), "a quote is not in the text of its report: "),
    ],
)
def test_what_was_altered_is_found_by_the_doctor(habeas, url, write, spoiled):
    change, told = spoiled
    source = write("reports", [1]) / "001.txt"
    habeas("add", source)
    assert habeas("doctor")[0] == 0
    with open_store(url) as store, writing(store.engine) as connection:
        connection.execute(change)
    code, out, lines = habeas("doctor")
    assert (code, lines) == (3, [])
    assert told in " ".join(out.split())
    assert "To mend: database." in out
    if "raw bytes" in told:
        assert habeas("add", source)[1].startswith("1 report: 1 ")
        assert habeas("doctor")[0] == 0, "adding it again puts them back"


def one_line(told, code, words):
    """See that a run failed with that exit code and one line that says so."""
    assert told[0] == code
    assert len(told[2]) == 1
    assert words in told[2][0]
    assert told[2][0].startswith("habeas: ")


@pytest.mark.parametrize("verb", [("cases",), ("case", "Ada Marov"), ("add", "no.txt"), ("search", "fraud")])
def test_places_that_hold_no_database(habeas, tmp_path, verb):
    (tmp_path / "a.txt").write_text("Ada Marov was arrested.", encoding="utf-8")
    with contextlib.closing(sqlite3.connect(tmp_path / "photos.db")) as other:
        other.execute("CREATE TABLE photo (id INTEGER)")
        other.commit()
    for place, code, words in (
        (tmp_path / "a.txt", 2, "is not a database of Habeas; name another file"),
        (tmp_path / "photos.db", 2, "is not a database of Habeas; name another file"),
        (tmp_path, 2, "is a folder; name the file of the database"),
        (tmp_path / "no" / "x.db", 5, "its folder does not exist"),
        (f"postgresql://habeas:{SECRET}@127.0.0.1:1/cases", 5, "does not answer"),
        (f"postgresql://habeas:{SECRET}@no.invalid/cases", 5, "does not answer"),
        (f"oracle://habeas:{SECRET}@h/cases", 2, "is no database of Habeas"),
        (f"postgresql://habeas:{SECRET}@h:x/cases", 2, "cannot be used"),
    ):
        one_line(habeas("--db", place, *verb), code, words)


def test_a_database_of_a_newer_habeas(habeas, url, write):
    folder = write("reports", [1])
    habeas("add", folder)
    with open_store(url) as store, writing(store.engine) as connection:
        connection.execute(text("UPDATE habeas_version SET version_num = '99'"))
    for verb in (("add", folder), ("cases",), ("undo", "decision:1")):
        one_line(habeas(*verb), 5, "was made by a newer Habeas (tables 99, known")
    assert "newer Habeas" in " ".join(habeas("doctor")[1].split())


@pytest.mark.parametrize("broken", [slice(100, None), slice(0, 0), slice(4096, None, 7)])
def test_a_damaged_file(sqlite_url, standin, monkeypatch, capsys, broken):
    standin.add(sqlite_url, enumerate(standin.dockets(30)))
    path = Path(sqlite_url.removeprefix("sqlite:///"))
    data = bytearray(path.read_bytes())
    data[broken] = b"\xa5" * len(data[broken])
    path.write_bytes(data if len(data[broken]) else data[: len(data) // 2])
    monkeypatch.setenv("HABEAS_DB", sqlite_url)
    for verb in (["cases"], ["case", "Ada Marov"], ["export", "--format", "jsonl", "-o", os.devnull], ["search", "a"]):
        code, err = command.run(verb), capsys.readouterr().err.splitlines()
        assert code in {0, 2, 5}
        assert len(err) == (code != 0)
        assert not err or "is damaged; make a copy of it" in err[0] or code == 2
    code, out = command.run(["doctor"]), capsys.readouterr().out
    assert code == 3
    assert "damaged" in out


@pytest.fixture
def sealed(small, standin):
    """A database on a file system that nothing can be written to."""
    path = small / "habeas.db"
    standin.add(str(path), enumerate(standin.dockets(8)))
    subprocess.run([MOUNT, "-o", "remount,ro", small], check=True)
    return path


def test_a_file_that_may_not_be_written(sealed, write, monkeypatch, capsys):
    folder = write("reports", range(20, 22))
    monkeypatch.setenv("HABEAS_DB", str(sealed))
    monkeypatch.setenv("HABEAS_USER", "ada")
    for verb in (["add", str(folder)], ["merge", "Ada Marov", "Boris Keslin"], ["cases"]):
        code, (_, err) = command.run(verb), capsys.readouterr()
        lines = err.splitlines()
        assert (code, len(lines)) == (5, 1), err
        assert "see that it is there and that you may write to it" in lines[0]


@pytest.fixture
def server():
    """A server of our own that can be stopped: the address of a database on it, and how to stop and start it."""
    up = subprocess.run([SERVER, "up"], capture_output=True, text=True, check=False)
    if up.returncode:
        if os.environ.get("HABEAS_POSTGRES") == "required":
            pytest.fail(up.stderr)
        pytest.skip("no PostgreSQL")
    url, folder = up.stdout.split()
    yield secret(url), lambda verb: subprocess.run([SERVER, verb, folder], check=True)
    subprocess.run([SERVER, "down", folder], check=True)


def test_a_server_that_stops_in_the_middle(server, write):
    url, run = server
    folder = write("reports", range(150))
    script = [sys.executable, HERE / "standin.py", "habeas", "--db", url]
    with open_store(url) as store:
        adding = subprocess.Popen([*script, "add", folder], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        while store.count().reports < 20:
            assert adding.poll() is None
            time.sleep(0.05)
    run("stop")
    _, err = adding.communicate(timeout=60)
    assert adding.returncode == 5
    assert [line.partition(": ")[0] for line in err.splitlines()] == ["habeas"]
    assert "does not answer; see the server" in err
    assert SECRET not in err
    run("again")
    kept = counts(url).reports
    assert 20 <= kept < 150
    for path in sorted(folder.iterdir())[40:]:
        path.unlink()
    again = subprocess.run([*script, "add", folder], capture_output=True, text=True, check=False)
    assert again.returncode == 0, again.stderr
    assert counts(url).reports == max(kept, 40)
