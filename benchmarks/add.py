"""What keeping costs beside reading: `python benchmarks/add.py [--count 1000] [--true 200] [--postgres URL]`.

    read       the reports, bytes to claims, one after another (done once and kept; --fresh does it again)
    add        the same reports into an empty database, a transaction each, as `habeas add` does: is it known, then add;
               then `refresh`, the records of all people made again once
    size       bytes of the database a report, and what part of it the raw bytes are
    true       `habeas add` itself on some of them, reading with it: what part of that is keeping, a clean comparison

The bar: adding and refreshing take at most 20% of the time of reading. Both are told by the clock and in time of the
processor, which counts where other programs are at work; a server's own time is not in it, so there the clock counts.
Reports are taken from --corpora (see add_reports.py). PostgreSQL is started with .ci/postgres unless --postgres names
an empty database; without the programs it is left out.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import add_reports
from sqlalchemy import text

from habeas import adding
from habeas.reader import model
from habeas.records.docket import Docket
from habeas.records.report import Report
from habeas.store.opening import open_store
from habeas.store.store import Store
from habeas.store.write.adding import Added, reader_of

SERVER = Path(__file__).parent.parent / ".ci" / "postgres"
BAR = 0.20


@dataclass(frozen=True, slots=True)
class Spent:
    """Seconds by the clock and of this process's processor time."""

    clock: float
    processor: float

    def __add__(self, other: Spent) -> Spent:
        return Spent(self.clock + other.clock, self.processor + other.processor)

    def each(self, count: int) -> str:
        """Show it a report, in milliseconds."""
        return f"{self.clock / count * 1000:6.1f} ms by the clock, {self.processor / count * 1000:6.1f} ms processor"


class Watch:
    """A stop watch."""

    def __init__(self) -> None:
        self._clock, self._processor = time.perf_counter(), time.process_time()

    def stop(self) -> Spent:
        """Give what was spent since it was made."""
        return Spent(time.perf_counter() - self._clock, time.process_time() - self._processor)


def main() -> int:
    """Print the figures; fail where the bar is not reached on SQLite."""
    parser = argparse.ArgumentParser(description="what keeping reports costs beside reading them")
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--true", type=int, default=200, help="reports that are read and added in one")
    parser.add_argument("--postgres", metavar="URL", help="an empty database")
    parser.add_argument("--fresh", action="store_true", help="read again what was read before")
    given = parser.parse_args()
    lines, whence = add_reports.load(given.corpora, given.count)
    read = add_reports.read(lines, fresh=given.fresh)
    count = len(read.dockets)
    reading = Spent(read.seconds, read.processor)
    print(f"reports     {count} {whence}, {read.characters // max(count, 1):,} characters each; {read.failed} not read")
    print(f"read        {reading.each(count)}")
    share = _sqlite(read.dockets, reading)
    with _server(given.postgres) as url:
        if url is not None:
            _kept("PostgreSQL", url, read.dockets, reading)
    if given.true:
        _true(lines[: given.true])
    print(f"bar         overhead at most {BAR:.0%}: {'reached' if share <= BAR else 'NOT REACHED'} ({share:.1%})")
    return int(share > BAR)


def _sqlite(dockets: Sequence[Docket], reading: Spent) -> float:
    with tempfile.TemporaryDirectory() as folder:
        return _kept("SQLite", str(Path(folder) / "bench.db"), dockets, reading)


def _kept(name: str, url: str, dockets: Sequence[Docket], reading: Spent) -> float:
    """Add all reports, refresh, print; give the share of the time of reading, in time of the processor."""
    with open_store(url) as store:
        added, again = _add(store, dockets), _refresh(store)
        people, cases = store.count().people, store.count().cases
        size, raw = _size(store), _raw(store)
    both = added + again
    shares = both.clock / reading.clock, both.processor / reading.processor
    count = len(dockets)
    print(f"add         {added.each(count)}  ({name})")
    print(f"refresh     {again.each(count)}  ({people} people, {cases} cases)")
    print(f"overhead    {shares[0]:6.1%} of reading by the clock, {shares[1]:6.1%} of its processor time  ({name})")
    print(f"size        {size / count / 1024:.1f} KiB a report, {raw / size:.0%} of it raw bytes, packed  ({name})")
    return shares[1]


def _add(store: Store, dockets: Sequence[Docket]) -> Spent:
    watch = Watch()
    for docket in dockets:
        if not store.knows(docket.article.report, reader=reader_of(docket)):
            store.add(docket)
    return watch.stop()


def _refresh(store: Store) -> Spent:
    watch = Watch()
    store.refresh()
    return watch.stop()


def _size(store: Store) -> int:
    """Give the bytes of a database; of a server's, without what an empty one takes."""
    server = store.engine.dialect.name == "postgresql"
    ask = "SELECT pg_database_size(current_database()) - (SELECT pg_database_size('template1'))"
    with store.engine.connect() as connection:
        if not server:
            connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))
        pages = "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()"
        return int(connection.execute(text(ask if server else pages)).scalar_one())


def _raw(store: Store) -> int:
    with store.engine.connect() as connection:
        return int(connection.execute(text("SELECT sum(length(data)) FROM snapshot")).scalar_one())


def _true(lines: Sequence[add_reports.Line]) -> None:
    """Read and add some reports in one go; tell what part of it was keeping, the one beside the other."""
    reader, kept = model.load(), [Spent(0.0, 0.0)]
    with tempfile.TemporaryDirectory() as folder:
        source = str(add_reports.write(lines, Path(folder) / "reports.jsonl"))
        with open_store(str(Path(folder) / "bench.db")) as opened:
            store = _timed(opened, kept)
            watch = Watch()
            outcomes = [one.outcome for one in adding.add(store, [source], reader=reader) if isinstance(one, Added)]
            kept.append(_refresh(store))
            whole, keeping = watch.stop(), sum(kept[1:], kept[0])
    count, reading = len(outcomes), Spent(whole.clock - keeping.clock, whole.processor - keeping.processor)
    shares = keeping.clock / reading.clock, keeping.processor / reading.processor
    print(f"true add    {whole.each(count)}  ({count} reports, read and added in one)")
    print(f"  keeping   {keeping.each(count)}")
    print(f"  overhead  {shares[0]:6.1%} of reading by the clock, {shares[1]:6.1%} of its processor time  (SQLite)")


def _timed(store: Store, kept: list[Spent]) -> Store:
    """Give a store that notes what its writing and asking take."""

    class Timed(Store):
        """Notes what is spent."""

        def add(self, docket: Docket) -> Added:
            """Keep a report."""
            watch = Watch()
            added = store.add(docket)
            kept.append(watch.stop())
            return added

        def knows(self, report: Report, *, reader: str) -> bool:
            """Tell whether a report is known."""
            watch = Watch()
            known = store.knows(report, reader=reader)
            kept.append(watch.stop())
            return known

    return Timed(store.engine, store.clock)


@contextmanager
def _server(given: str | None) -> Iterator[str | None]:
    """Give an empty database: the one named, or one on a server of our own; None without the programs."""
    if given is not None:
        yield given
        return
    up = subprocess.run([SERVER, "up"], capture_output=True, text=True, check=False)
    if up.returncode:
        print(f"PostgreSQL  left out: {up.stderr.strip()}", file=sys.stderr)
        yield None
        return
    url, folder = up.stdout.split()
    try:
        yield url
    finally:
        subprocess.run([SERVER, "down", folder], check=True)


if __name__ == "__main__":
    sys.exit(main())
