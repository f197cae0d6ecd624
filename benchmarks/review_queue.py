"""How long the queue, a list of reports and a report take on a generated store.

    python benchmarks/review_queue.py [--cases 5000] [--reports 1]

Makes so many people, each with some reports (one in five of their claims under the bar, one in sixteen accepted, one
page in twenty changed once), and prints the median and slowest of 20 calls, in milliseconds of processor time.
"""

from __future__ import annotations

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from sqlalchemy import update

from habeas.normalise import edtf
from habeas.records.article import Article, Sentence
from habeas.records.claim import Claim, Kind
from habeas.records.date import Date
from habeas.records.docket import Docket
from habeas.records.person import Person
from habeas.records.quote import Cited
from habeas.records.report import Report
from habeas.records.sight import PUBLISHED
from habeas.store import schema
from habeas.store.database.transactions import writing
from habeas.store.opening import open_store
from habeas.store.store import Store

SYLLABLES = ("ma", "ko", "ri", "te", "lu", "sa", "ne", "vo", "di", "ra", "pe", "zo", "ga", "mi", "tu")
EVENTS: tuple[tuple[Kind, str], ...] = (("arrest", "arrested"), ("charge", "charged"), ("release", "freed"))


def main() -> None:
    """Fill a store, then print the figures."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--cases", type=int, default=5000)
    options.add_argument("--reports", type=int, default=1, help="of each person")
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as folder, open_store(str(Path(folder) / "queue.db")) as store:
        for docket in _dockets(chosen.cases, chosen.reports):
            store.add(docket)
        store.refresh()
        with writing(store.engine) as connection:
            vouched = update(schema.claim).where(schema.claim.c.id.like("%0"), schema.claim.c.state == "read")
            connection.execute(vouched.values(state="accepted", corrected=schema.claim.c.record))
        _print(store)


def _dockets(cases: int, reports: int) -> Iterator[Docket]:
    dice = random.Random(7)  # noqa: S311 - an invented world
    for number in range(cases):
        name = " ".join("".join(dice.choices(SYLLABLES, k=3)).title() for _ in range(2)) + f" {number:05}"
        for report in range(reports):
            yield _docket(dice, name, number, report)


def _docket(dice: random.Random, name: str, number: int, report: int) -> Docket:
    day = f"20{dice.randint(10, 25)}-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}"
    words = ", ".join(word for _, word in EVENTS)
    text = f"{name} was {words} in Oster, says report {report} of case {number}. " + "The hall was full that day. " * 20
    raw = text.encode()
    page = f"{number}/{report // 2 if number % 20 == 0 else report}"
    made = Report(Report.identify(raw), f"{number}-{report}.txt", raw, published=day, language="en",
                  url=f"https://example.org/{page}", publisher="The Oster Post")  # fmt: skip
    article = Article(made, text, (Sentence(0, len(text)),), ())
    whose = article.quote(0, len(name))
    person = Person("p1", name, "subject", (name,), quotes=(whose,))
    first, last = edtf.bounds(day) or (None, None)
    claims = []
    for kind, word in EVENTS:
        start = text.index(word)
        quote = article.quote(start, start + len(word))
        sure = 0.95 if dice.random() > 0.2 else dice.uniform(0.3, 0.89)
        id = Claim.identify(made.id, kind, start)
        dated = Cited(Date(day, day, first, last, "stated"), quote)
        claims.append(Claim(id, kind, "p1", "actual", quote, whose, sure, "bench 1", date=dated))
    return Docket(article, (person,), tuple(claims), reader="bench 1")


def _print(store: Store) -> None:
    queue, rows = store.queue(limit=50), store.reports(limit=50)
    print({kind: count for kind, count in queue.counts.items() if count}, store.count())
    whose = next(one.person.person for one in queue.items if one.person)
    later = store.queue(["claim"], limit=50).next
    calls: dict[str, Callable[[], object]] = {
        "queue, first page": lambda: store.queue(limit=50),
        "queue, claims, second page": lambda: store.queue(["claim"], limit=50, after=later),
        "queue of one person": lambda: store.queue(person=whose),
        "reports, first page": lambda: store.reports(limit=50),
        "reports, as published": lambda: store.reports(limit=50, sight=PUBLISHED),
        "reports, next page": lambda: store.reports(limit=50, after=rows[-1].id),
        "a report": lambda: store.report(rows[0].id),
        "a claim": lambda: store.claim(queue.items[0].claim.read.id if queue.items[0].claim else ""),
    }
    for what, call in calls.items():
        took = []
        for _ in range(20):
            start = time.process_time()
            call()
            took.append((time.process_time() - start) * 1000)
        print(f"{what:28} median {statistics.median(took):6.1f} ms, slowest {max(took):6.1f} ms")


if __name__ == "__main__":
    main()
