"""Search and lists in a store of 50,000 reports about 20,000 people: how long one query takes.

    python benchmarks/search.py [REPORTS] [--people N] [--only sqlite] [--keep FILE]

Everything is invented (`search_world`). Rows are written in bulk, the words of the index made by the functions that
`Store.add` and `Store.refresh` use. SQLite is measured, and PostgreSQL where `.ci/postgres` can start a server. Each
query is a call of the store (`search`, `cases` or `find`), from the words to the rows with their snippets, asked once,
none of them before. On SQLite, all of whose work is done in this process, its processor time is told too: it is what a
machine that does nothing else would take.
"""

import argparse
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

from search_world import Told, World
from sqlalchemy import Connection, insert, text

from habeas.records.article import Sentence
from habeas.store import codec, schema
from habeas.store.codec import pack_sentences
from habeas.store.database.transactions import writing
from habeas.store.listing.filter_words import parse
from habeas.store.opening import open_store
from habeas.store.search import folding, indexing, postgres, sqlite, vocabulary
from habeas.store.search.ddl import search_report
from habeas.store.search.rows import number
from habeas.store.store import Store

CHUNK = 1000
SERVER = Path(__file__).parent.parent / ".ci" / "postgres"
Rows = list[dict[str, Any]]
Call = Callable[[], object]


def fill(store: Store, world: World) -> None:
    """Write the whole world."""
    with writing(store.engine) as connection:
        people = range(world.people)
        for some in _chunks(people):
            put(connection, schema.person, [_person(world, number) for number in some])
            views = [world.view(number) for number in some if world.persons[number].role == "subject"]
            put(connection, schema.case_view, views)
            put(connection, schema.facet, [row for view in views for row in world.facets(view)])
            put(connection, schema.event, [row for view in views for row in _events(world, view)])
            for number in some:
                indexing.index_person(connection, world.persons[number], withheld=number % 50 == 0)
    for some in _chunks(world.told()):
        with writing(store.engine) as connection:
            put(connection, schema.report, [_report(one) for one in some])
            said = [(one, number) for one in some for number in one.people]
            put(connection, schema.mention, [_mention(world, one, number) for one, number in said])
            put(connection, schema.membership, [_member(world, one, number) for one, number in said])
            put(connection, schema.claim, [row for one in some for row in world.claims(one)])
            put(connection, schema.change, [_change(one) for one in some if one.number % 10 == 0])
            index(connection, world, some)


def index(connection: Connection, world: World, some: list[Told]) -> None:
    """Index reports as `index_report` does, many at a time."""
    rows = []
    for one in some:
        words = vocabulary.of_report(one.text, [world.persons[number] for number in one.people])
        days = {"first_day": one.day, "last_day": one.day}
        base = {"number": number(one.number, one.day), "report": one.number, **days}
        rows.append(({**base, "digest": vocabulary.digest(words)}, words))
    names = [
        {"form": form, "publisher": name} for name in {one.publisher for one in some} for form in [folding.folded(name)]
    ]
    connection.execute(indexing._PUBLISHER, names)  # noqa: SLF001 - the same statements, many rows at a time
    if connection.dialect.name == "postgresql":
        vectors = [{**row, "words": postgres.vector(words)} for row, words in rows]
        connection.execute(postgres._REPORT, vectors)  # noqa: SLF001 - as above
        return
    put(connection, search_report, [row for row, _ in rows])
    words = [{"rowid": row["number"], "words": " ".join(words)} for row, words in rows]
    put(connection, sqlite._REPORTS, words)  # noqa: SLF001 - as above


def put(connection: Connection, table: Any, rows: Rows) -> None:  # noqa: ANN401 - any table
    """Insert rows, where there are any."""
    if rows:
        connection.execute(insert(table), rows)


def _chunks(values: Iterable[Any]) -> Iterator[list[Any]]:
    row = iter(values)
    while some := list(islice(row, CHUNK)):
        yield some


def _report(one: Told) -> dict[str, Any]:
    sentences = [Sentence(a, b - 1) for a, b in zip(one.starts, one.starts[1:], strict=False)]
    return {
        "number": one.number, "id": f"sha256:{one.number:064x}", "source": "-", "publisher": one.publisher,
        "title": one.text[:60], "published": one.day, "first_day": one.day, "last_day": one.day, "media_type": "text",
        "text": one.text,
        "sentences": pack_sentences(sentences), "removed": "[]", "signature": b"", "reader": "",
        "restricted": one.number % 500 == 3,
        "added": f"2026-01-01T00:00:00.{one.number:06}Z",
    }  # fmt: skip


def _person(world: World, number: int) -> dict[str, Any]:
    person = world.persons[number]
    return {
        "id": person.id, "label": person.label, "role": person.role, "record": codec.encode(person), "stale": False,
        "changed": "2026-01-01T00:00:00.000000Z", "sealed": number % 500 == 1, "restricted": number % 500 == 2,
        "veil": "asked" if number % 50 == 0 else None,
    }  # fmt: skip


def _mention(world: World, one: Told, number: int) -> dict[str, Any]:
    person = world.persons[number]
    id = f"m:{one.number * 32768 + number:016x}"
    values = {"id": id, "report": f"sha256:{one.number:064x}", "number": number, "label": person.label}
    return {**values, "role": person.role, "record": codec.encode(replace(person, id=id)), "facts": "{}"}


def _change(one: Told) -> dict[str, Any]:
    who = f"p:{one.number * 32768 + one.people[0]:016x}"
    at = f"{one.day}T00:00:00.{one.number:06}Z"
    return {"person": who, "kind": "event", "before": None, "now": "trial", "at": at, "view": "both"}


def _member(world: World, one: Told, number: int) -> dict[str, Any]:
    return {
        "mention": f"m:{one.number * 32768 + number:016x}", "person": world.persons[number].id, "score": 1.0, "why": "",
    }  # fmt: skip


def _events(world: World, view: dict[str, Any]) -> Rows:
    kinds = ("arrest", "charge", "trial", "sentence")
    days = {"first_day": view["first_day"], "last_day": view["last_day"], "country": None, "sources": 1}
    count = world.draw.randrange(1, 5)
    return [
        {"person": view["person"], "number": number, "kind": kinds[number], "assertion": "actual", **days}
        for number in range(count)
    ]


def queries(store: Store, world: World) -> Iterator[tuple[str, str, Call]]:
    """Give some 200 queries of all sorts: the sort, the words, the call."""
    draw = random.Random(11)  # noqa: S311 - which words are asked for
    for sort, words, filters in (*_words(world, draw), *_named(world, draw)):
        yield sort, f"{words} {filters or ''}", partial(store.search, words, parse(**filters))
    for person in draw.sample(world.persons, 24):
        name = draw.choice(person.forms)
        yield "name", name, partial(store.find, name)
    for n, filters in enumerate(_filters(world)):
        sort = ("changed", "name", "date")[n % 3]
        yield "list, filtered", f"{filters} by {sort}", partial(store.cases, parse(**filters), sort=sort)
    for sort in ("changed", "name", "date"):
        after = None
        for _ in range(5):
            yield "page of a list", f"{sort} after {after}", partial(store.cases, sort=sort, after=after)
            after = store.cases(sort=sort, after=after, limit=world.people // 25)[-1].person
    yield "newest", "", partial(store.search, "")
    yield "newest", "-court", partial(store.search, "-court")


def _words(world: World, draw: random.Random) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for words in world.words.values():
        yield from (("one word", words[rank], {}) for rank in (0, 3, 10, 40, 300, 1000, 4000, 9000, 15000, 19000))
        yield from (("two words", " ".join(draw.choices(words[:2000], k=2)), {}) for _ in range(8))
        yield from (("beginning", words[rank][:3] + "*", {}) for rank in (5, 500, 5000))
    texts = [one.text for one in islice(World(400, world.people).told(), 400)]
    for row in (told.split("\n")[1].split() for told in draw.sample(texts, 20)):
        at = draw.randrange(max(len(row) - 2, 1))
        yield "phrase", f'"{" ".join(row[at : at + 3])}"', {}


def _named(world: World, draw: random.Random) -> Iterator[tuple[str, str, dict[str, Any]]]:
    yield from (("name in words", draw.choice(one.forms).split()[-1], {}) for one in draw.sample(world.persons, 24))
    common = ["court", "police", "суд", "полиция", *world.words["arabic"][:2], *world.words["han"][:2]]
    yield from (("words and filters", common[n % 8], filters) for n, filters in enumerate(_filters(world)))


def _filters(world: World) -> Iterator[dict[str, Any]]:
    yield from ({"status": state} for state in ("held", "released", "unknown"))
    yield from ({"country": country} for country in (world.countries[0], world.countries[9], world.countries[50]))
    yield from ({"offence": code} for code in ("09", "0101", "0703"))
    yield from ({"source": world.publishers[rank]} for rank in (0, 20, 110))
    yield {"since": "2015", "until": "2016-03"}
    yield {"since": "2025-11"}
    yield {"kind": "sentence", "since": "2012-02-01", "until": "2012-02-10"}
    yield {"stage": "final", "country": world.countries[1]}
    yield {"country": world.countries[1], "offence": "0101", "status": "held"}
    yield {"country": world.countries[30], "stage": "acquitted", "with_conflicts": True}
    yield {"withheld": True}
    yield {"needs_review": True}
    yield {"role": "subject", "kind": "trial"}


def measure(url: str, world: World) -> None:
    """Fill one database and print its figures."""
    with open_store(url) as store:
        began = time.perf_counter()
        if not store.cases(limit=1):
            fill(store, world)
        took = time.perf_counter() - began
        name = store.engine.dialect.name
        if name == "postgresql":
            with store.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
                connection.execute(text("VACUUM ANALYZE"))
        print(f"{name}: filled in {took:.0f} s, {_size(store):,.0f} MB")
        asked = list(queries(store, world))
        store.search("warm")
        times = [(*_time(call), sort, words) for sort, words, call in asked]
    for what, values in (("wall clock", [one[0] for one in times]), ("this process", [one[1] for one in times])):
        worst = max(values)
        print(
            f"  {what}: {len(values)} queries, median {statistics.median(values):.1f} ms,"
            f" 95% under {_share(values):.1f} ms, worst {worst:.1f} ms"
        )
    for sort in dict.fromkeys(sort for sort, _, _ in asked):
        for at in (0, 1):
            some = [one[at] for one in times if one[2] == sort]
            row = f"{len(some):4} {statistics.median(some):8.1f} {_share(some):8.1f} {max(some):8.1f}"
            print(f"  {sort if not at else '  this process':20} {row}")
    for wall, own, sort, words in sorted(times, key=lambda one: -one[1])[:8]:
        print(f"  slow: {wall:6.1f} ms ({own:.1f})  {sort}: {words}")


def _share(values: list[float]) -> float:
    return sorted(values)[min(int(0.95 * len(values)), len(values) - 1)]


def _time(call: Call) -> tuple[float, float]:
    """Give the milliseconds of a call by the clock and by what this process used."""
    wall, own = time.perf_counter(), time.process_time()
    call()
    return 1000 * (time.perf_counter() - wall), 1000 * (time.process_time() - own)


def _size(store: Store) -> float:
    with store.engine.connect() as connection:
        if store.engine.dialect.name == "sqlite":
            connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))
            return float(Path(store.engine.url.database or "").stat().st_size) / 1e6
        return float(connection.execute(text("SELECT pg_database_size(current_database())")).scalar_one()) / 1e6


def main() -> None:
    """Measure both databases."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("reports", type=int, nargs="?", default=50_000)
    options.add_argument("--only", choices=["sqlite", "postgresql"])
    options.add_argument("--keep", help="a SQLite file that is filled once and used again")
    options.add_argument("--people", type=int, default=20_000)
    given = options.parse_args()
    print(f"search: {given.reports} reports, {given.people} people; sort, number, median, 95%, worst (ms)")
    if given.only != "postgresql":
        with tempfile.TemporaryDirectory() as folder:
            measure(given.keep or f"{folder}/search.db", World(given.reports, given.people))
    if given.only != "sqlite":
        up = subprocess.run([SERVER, "up"], capture_output=True, text=True, check=False)
        if up.returncode:
            print(f"postgresql: skipped, {up.stderr.strip()}")
            return
        url, folder = up.stdout.split()
        try:
            measure(url, World(given.reports, given.people))
        finally:
            subprocess.run([SERVER, "down", folder], check=True)


if __name__ == "__main__":
    sys.exit(main())
