"""How fast the page of one large case is made, and how heavy it is: `python benchmarks/web_case.py`.

An invented case of 500 events over ten years is told by 200 reports, each event by two of them, most with its day,
some with the month alone; thirty others are named, three a report. It is kept in a real store, and a site over it makes
the page. The time is that of the processor in the server, the median of some requests; the weight is that of the page
as it is, not compressed.
"""

from __future__ import annotations

import datetime as dt
import gc
import random
import re
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from fastapi.testclient import TestClient

from habeas.normalise import edtf
from habeas.records.article import Article, Sentence
from habeas.records.claim import Claim, Kind
from habeas.records.date import Date
from habeas.records.docket import Docket
from habeas.records.offence import Authority, Offence, Place
from habeas.records.person import Person, Role
from habeas.records.quote import Cited
from habeas.records.report import Report
from habeas.store.opening import open_store
from habeas.web.app import create_app
from habeas.web.settings import Settings

EVENTS, REPORTS = 500, 200
MOST_SECONDS, MOST_BYTES = 0.150, 200_000
WHO = "Ada Maria Roe"
TOLD: tuple[tuple[Kind, str], ...] = (
    ("search", "searched"), ("trial", "trial"), ("appeal", "appeal"), ("transfer", "transferred"), ("plea", "plea"),
    ("mistreat", "hunger strike"), ("hold", "custody"),
)  # fmt: skip
OTHERS = [f"{one} {other}" for one in ("Oskar", "Lidia", "Tomas", "Nina", "Pavel") for other in
          ("Rudin", "Vesper", "Hallam", "Kestrel", "Brandt", "Orlin")]  # fmt: skip
ROLES: tuple[Role, ...] = ("counsel", "victim", "other", "authority", "not-implicated", "official")
WORDS = 20
"""Words of other matters between two lines that are read."""


def main(arguments: Sequence[str]) -> int:
    """Make the case, ask for its page, print what it took, and fail if that is more than it may be."""
    del arguments
    with tempfile.TemporaryDirectory() as folder, open_store(str(Path(folder) / "cases.db")) as store:
        for docket in dockets():
            store.add(docket)
        [row] = [row for row in store.cases(limit=9) if row.label == WHO]
        with TestClient(create_app(store, Settings()), base_url="http://localhost") as site:
            gc.collect()
            gc.freeze()
            took = [measure(site, f"/cases/{row.person}") for _ in range(15)]
        seconds, size = statistics.median(one for one, _ in took), took[-1][1]
        events = len(store.dossier(row.person).case.events)  # type: ignore[union-attr] # it has one
    what = f"case page of {events} events and {row.reports} reports: {seconds * 1000:.0f} ms, {size / 1000:.0f} kB"
    print(f"{what} (budget {MOST_SECONDS * 1000:.0f} ms, {MOST_BYTES / 1000:.0f} kB)")
    return int(seconds > MOST_SECONDS or size > MOST_BYTES)


def measure(site: TestClient, address: str) -> tuple[float, int]:
    """Give the seconds of the processor that a page takes, and its bytes."""
    begun = time.process_time()
    answer = site.get(address, headers={"Accept-Encoding": "identity"})
    took = time.process_time() - begun
    answer.raise_for_status()
    return took, len(answer.content)


def dockets() -> Iterator[Docket]:
    """Invent the reports, the first first, with what a reader would read in each."""
    each = 2 * EVENTS // REPORTS
    for number in range(REPORTS):
        told = [(number * each + at) % EVENTS for at in range(each)]
        yield _docket(number, told)


def _docket(number: int, told: Sequence[int]) -> Docket:
    day = dt.date(2014, 2, 1) + dt.timedelta(days=7 * max(told))
    others = [OTHERS[(number * 3 + at) % len(OTHERS)] for at in range(3)]
    lines = [f"{WHO} before the court, day {number}", *map(_line, told), f"{', '.join(others)} were named."]
    chance = random.Random(number)  # noqa: S311 - invented data, no secret
    text = "\n".join(line for one in lines for line in (one, _filler(chance)))
    report = Report(
        Report.identify(text.encode()), f"r{number}", text.encode(), published=day.isoformat(), language="en",
        publisher=f"The Oster Courier {number % 40}", title=lines[0], url=f"https://courier.example/{number}",
    )  # fmt: skip
    sentences = tuple(Sentence(*found.span()) for found in re.finditer(r"[^\n.]+\.?", text))
    article = Article(report, text, sentences, ())
    people = [Person("p1", WHO, "subject", (WHO, "Roe"), quotes=(article.quote(0, len(WHO)),))]
    for at, name in enumerate(others, 2):
        start = text.index(name)
        role = ROLES[OTHERS.index(name) % len(ROLES)]
        people.append(Person(f"p{at}", name, role, (name,), quotes=(article.quote(start, start + len(name)),)))
    return Docket(article, tuple(people), tuple(_claim(article, event) for event in told))


def _filler(chance: random.Random) -> str:
    return " ".join(f"word{chance.randrange(5_000)}" for _ in range(WORDS)) + "."


def _when(event: int) -> str:
    day = dt.date(2014, 1, 1) + dt.timedelta(days=7 * event)
    return f"{day:%Y-%m}" if event % 7 == 3 else day.isoformat()


def _line(event: int) -> str:
    _, words = TOLD[event % len(TOLD)]
    return f"On {_when(event)} it was her {words} number {event} at the Oster city court over fraud in Oster."


def _claim(article: Article, event: int) -> Claim:
    kind, words = TOLD[event % len(TOLD)]
    start = article.text.index(_line(event))

    def cut(part: str) -> tuple[int, int]:
        place = article.text.index(part, start)
        return place, place + len(part)

    quote, when = article.quote(*cut(words)), _when(event)
    first, last = edtf.bounds(when) or (None, None)
    return Claim(
        Claim.identify(article.report.id, event), kind, "p1", "actual", quote, None, 0.95, "benchmark",
        authority=(Cited(Authority("Oster city court", "court"), article.quote(*cut("Oster city court"))),),
        offences=(Cited(Offence("fraud", "0701"), article.quote(*cut("fraud"))),),
        date=Cited(Date(when, when, first, last, "stated"), article.quote(*cut(when))),
        place=(Cited(Place("Oster"), article.quote(*cut("Oster."))),),
    )  # fmt: skip


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
