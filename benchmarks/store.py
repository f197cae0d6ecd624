"""What keeping costs over reading: milliseconds and bytes a report.

    python benchmarks/store.py [--db URL] [--generated 300]

Reads the bundled examples with the real reader, then makes more dockets of them under other names and places (so that
people and texts differ as they do between reports), and adds all of them to an empty database, one transaction each.
"""

from __future__ import annotations

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import msgspec
from sqlalchemy import text

from habeas.ingest.sources import Failed
from habeas.pipeline import read_each
from habeas.records.docket import Docket
from habeas.records.report import Report
from habeas.store.opening import open_store
from habeas.store.store import Store

EXAMPLES = Path(__file__).parent.parent / "examples" / "reports"
_GIVEN = ("Ada", "Boris", "Clara", "Dmitri", "Elena", "Fedor", "Galina", "Hugo", "Irina", "Jonas", "Kira", "Lev")
_FAMILY = tuple(f"{a}{b}" for a in ("Mar", "Vol", "Kes", "Tor", "Bel", "Dun", "Rad", "Sol") for b in ("ov", "in", "ek"))


def main() -> None:
    """Print the figures."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--db", help="an empty database; a SQLite file in a temporary folder where left out")
    options.add_argument("--generated", type=int, default=300)
    chosen = options.parse_args()
    dockets, reading = _read()
    print(f"read      {len(dockets)} examples, {reading * 1000:.1f} ms a report (the model loaded before)")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bench.db"
        with open_store(chosen.db or str(path)) as store:
            _figures("examples", dockets, store)
            more = list(_generated(dockets, chosen.generated))
            _figures("generated", more, store)
            total = len(dockets) + len(more)
            _sizes(store, total)
        if path.exists():
            raw = statistics.mean(len(one.article.report.snapshot) for one in dockets)
            print(
                f"size      {path.stat().st_size / total / 1024:.1f} KiB a report in the file; raw {raw / 1024:.1f} KiB"
            )


def _figures(what: str, dockets: Sequence[Docket], store: Store) -> None:
    """Add dockets, make all records again, and print what a report took."""
    took = _add(store, dockets)
    middle, mean, again = statistics.median(took), statistics.mean(took), _refresh(store) / len(dockets)
    print(f"add       {len(took)} {what}: median {middle:.1f} ms, mean {mean:.1f} ms; refresh {again:.1f} ms a report")


def _read() -> tuple[list[Docket], float]:
    """Read the examples twice; the second time tells the rate."""
    took = 0.0
    dockets: list[Docket] = []
    for _ in range(2):
        start = time.perf_counter()
        dockets = [one for one in read_each([str(EXAMPLES)]) if not isinstance(one, Failed)]
        took = time.perf_counter() - start
    return dockets, took / len(dockets)


def _add(store: Store, dockets: Sequence[Docket]) -> list[float]:
    took = []
    for docket in dockets:
        start = time.perf_counter()
        store.add(docket)
        took.append((time.perf_counter() - start) * 1000)
    return took


def _refresh(store: Store) -> float:
    start = time.perf_counter()
    store.refresh()
    return (time.perf_counter() - start) * 1000


def _generated(dockets: Sequence[Docket], wanted: int) -> Iterator[Docket]:
    """Give copies of dockets in which every named person bears another name."""
    draw = random.Random(1)  # noqa: S311 - names for a benchmark
    for number in range(wanted):
        docket = dockets[number % len(dockets)]
        people = tuple(
            replace(one, name=name, forms=(name,)) if one.name else one
            for one in docket.people
            for name in [f"{draw.choice(_GIVEN)} {draw.choice(_FAMILY)}"]
        )
        yield _under(replace(docket, people=people), f"{number} ".encode() + docket.article.report.snapshot)


def _under(docket: Docket, snapshot: bytes) -> Docket:
    """Give a docket of other raw bytes: its id, and the ids of its claims, change."""
    old, new = docket.article.report.id, Report.identify(snapshot)
    written = msgspec.json.encode(
        replace(docket, article=replace(docket.article, report=replace(docket.article.report, snapshot=b"")))
    )
    renamed = written.replace(old.encode(), new.encode()).replace(b'"claim:', f'"claim:{new[7:13]}'.encode())
    made = msgspec.json.decode(renamed, type=Docket)
    return replace(made, article=replace(made.article, report=replace(made.article.report, snapshot=snapshot)))


def _sizes(store: Store, total: int) -> None:
    if store.engine.dialect.name == "postgresql":
        with store.engine.connect() as connection:
            size = connection.execute(text("SELECT pg_database_size(current_database())")).scalar_one()
        print(f"size      {size / total / 1024:.1f} KiB a report, the empty database's 7 MiB with it")


if __name__ == "__main__":
    main()
