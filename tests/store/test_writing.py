"""Adding: one transaction a report; twice adds nothing; a process killed at any moment leaves a sound database."""

import contextlib
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from sqlalchemy import func, select

from habeas.store import schema, writing
from habeas.store.opening import open_store
from habeas.store.transactions import reading

KILLS = int(os.environ.get("HABEAS_KILLS", "3"))
WAITS = [1.5 * (number * 0.618 % 1) for number in range(1, KILLS + 1)]  # seconds, spread evenly
CHILD = """
import sys
sys.path.insert(0, {folder!r})
import conftest
from habeas.store.opening import open_store
names = ["Ada Roe", "Bo Low", "Cy Moe", "Di Poe"]
with open_store({url!r}) as store:
    print("open", flush=True)
    for number in range({first}, 100_000):
        name = names[number % 4]
        text = f"{{name}} was held in camp {{number}}."
        store.add(conftest.make_docket(text, [("hold", "held", name)], people=(name,)))
        if number % 5 == 0:
            store.refresh()
"""


def test_what_adding_says(store, told):
    docket = told("Ada Roe was held. Bo Low was freed.", [("hold", "held")], people=("Ada Roe", "Bo Low"))
    added = store.add(docket)
    assert added.report == docket.article.report.id
    assert (added.outcome, added.people, added.claims, len(added.persons)) == ("added", 2, 1, 2)
    assert store.add(docket) == writing.Added(added.report, "known", 2, 1, ())


def test_the_reader_of_a_docket_is_that_of_its_claims(told):
    assert writing.reader_of(told("Ada Roe was held.", [("hold", "held")], reader="test 7")) == "test 7"
    assert writing.reader_of(told("Ada Roe was held.")) == ""


def test_what_breaks_in_the_middle_keeps_nothing(store, told, monkeypatch):
    monkeypatch.setattr(writing.linking, "link_report", lambda *_: 1 / 0)
    with contextlib.suppress(ZeroDivisionError):
        store.add(told("Ada Roe was held.", [("hold", "held")]))
    with reading(store.engine) as connection:
        for table in (schema.report, schema.snapshot, schema.mention, schema.claim, schema.quote):
            assert connection.execute(select(func.count()).select_from(table)).scalar() == 0


def test_a_process_killed_at_any_moment_leaves_a_sound_database(url):
    first = 0
    with open_store(url):
        pass
    for wait in WAITS:
        script = CHILD.format(folder=str(Path(__file__).parent), url=url, first=first)
        child = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE)
        assert child.stdout.readline() == b"open\n"
        time.sleep(wait)  # as far as it gets
        child.send_signal(signal.SIGKILL)
        child.communicate()
        with open_store(url) as store:
            assert {fault.what for fault in store.check()} <= {"records are not up to date"}
            with reading(store.engine) as connection:
                counts = {
                    table.name: connection.execute(select(func.count()).select_from(table)).scalar()
                    for table in (schema.report, schema.snapshot, schema.mention, schema.claim, schema.membership)
                }
            assert len(set(counts.values())) == 1
            assert counts["report"] >= first
            first = counts["report"]
            store.refresh()
            assert list(store.check()) == []
    assert first > 0
