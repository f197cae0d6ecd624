"""A thousand mixed reports to add: news, press releases of a prosecutor, a chronicle; and what reading them took.

Taken at run time from ../shared/corpora, in turn from each set, in an order drawn by a hash; where those are missing,
reports are invented. Reading is the slow part and is done once: dockets and times are kept in `$HABEAS_BENCH_CACHE`,
else in `habeas-bench` among the temporary files.
"""

from __future__ import annotations

import csv
import hashlib
import json
import os
import random
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import chain, zip_longest
from pathlib import Path

import msgspec

from habeas.ingest.sources import Failed
from habeas.pipeline import open_each, read_reports
from habeas.reader import model, weights
from habeas.records.docket import Docket

CACHE = Path(os.environ.get("HABEAS_BENCH_CACHE") or Path(tempfile.gettempdir()) / "habeas-bench")
LEAST = 60
"""Words of the shortest item of the chronicle that is taken."""
_GIVEN = ("Ada", "Boris", "Clara", "Dmitri", "Elena", "Fedor", "Galina", "Hugo", "Irina", "Jonas", "Kira", "Lev")
_FAMILY = tuple(f"{a}{b}" for a in ("Mar", "Vol", "Kes", "Tor", "Bel", "Dun", "Rad", "Sol") for b in ("ov", "in", "ek"))
_TOLD = (
    "{name} was arrested in Oster on 3 March {year} on suspicion of fraud.",
    "The district court of Oster sentenced {name} to {term} years in prison for fraud on 9 June {year}.",
    "{name}, {age}, was charged with bribery by the prosecutor's office of Alm, the office said.",
    "A judge in Alm ordered {name} to be released on 12 May {year}; the lawyer {other} said the case goes on.",
)
_AROUND = (
    "The hall was full, and many who had come from the villages along the river waited outside until the evening.",
    "The council of Oster said it would look at its rules again, as it had said the year before.",
    "Neighbours remembered a quiet street, a garden with plum trees and a car that nobody had moved since the spring.",
    "Papers that the office sent to the newspapers fill eleven boxes; they tell of bridges, invoices and a warehouse.",
    "Whether the case will be heard again is open, the office said; it gave no day and would not answer questions.",
    "In Alm the same questions were asked ten years ago, when the harbour was built and its money could not be found.",
)


@dataclass(frozen=True, slots=True)
class Line:
    """One report as a line of JSON lines: its words, its day, and which set it is of."""

    id: str
    text: str
    published: str | None
    publisher: str


@dataclass(frozen=True, slots=True)
class Read:
    """Reports read one after another, bytes to claims: the dockets, and seconds by the clock and of the processor."""

    dockets: tuple[Docket, ...]
    seconds: float
    processor: float
    characters: int
    failed: int


def load(corpora: Path, count: int) -> tuple[list[Line], str]:
    """Give so many reports and the name of where they are from."""
    sets = [_drawn(each) for each in (_wikinews(corpora), _releases(corpora), _chronicle(corpora))]
    known = [each for each in sets if each]
    if not known:
        return list(_generated(count)), "generated"
    mixed = [one for turn in zip_longest(*known) for one in turn if one]
    return mixed[:count], "mixed (" + ", ".join(sorted({one.publisher for one in mixed[:count]})) + ")"


def write(lines: Sequence[Line], path: Path) -> Path:
    """Write reports as JSON lines, which `habeas add` takes."""
    path.write_bytes(b"\n".join(msgspec.json.encode(line) for line in lines))
    return path


def read(lines: Sequence[Line], *, fresh: bool = False) -> Read:
    """Read reports with the real reader, the model loaded before; kept from an earlier run unless `fresh`."""
    key = hashlib.sha256(msgspec.json.encode([weights.name_of(), lines])).hexdigest()[:16]
    kept = CACHE / f"add-{len(lines)}-{key}.json"
    if kept.exists() and not fresh:
        return msgspec.json.decode(kept.read_bytes(), type=Read)
    reader = model.load()
    CACHE.mkdir(parents=True, exist_ok=True)
    source = write(lines, CACHE / f"add-{len(lines)}-{key}.jsonl")
    start, spent = time.perf_counter(), time.process_time()
    found = list(read_reports(open_each([str(source)]), reader=reader))
    seconds, processor = time.perf_counter() - start, time.process_time() - spent
    dockets = tuple(one for one in found if not isinstance(one, Failed))
    characters = sum(len(one.article.text) for one in dockets)
    done = Read(dockets, seconds, processor, characters, len(found) - len(dockets))
    kept.write_bytes(msgspec.json.encode(done))
    return done


def _drawn(lines: Iterator[Line]) -> list[Line]:
    once = {line.text: line for line in lines}.values()
    return sorted(once, key=lambda line: hashlib.sha256(line.id.encode()).digest())


def _wikinews(corpora: Path) -> Iterator[Line]:
    for path in sorted((corpora / "mixed-news").glob("wikinews_*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                yield Line(row["url"], f"{row['title']}\n\n{row['text']}", row["date"][:10] or None, "wikinews")


def _releases(corpora: Path) -> Iterator[Line]:
    for row in _rows(corpora / "prosecutor-cases.jsonl"):
        try:
            day = datetime.strptime(str(row["date"]), "%B %d, %Y").date().isoformat()  # noqa: DTZ007 - a day alone
        except ValueError:
            day = None
        yield Line(str(row["file"]), str(row["text"]), day, "prosecutor")


def _chronicle(corpora: Path) -> Iterator[Line]:
    for number, row in enumerate(_rows(corpora / "current-events.jsonl")):
        text = str(row["text"])
        if len(text.split()) >= LEAST:
            yield Line(f"line {number}", text, str(row["date"]), "chronicle")


def _rows(path: Path) -> Iterator[dict[str, object]]:
    if path.exists():
        with path.open(encoding="utf-8") as file:
            yield from (json.loads(line) for line in file)


def _generated(count: int) -> Iterator[Line]:
    """Tell invented cases in a few sentences each; people come back, as they do in reports."""
    draw = random.Random(1)  # noqa: S311 - reports for a benchmark
    for number in range(count):
        names = [f"{draw.choice(_GIVEN)} {draw.choice(_FAMILY)}" for _ in range(2)]
        filled = {"year": draw.randint(2015, 2024), "term": draw.randint(2, 15), "age": draw.randint(20, 70)}
        around = [f"Day {day} of it. {words}" for day, words in enumerate(draw.choices(_AROUND, k=16), 1)]
        told = chain(draw.sample(_TOLD, 3), around, [f"This is report {number} of the court of Oster."])
        text = "\n\n".join(one.format(name=names[0], other=names[1], **filled) for one in told)
        yield Line(f"generated {number}", text, f"{filled['year']}-12-01", "generated")
