"""The same person across reports, measured: `python benchmarks/people.py [--full] [--fresh] [--judge N]`.

    names        our own hard pairs (evaluation/names): pairs wrongly called the same, and the share of true ones got
    prosecutor   press releases of a prosecutor's office, several a case: precision >= 0.99, recall >= 0.90
    slavner      one person through six languages: all forms on one person, nobody else there
    timelines    people who come back over years in a chronicle of current events
    batch        invented mentions linked at once with Splink over DuckDB, beside the engine that adds one by one

Data stand in ../shared/corpora (a part whose data are not there says so and is left out); each line names their hash.
Reading is done once and kept (see people_readings.py). Without --full, the prosecutor's part takes a fifth of the cases
where nothing was read before, timelines some 300 items, and batch 5,000 mentions; with it all, and 100,000.
"""

from __future__ import annotations

import argparse
import resource
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import people_prosecutor
import people_readings
import people_scored
import people_slavner
import people_synthetic
import people_timelines

from habeas.people.batch import link
from habeas.people.resolver import resolve

sys.path.insert(0, str(Path(__file__).parents[1] / "evaluation"))
import names

T = TypeVar("T")
CORPORA = Path("../shared/corpora")
PRECISION, RECALL = 0.99, 0.90
FEW, MANY = 5_000, 100_000


@dataclass(frozen=True, slots=True)
class Options:
    """What to measure and how much of it; `judge`: print so many joined pairs of the timelines to be looked at."""

    corpora: Path
    full: bool
    fresh: bool
    judge: int


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table; fail where a figure that is asked for is not reached."""
    parser = argparse.ArgumentParser(description="the same person across reports, measured")
    parser.add_argument("corpora", nargs="?", type=Path, default=CORPORA)
    parser.add_argument("--full", action="store_true", help="all data, and 100,000 invented mentions")
    parser.add_argument("--fresh", action="store_true", help="read again what was read before")
    parser.add_argument("--judge", type=int, default=0, metavar="N", help="print N joined pairs of the timelines")
    parser.add_argument("--only", choices=sorted(PARTS), help="one part alone")
    given = parser.parse_args(arguments)
    options = Options(given.corpora, given.full, given.fresh, given.judge)
    return max([part(options) for name, part in PARTS.items() if given.only in {None, name}])


def hard_names(_: Options) -> int:
    """Our own hard pairs, both halves."""
    answered = [names.answer(pair) for pair in names.load()]
    for half in names.HALVES:
        print(f"names, {half}: {names.figures([one for one in answered if one.pair.half == half])}")
    return 0


def prosecutor(options: Options) -> int:
    """Press releases: pairs of mentions of defendants."""
    path = options.corpora / "prosecutor-cases.jsonl"
    if not path.exists():
        return _missing("prosecutor", path)
    releases = people_prosecutor.load(path)
    if not (options.full or people_readings.kept("prosecutor", [one.text for one in releases])):
        releases = tuple(one for one in releases if int(people_prosecutor.digit(one.cases[0]), 16) % 5 == 0)
    dockets = people_readings.read("prosecutor", [one.text for one in releases], fresh=options.fresh)
    truth = people_prosecutor.truth(releases)
    seconds, resolved = _timed(lambda: resolve(dockets))
    ids = people_scored.became(truth, dockets, resolved)
    print(
        f"prosecutor: sha256 {people_readings.digest(path)}, {len(dockets)} releases,"
        f" {len({one.id for one in truth.defendants})} defendants, resolved in {seconds:.1f} s"
    )
    good = True
    for half in ("development", "test", None):
        score = people_scored.score(truth, ids, of=half)
        print(
            f"  {half or 'both':11} precision {score.precision:.4f} ({score.right}/{score.joined}),"
            f" recall {score.recall:.3f} of mentions the reader found ({score.true_found} pairs),"
            f" {score.recall_of_all:.3f} of all ({score.true}); mentions found {score.found}/{score.mentions}"
        )
        good = good and score.precision >= PRECISION and score.recall >= RECALL
    print(f"  other people under a defendant's id: {len(people_scored.strangers(truth, ids, resolved))}")
    return int(not good)


def slavner(options: Options) -> int:
    """One person through six languages."""
    folder = options.corpora / "slavner-asia-bibi"
    if not folder.is_dir():
        return _missing("slavner", folder)
    seconds, result = _timed(lambda: people_slavner.measure(people_slavner.load(folder)))
    print(f"slavner: sha256 {people_slavner.data_hash(folder)}, resolved in {seconds:.1f} s")
    for row in result.rows:
        print(f"  {row.language}: {row.joined}/{row.full} documents with a full name on the one person", end="")
        print(f"; with one word alone {row.bare_joined}/{row.bare}")
    full, joined = sum(row.full for row in result.rows), sum(row.joined for row in result.rows)
    print(f"  all: {joined}/{full}; people in all {result.pieces}; others on the person: {len(result.others)}", end="")
    print(f" ({', '.join(result.others)})" if result.others else "")
    return 0


def timelines(options: Options) -> int:
    """People who come back over years."""
    path = options.corpora / "current-events.jsonl"
    if not path.exists():
        return _missing("timelines", path)
    texts = people_timelines.load(path)
    if not (options.full or people_readings.kept("timelines", texts)):
        texts = texts[-900:]
    dockets = people_readings.read("timelines", texts, fresh=options.fresh)
    some = people_timelines.sample(dockets)
    for name, each in (("sample", some), ("all", dockets)) if options.full else (("sample", some),):
        seconds, resolved = _timed(lambda each=each: resolve(each))
        result = people_timelines.measure(each, resolved)
        print(
            f"timelines, {name}: sha256 {people_readings.digest(path)}, {result.items} items,"
            f" {result.timelines} names in three or more: {result.whole} one person, {len(result.split)} split;"
            f" pairs of one name joined {result.pairs_joined}/{result.pairs}; resolved in {seconds:.1f} s"
        )
        for line in result.split if options.judge else ():
            print(f"    split: {line}")
        for pair in people_timelines.drawn(result.joined, options.judge):
            print(f"    {pair.name} = {pair.other}\n        {pair.item}\n        {pair.other_item}")
    return 0


def batch(options: Options) -> int:
    """Invented mentions, all at once and one by one."""
    count = MANY if options.full else FEW
    facts, truth = people_synthetic.invent(count)
    print(f"batch: {count} invented mentions of {len(set(truth.values()))} people")
    ways: Iterable[tuple[str, Callable[[], people_synthetic.Pairs]]] = (
        (
            "batch (Splink over DuckDB)",
            lambda: {(one.one, one.other) for one in link(facts) if one.judgement == "same"},
        ),
        ("one by one", lambda: people_synthetic.pairwise(facts)),
    )
    found = []
    for name, way in ways:
        linked, pairs = people_synthetic.timed(way, truth)
        found.append(pairs)
        print(f"  {name}: {linked.seconds:.1f} s ({linked.processor:.1f} s of processor),", end="")
        print(f" precision {linked.precision:.4f}, recall {linked.recall:.4f} ({linked.same} pairs the same);", end="")
        print(f" peak so far {_megabytes()} MB")
    print(f"  joined by one way alone: batch {len(found[0] - found[1])}, one by one {len(found[1] - found[0])}")
    return int(bool(found[0] - found[1]))


def _timed(work: Callable[[], T]) -> tuple[float, T]:
    start = time.perf_counter()
    done = work()
    return time.perf_counter() - start, done


def _missing(part: str, path: Path) -> int:
    print(f"{part}: left out, there is no {path}")
    return 0


def _megabytes() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // (1024 if sys.platform != "darwin" else 1024**2)


PARTS: dict[str, Callable[[Options], int]] = {
    "names": hard_names, "prosecutor": prosecutor, "slavner": slavner, "timelines": timelines, "batch": batch,
}  # fmt: skip

if __name__ == "__main__":
    sys.exit(main())
