"""How fast one person's case is built from many reports: `python benchmarks/cases.py`.

An invented case of 24 events over ten years is told by hundreds of reports, each with some of the events, told as
exactly or vaguely as reports do: full date, month, year or none; term or none; one of several wordings of the offence
and the court; a tenth of it alleged or denied. A third of the reports are copies of another one. Seconds are those of
the processor; the signatures of the texts are given, as the store gives them.
"""

from __future__ import annotations

import datetime as dt
import random
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from habeas.cases.build import build
from habeas.clean import copies
from habeas.normalise import edtf
from habeas.records.article import Article, Sentence
from habeas.records.claim import Assertion, Claim, Kind
from habeas.records.date import Date
from habeas.records.offence import Authority, Offence, Place
from habeas.records.person import Person
from habeas.records.quote import Cited, Quote
from habeas.records.report import Report
from habeas.records.term import Duration, Term

BUDGETS = ((400, 2_000, 1.5), (1_000, 5_000, 5.0))
"""Reports, claims, and the seconds that the case of one person may take."""
KINDS: tuple[Kind, ...] = ("arrest", "charge", "hold", "trial", "convict", "sentence", "appeal", "release")
OFFENCES = (
    ("espionage", "0904"),
    ("spying", "0904"),
    ("bribery", "0703"),
    ("taking bribes", "070312"),
    ("a matter", None),
)
COURTS = ("the Oster city court", "a court in Oster", "Oster court", "the regional court", "judges")
PLACES = ("Oster", "the Oster remand prison", "Northland", "prison")
STEPS: tuple[Assertion, ...] = (*("actual",) * 9, "alleged", "negated")


@dataclass(frozen=True, slots=True)
class Truth:
    """One event that happened in the invented case."""

    kind: Kind
    day: dt.date
    years: int
    offence: int


def main(arguments: Sequence[str]) -> int:
    """Measure each size, print a line each, and fail if one takes longer than it may."""
    del arguments
    missed = 0
    for reports, claims, most in BUDGETS:
        articles, told = invent(reports, claims, seed=7)
        signed = {article.report.id: copies.of(article) for article in articles}
        begun = time.process_time()
        cases = build([Person("p1", "Ada Roe", "subject", ("Ada Roe",))], told, articles, signed)
        took = time.process_time() - begun
        missed += took > most
        what = f"{claims:,} claims of one person in {reports:,} reports"
        print(f"{what}: {took:.2f} s, {len(cases[0].events)} events (budget {most} s)")
    return int(missed > 0)


def invent(reports: int, claims: int, *, seed: int) -> tuple[list[Article], list[Claim]]:
    """Invent the reports and claims of one case; the same seed gives the same."""
    chance = random.Random(seed)  # noqa: S311 - invented data, no secret
    course = [
        Truth(
            KINDS[at % len(KINDS)], dt.date(2014, 1, 1) + dt.timedelta(days=150 * at), chance.choice((2, 5, 9)), at % 4
        )
        for at in range(24)
    ]
    articles = list(_articles(reports, chance))
    each = claims // reports
    told = [_claim(chance, article, number, course) for article in articles for number in range(each)]
    return articles, told


def _articles(number: int, chance: random.Random) -> Iterator[Article]:
    """Write reports of forty invented words a sentence, a third of them copies with another first line."""
    bodies: list[str] = []
    for at in range(number):
        fresh = not bodies or chance.random() > 1 / 3
        words = (" ".join(f"word{chance.randrange(5_000)}" for _ in range(40)) + "." for _ in range(8))
        bodies.append(" ".join(words) if fresh else chance.choice(bodies))
        text = f"Headline {at}.\n{bodies[-1]}"
        day = dt.date(2016, 1, 1) + dt.timedelta(days=chance.randrange(3_000))
        report = Report(
            Report.identify(text.encode()), f"r{at}", text.encode(), published=day.isoformat(), language="en"
        )
        cuts = [0, *(place for place, letter in enumerate(text) if letter in "\n."), len(text)]
        yield Article(report, text, tuple(Sentence(one, two) for one, two in pairwise(cuts)), ())


def _claim(chance: random.Random, article: Article, number: int, course: Sequence[Truth]) -> Claim:
    """Tell one event of the case in a report, as exactly as chance has it."""
    truth = chance.choice(course)
    at = chance.randrange(len(article.text) - 20)
    quote = article.quote(at, at + 8)
    offence = OFFENCES[chance.choice((truth.offence, truth.offence, 4))]
    years = truth.years + (chance.random() < 0.03)
    with_term = truth.kind == "sentence" and chance.random() < 0.7
    return Claim(
        Claim.identify(article.report.id, number),
        truth.kind,
        "p1",
        chance.choice(STEPS),
        quote,
        None,
        0.9,
        "benchmark",
        authority=(Cited(Authority(chance.choice(COURTS), "court"), quote),) if chance.random() < 0.4 else (),
        offences=(Cited(Offence(*offence), quote),) if chance.random() < 0.5 else (),
        term=Cited(Term(f"{years} years", "prison", Duration(years), Duration(years)), quote) if with_term else None,
        date=_date(chance, truth.day, quote),
        place=(Cited(Place(chance.choice(PLACES)), quote),) if chance.random() < 0.3 else (),
    )


def _date(chance: random.Random, day: dt.date, quote: Quote) -> Cited[Date] | None:
    """Give a day as a report may: exactly, by its month or year, or not at all."""
    text = chance.choice((day.isoformat(), day.isoformat(), f"{day:%Y-%m}", f"{day:%Y}", ""))
    if not text:
        return None
    first, last = edtf.bounds(text)
    return Cited(Date(text, text, first, last, "stated"), quote)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
