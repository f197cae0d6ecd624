"""How fast, how large: `make bench`.

    cold   one report through the command, from start to exit: seconds and peak memory (budget 3 s, 600 MB)
    warm   a loaded reader over many texts on two cores: tokens a second (budget 5,000)

beside what others take for less: trafilatura alone (page to text) and the small spaCy pipeline (names and syntax), all
in one run and over the same texts. Tokens are those of our reader for all, so the figures can be compared. The
texts are the bundled examples and, where the folder is there, mixed news (CSV tables with url, title, date and text).

    python benchmarks/read.py [FOLDER]
"""

from __future__ import annotations

import csv
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from habeas.records.report import Report

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "examples" / "reports"
NEWS = Path("../shared/corpora/mixed-news")
CORES = 2
SECONDS, MEGABYTES, TOKENS_PER_SECOND = 3.0, 600.0, 5_000.0
ENOUGH = 60_000
"""Tokens read warm: the texts are read again until there are so many."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table; `good` is None where no budget is set."""

    what: str
    figure: str
    budget: str = ""
    good: bool | None = None


def main(arguments: Sequence[str]) -> int:
    """Measure, print the table, and fail if a budget is broken."""
    keep_to(CORES)
    from habeas.errors import SetupError

    try:
        rows = [*cold(), *warm(Path(arguments[0]) if arguments else NEWS)]
    except SetupError as error:
        print(f"benchmarks: {error}", file=sys.stderr)
        return 3
    width = max(len(row.what) for row in rows)
    figures = max(len(row.figure) for row in rows)
    print(f"{CORES} cores, Python {sys.version.split()[0]}, {os.uname().machine}")
    for row in rows:
        verdict = "" if row.good is None else "  ok" if row.good else "  OVER BUDGET"
        print(f"{row.what:<{width}}  {row.figure:>{figures}}  {row.budget}{verdict}".rstrip())
    return int(any(row.good is False for row in rows))


def keep_to(cores: int) -> None:
    """Keep this process and its libraries to so many cores; before numpy is loaded."""
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ[name] = str(cores)
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:cores])


def cold() -> Iterable[Row]:
    """Start the command on one report, three times; the best is the program, the rest is the machine."""
    report = next(path for path in sorted(EXAMPLES.iterdir()) if path.suffix == ".txt")
    command = [sys.executable, "-m", "habeas", "read", str(report)]
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    seconds = []
    for _ in range(3):
        start = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True, env=environment)
        seconds.append(time.perf_counter() - start)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / (1024 if sys.platform != "darwin" else 1024**2)
    yield Row("habeas read, cold, one report", f"{min(seconds):.2f} s", f"< {SECONDS:.0f} s", min(seconds) < SECONDS)
    yield Row("peak memory of it", f"{peak:.0f} MB", f"< {MEGABYTES:.0f} MB", peak < MEGABYTES)


def news(folder: Path) -> Iterable[Report]:
    """Give the texts of a folder of tables as reports; nothing where there is no such folder."""
    for table in sorted(folder.glob("*.csv")):
        with table.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                text = f"{row['title']}\n\n{row['text']}".encode()
                yield Report(Report.identify(text), row["url"], text, published=row["date"], language="en")


def warm(folder: Path) -> Iterable[Row]:
    """Read all texts with everything loaded: our reader, our whole pipeline, then the others."""
    from habeas.clean.article import clean
    from habeas.ingest.sources import Failed, open_sources
    from habeas.pipeline import read_article
    from habeas.reader.model import load

    if not folder.is_dir():
        print(f"benchmarks: no {folder}; the bundled examples alone are read", file=sys.stderr)

    opened = open_sources([str(EXAMPLES)], now=datetime.now(UTC))
    reports = [one for one in opened if not isinstance(one, Failed)] + list(news(folder))
    articles = [clean(report) for report in reports]
    reader = load()
    tokens = sum(map(reader.count_tokens, articles))
    yield Row("texts read warm", f"{len(articles)}", f"{tokens:,} tokens each round")
    speed = pace(lambda: list(reader.read_many(articles)), tokens)
    yield Row("reader", f"{speed:,.0f} tokens/s", f">= {TOKENS_PER_SECOND:,.0f}", speed >= TOKENS_PER_SECOND)
    speed = pace(lambda: [read_article(clean(report), reader=reader) for report in reports], tokens)
    yield Row("bytes to claims, one by one", f"{speed:,.0f} tokens/s")
    pages = [report.snapshot for report in reports if report.media_type == "html"]
    of_pages = sum(reader.count_tokens(one) for one in articles if one.report.media_type == "html")
    yield trafilatura_alone(pages, of_pages)
    yield spacy_small([article.text for article in articles], tokens)


def trafilatura_alone(pages: Sequence[bytes], tokens: int) -> Row:
    """Take the text out of the pages, and nothing more."""
    extract = import_module("trafilatura").extract
    speed = pace(lambda: [extract(page, fast=True) for page in pages], tokens)
    return Row("trafilatura alone (page to text)", f"{speed:,.0f} tokens/s")


def spacy_small(texts: Sequence[str], tokens: int) -> Row:
    """Find names and syntax with spaCy's small English pipeline; it finds no events."""
    if find_spec("spacy") is None:
        return Row("spaCy small", "not installed", "pip install spacy en-core-web-sm into .venv to compare")
    spacy = import_module("spacy")
    trained = find_spec("en_core_web_sm") is not None
    nlp = spacy.load("en_core_web_sm") if trained else spacy.blank("en")
    speed = pace(lambda: list(nlp.pipe(texts)), tokens)
    what = "spaCy en_core_web_sm (names, syntax)" if trained else "spaCy blank (tokens only; no en_core_web_sm)"
    return Row(what, f"{speed:,.0f} tokens/s")


def pace(work: Callable[[], object], tokens: int) -> float:
    """Give tokens a second of a piece of work, done once to warm up and then until there are enough."""
    if not tokens:
        return 0.0
    work()
    rounds = max(1, -(-ENOUGH // tokens))
    start = time.perf_counter()
    for _ in range(rounds):
        work()
    return rounds * tokens / (time.perf_counter() - start)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
