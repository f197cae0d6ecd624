"""How fast one more report finds its people among ever more: `python benchmarks/people_scale.py [--full]`.

The people are invented (people_synthetic.py): names in two scripts, pet names, slips, initials, few surnames with
many bearers; one or two mentions each are filled in with their real blocks, joined where comparing them says so. Then
reports of three people each are settled among them by `linking.link_report`, the function that `habeas add` calls, and
taken back; half of these people are known (by mentions that were not filled in), half new. The same reports are settled
in a database of each size in turn, so that all sizes meet the machine equally busy. Milliseconds a report by the clock
and of the processor, with the number of mentions that the blocks made it look at.

Without --full to 10,000 people (half a minute), with it to 100,000 (some minutes). --plot FILE draws the picture.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

import people_synthetic
from plot import Line, draw
from sqlalchemy import Connection, insert

from habeas.people.blocking import keys
from habeas.people.comparison import compare
from habeas.people.facts import Facts
from habeas.people.identity import person_id
from habeas.people.linking import ALONE
from habeas.store import codec, schema
from habeas.store.database.transactions import writing
from habeas.store.opening import open_store
from habeas.store.people import known, linking
from habeas.store.store import Store

CHUNK = 1_000
MENTIONS = 3_600
"""Mentions invented for a chunk of people; more than are needed."""
TOGETHER = 3
"""People of one report."""
_BLANK = {"source": "invented", "media_type": "text/plain", "text": "", "sentences": "[]", "removed": "[]"}


@dataclass(frozen=True, slots=True)
class Rate:
    """What a report took among so many people: milliseconds, and mentions looked at."""

    people: int
    clock: float
    processor: float
    middle: float
    slow: float
    near: float


class World:
    """Invented people, a chunk at a time; what is held back of each is for later reports."""

    def __init__(self) -> None:
        self.later: list[Facts] = []
        self._chunks = 0

    def more(self) -> list[list[Facts]]:
        """Invent a chunk of people; give one or two mentions of each."""
        facts, truth = people_synthetic.invent(MENTIONS, seed=self._chunks + 100)
        start = self._chunks * MENTIONS
        self._chunks += 1
        lives: defaultdict[int, list[Facts]] = defaultdict(list)
        for number, one in enumerate(facts, start):
            held = lives[truth[one.mention]]
            held.append(replace(one, mention=f"m:{number:016x}", report=f"sha256:{number:x}"))
        chosen = list(lives.values())[:CHUNK]
        self.later += [one for life in chosen for one in life[2:3]]
        return [life[: 1 + (number % 2)] for number, life in enumerate(chosen)]

    def reports(self, count: int) -> Iterator[list[Facts]]:
        """Give reports of known and new people, three each."""
        fresh, _ = people_synthetic.invent(count * TOGETHER, seed=3)
        step = max(len(self.later) // (count * TOGETHER), 1)
        for number in range(count):
            some = [
                self.later[at * step % len(self.later)] if at % 2 else fresh[at]
                for at in range(number * TOGETHER, number * TOGETHER + TOGETHER)
            ]
            yield [
                replace(one, mention=f"m:new{number:06}{at:06}", report=f"sha256:new{number}")
                for at, one in enumerate(some)
            ]


class Filled:
    """A store filled in bulk; `blocks` holds the full names that are there, to join those that are one person."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._names: defaultdict[str, list[Facts]] = defaultdict(list)
        self._homes: dict[str, str] = {}
        self.people = 0

    def add(self, lives: Sequence[Sequence[Facts]]) -> None:
        """Write mentions with their blocks, each in the person that comparing it with its namesakes gives."""
        mentions = list(chain.from_iterable(lives))
        with writing(self._store.engine) as connection:
            _told(connection, mentions)
            known.keep_blocks(connection, mentions)
            groups: defaultdict[str, list[Facts]] = defaultdict(list)
            for one in mentions:
                groups[self._home(one)].append(one)
            self.people += _seat(connection, groups)

    def _home(self, one: Facts) -> str:
        full = [key for key in keys(one) if key.startswith("n:")]
        near = {other.mention: other for key in full for other in self._names[key]}
        for key in full:
            self._names[key].append(one)
        same = next((other for other in near.values() if compare(one, other).judgement == "same"), None)
        alone = person_id([(one.published, one.mention)])
        self._homes[one.mention] = self._homes[same.mention] if same else alone
        return self._homes[one.mention]


def main() -> None:
    """Print the table, and draw it."""
    parser = argparse.ArgumentParser(description="one more report among ever more people")
    parser.add_argument("--full", action="store_true", help="up to 100,000 people")
    parser.add_argument("--reports", type=int, default=300, help="reports that are settled at each size")
    parser.add_argument("--plot", type=Path, metavar="FILE", help="draw an SVG")
    given = parser.parse_args()
    sizes = (1_000, 3_000, 10_000, 30_000, 100_000) if given.full else (1_000, 3_000, 10_000)
    with tempfile.TemporaryDirectory() as folder:
        files, reports = _filled(Path(folder), sizes, given.reports)
        rates = _settled(files, reports)
    for rate in rates:
        print(
            f"{rate.people:8,} people: {rate.clock:6.2f} ms a report by the clock, {rate.processor:6.2f} ms processor"
            f" ({rate.processor / rates[0].processor:.2f} times the first; middle {rate.middle:.2f},"
            f" 95th of 100 {rate.slow:.2f}); {rate.near:.1f} mentions looked at"
        )
    if given.plot:
        lines = (
            Line("processor time", [(rate.people, rate.processor) for rate in rates]),
            Line("by the clock", [(rate.people, rate.clock) for rate in rates]),
        )
        given.plot.write_text(draw("Milliseconds to settle the three people of one more report", "people known", lines))


def _filled(folder: Path, sizes: Sequence[int], count: int) -> tuple[dict[Path, int], list[list[Facts]]]:
    """Fill a database and copy it at each size; give the copies with their people, and the reports to settle.

    The known people of the reports are among the first, so that the same reports can be settled in every copy.
    """
    world, files, reports = World(), {}, []
    with open_store(str(folder / "growing.db")) as store:
        filled = Filled(store)
        for size in sizes:
            while filled.people < size:
                filled.add(world.more())
            with store.engine.connect() as connection:
                connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
            path = shutil.copy(folder / "growing.db", folder / f"{size}.db")
            files[path] = filled.people
            reports = reports or list(world.reports(count))
    return files, reports


def _settled(files: Mapping[Path, int], reports: Sequence[Sequence[Facts]]) -> list[Rate]:
    """Settle each report in every database in turn, and take it back, so that all meet the machine equally busy."""
    took: defaultdict[Path, list[tuple[float, float, int]]] = defaultdict(list)
    with ExitStack() as stack:
        stores = [(path, stack.enter_context(open_store(str(path)))) for path in files]
        for number, mentions in enumerate(reports):
            first = number % len(stores)
            for path, store in (*stores[first:], *stores[:first]):
                took[path].append(_settle(store, mentions))
    return [_rate(people, took[path]) for path, people in files.items()]


def _settle(store: Store, mentions: Sequence[Facts]) -> tuple[float, float, int]:
    """Settle one report; give milliseconds by the clock and of the processor, and how many mentions were looked at."""
    with store.engine.connect() as connection, connection.begin() as transaction:
        _told(connection, mentions)
        near = sum(len(seats) for seats in known.Known(connection).near(mentions).values())
        start, spent = time.perf_counter(), time.process_time()
        linking.link_report(connection, mentions)
        clock, processor = time.perf_counter() - start, time.process_time() - spent
        transaction.rollback()
    return clock * 1000, processor * 1000, near


def _rate(people: int, took: Sequence[tuple[float, float, int]]) -> Rate:
    clock, processor, near = zip(*took, strict=True)
    slow = statistics.quantiles(processor, n=20)[-1]
    means = statistics.mean(clock), statistics.mean(processor)
    return Rate(people, *means, statistics.median(processor), slow, statistics.mean(near))


def _told(connection: Connection, mentions: Sequence[Facts]) -> None:
    """Write the reports and mentions that are to be settled."""
    ids = dict.fromkeys(one.report for one in mentions)
    rows = [{**_BLANK, "id": id, "signature": b"", "reader": "", "added": ""} for id in ids]
    connection.execute(insert(schema.report), rows)
    people = [
        {
            "id": one.mention, "report": one.report, "number": number, "label": "", "role": one.role, "record": "{}",
            "facts": codec.encode(one),
        }
        for number, one in enumerate(mentions)
    ]  # fmt: skip
    connection.execute(insert(schema.mention), people)


def _seat(connection: Connection, groups: dict[str, list[Facts]]) -> int:
    """Write who belongs to whom; give the number of people that are new."""
    own = {person_id([(one.published, one.mention)]) for several in groups.values() for one in several}
    blank = {"label": "", "role": "other", "record": "{}", "stale": False, "changed": ""}
    new = [{"id": id, **blank} for id in groups if id in own]
    if new:
        connection.execute(insert(schema.person), new)
    seats = [
        {"mention": one.mention, "person": id, "score": 1.0, "why": ALONE}
        for id, several in groups.items()
        for one in several
    ]
    connection.execute(insert(schema.membership), seats)
    return len(new)


if __name__ == "__main__":
    main()
