"""kill -9 of a process that adds reports, at random moments: nothing kept is lost, nothing is half kept.

A hundred times on SQLite and twenty on PostgreSQL; HABEAS_KILLS says another number for both (`make bench`: a hundred).
The moments are drawn by a seed: so many reports after the start and a part of a report more, so that they fall in all
steps (opening and migrating, adding, making records again) however busy the machine is.
"""

import importlib.util
import itertools
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from sqlalchemy import func, select

from habeas.store import schema
from habeas.store.database.transactions import reading
from habeas.store.opening import open_store

STANDIN = Path(__file__).with_name("standin.py")
_spec = importlib.util.spec_from_file_location("standin", STANDIN)
standin = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(standin)
STEP = 0.03  # seconds: about what a report takes
OPENING = 0.4  # to make the tables
PARTS = (schema.mention, schema.claim, schema.quote, schema.snapshot)


class Nursery:
    """Processes that add reports to a database; each is killed after a while."""

    def __init__(self, url, count):
        command = [sys.executable, STANDIN, "nursery", url, str(count)]
        self.pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
        self.process = subprocess.Popen(command, start_new_session=True, **self.pipes)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.communicate()

    def kill(self, first, *, after, wait):
        """Start a process that adds from the report `first` on; kill it when `after` were kept and `wait` is over.

        Gives the number of the last report it said it kept, None without any.
        """
        print(first, file=self.process.stdin, flush=True)
        child, kept, last = None, 0, None
        killed = False
        for line in self.process.stdout:
            word, number = line.split()
            if word == "child":
                child = int(number)
            elif word == "kept":
                kept, last = kept + 1, int(number)
            elif word == "ended":
                assert int(number) == -signal.SIGKILL
                return last
            if child and not killed and (kept >= after or word == "done"):
                time.sleep(wait)
                os.kill(child, signal.SIGKILL)
                killed = True
        pytest.fail("the nursery ended")


def parts(store):
    """Count what is kept of each report."""
    counted = {}
    with reading(store.engine) as connection:
        for id in connection.execute(select(schema.report.c.id)).scalars():
            counted[id] = dict.fromkeys((table.name for table in PARTS), 0)
        for table in PARTS:
            owner = table.c.id if table is schema.snapshot else claim_of(table)
            wanted = select(owner, func.count()).select_from(table)
            if table is schema.quote:
                wanted = wanted.join(schema.claim, schema.claim.c.id == schema.quote.c.claim)
            for id, number in connection.execute(wanted.group_by(owner)):
                counted[id][table.name] = number
    return counted


def claim_of(table):
    return schema.claim.c.report if table is schema.quote else table.c.report


def dump(store):
    """Give all rows of all tables, without the numbers of reports, which may have gaps."""
    with reading(store.engine) as connection:
        return {
            table.name: sorted(
                [repr(tuple(row)) for row in connection.execute(select(*[c for c in table.c if not is_number(c)]))]
            )
            for table in schema.metadata.sorted_tables
            if table is not schema.change  # what each refresh saw: a kill cuts them elsewhere
        }


def unlogged(store):
    """Name the cases of which the log of changes does not tell."""
    with reading(store.engine) as connection:
        cases = set(connection.execute(select(schema.case_view.c.person)).scalars())
    return cases - {line.person.person for line in store.changes(limit=100_000)}


def is_number(column):
    return column.name == "number" and column.table is schema.report


def found(store):
    """Give what searching finds, as the search tables are no tables of the schema."""
    return [(store.search(name.split()[1]), store.find(name)) for name in standin.NAMES]


def undisturbed(told, folder):
    """Add all reports without being killed; give everything kept of them."""
    url = str(folder / "undisturbed.db")
    standin.add(url, told)
    with open_store(url) as store:
        return parts(store), dump(store), found(store)


def moments(kills):
    """Draw when to kill: after so many reports, and seconds more. The first kills fall into the making of tables."""
    draw = random.Random(3)  # noqa: S311 - drawn again alike
    yield from ((0, OPENING * draw.random()) for _ in range(max(kills // 10, 2)))
    yield from ((draw.choice((0, 1, 2, 2, 3)), 2 * STEP * draw.random()) for _ in itertools.count())


def test_a_process_killed_at_any_moment_loses_nothing(url, tmp_path):
    kills = int(os.environ.get("HABEAS_KILLS") or (100 if url.startswith("sqlite") else 20))
    told = list(enumerate(standin.dockets(2 * kills)))
    ids = [docket.article.report.id for _, docket in told]
    whole, everything, answers = undisturbed(told, tmp_path)
    first = 0
    with Nursery(url, len(told)) as nursery:
        for after, wait in itertools.islice(moments(kills), kills):
            last = nursery.kill(max(first - 1, 0), after=after, wait=wait)
            with open_store(url) as store:
                assert {fault.what for fault in store.check()} <= {"records are not up to date"}
                kept = parts(store)
            assert kept == {id: whole[id] for id in ids[: len(kept)]}, "each report is there as a whole"
            assert len(kept) >= max(first, 0 if last is None else last + 1), "what was kept stays"
            first = len(kept)
    assert first > kills // 4
    standin.add(url, told)
    with open_store(url) as store:
        assert list(store.check()) == []
        assert dump(store) == everything
        assert found(store) == answers
        assert not unlogged(store)
