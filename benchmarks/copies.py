"""How well copies are told: `python benchmarks/copies.py [FOLDER]` (by default ../shared/corpora).

Prosecutors' press releases, each once. Copies are made of every other one: another headline, a share of its sentences
left out, a share of its words changed. Pairs of different releases must not be found: those of different cases, and
those of one case (a charge, then the verdict), which repeat pages of background.
"""

from __future__ import annotations

import datetime as dt
import json
import random
import re
import sys
import time
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path

from habeas.clean.copies import groups, same, signature

CORPORA = Path("../shared/corpora")
EDITS = ((0.0, 0.0), (0.1, 0.0), (0.3, 0.0), (0.5, 0.0), (0.2, 0.02), (0.2, 0.05))
"""Shares of the sentences left out and of the words changed."""
_STOP = re.compile(r"(?<=[.!?])\s+|\n")


def main(arguments: Sequence[str]) -> int:
    """Measure on the releases of a folder; they are not part of the package."""
    file = (Path(arguments[0]) if arguments else CORPORA) / "prosecutor-cases.jsonl"
    if not file.is_file():
        print(f"no {file}: nothing measured", file=sys.stderr)
        return 0
    rows = {row["text"]: row for row in map(json.loads, file.read_text(encoding="utf-8").splitlines())}
    texts = list(rows)
    begun = time.perf_counter()
    signed = [signature(text) for text in texts]
    took = time.perf_counter() - begun
    print(f"{len(texts)} releases signed in {took:.1f} s, {1000 * took / len(texts):.1f} ms each")
    chance = random.Random(5)  # noqa: S311 - a sample, no secret
    for dropped, changed in EDITS:
        pairs = [
            (one, signature(edit(text, chance, dropped, changed)))
            for one, text in zip(signed[::2], texts[::2], strict=False)
        ]
        found = sum(same(*pair) for pair in pairs)
        print(
            f"{dropped:4.0%} of sentences left out, {changed:3.0%} of words changed: {found}/{len(pairs)} copies found"
        )
    _different(list(rows.values()), signed)
    many = {f"{copy}:{at}": data for copy in range(4) for at, data in enumerate(signed)}
    begun = time.perf_counter()
    groups(many)
    print(f"{len(many)} reports grouped in {time.perf_counter() - begun:.1f} s")
    return 0


def _different(rows: Sequence[dict[str, str]], signed: Sequence[bytes]) -> None:
    """Count the pairs of different releases that are taken for copies."""
    counts = {"one case": [0, 0], "different cases": [0, 0]}
    days = [_day(row["date"]) for row in rows]
    for one, other in combinations(range(len(rows)), 2):
        kind = "one case" if set(rows[one]["cases"]) & set(rows[other]["cases"]) else "different cases"
        mine, theirs = days[one], days[other]
        counts[kind][0] += 1
        counts[kind][1] += same(signed[one], signed[other], apart=mine - theirs if mine and theirs else None)
    for kind, (pairs, found) in counts.items():
        print(f"{pairs:,} pairs of different releases of {kind}: {found} taken for copies")


def edit(text: str, chance: random.Random, dropped: float, changed: float) -> str:
    """Make a copy of a text with another headline."""
    kept = [sentence for sentence in _STOP.split(text) if chance.random() >= dropped]
    words = "\n".join(kept).split(" ")
    return "Another Headline\n" + " ".join("other" if chance.random() < changed else word for word in words)


def _day(text: str) -> dt.date | None:
    try:
        return dt.datetime.strptime(text, "%B %d, %Y").replace(tzinfo=dt.UTC).date()
    except ValueError:
        return None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
