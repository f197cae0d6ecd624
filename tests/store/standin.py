"""A reader that needs no model, reports for it to read, and processes to kill.

    python standin.py habeas ARGUMENT...     the command, with this reader in place of the real one
    python standin.py nursery URL COUNT      for each number read: fork a process that adds from there on; print its id

A forked process has all modules loaded, so that a hundred of them take seconds. It writes the number of each report
into the pipe of the nursery when its transaction is done.
"""

import os
import re
import signal
import sys
from datetime import UTC, datetime

from habeas import pipeline
from habeas.clean.article import clean
from habeas.cli import app
from habeas.records.reading import Arrow, Reading, Span
from habeas.records.report import Report
from habeas.store.database import migrating
from habeas.store.opening import open_store

NAMES = (
    "Ada Marov", "Boris Keslin", "Clara Torbek", "Dmitri Dunrad", "Elena Solvik", "Fedor Belmar", "Galina Radtor",
    "Hugo Veldin", "Irina Kostrel", "Jonas Ambrek", "Kira Pelmont", "Lev Zorvash", "Mila Gantrey", "Nils Forstag",
    "Olga Brindek", "Pavel Humtov", "Rita Calvorn", "Sven Wexling", "Tessa Jolmar",
)  # fmt: skip
WORDS = {"arrested": "arrest", "sentenced": "sentence", "charged": "charge", "released": "release"}
TOLD = (
    "{one} was arrested in Oster on {day} March 2022, and so was {two}.",
    "The district court of Oster sentenced {one} to {years} years in prison on {day} June 2023.",
    "{one} was charged with fraud on {day} April 2022. {one} is a former deputy mayor of Oster.",
    "{one} was released on {day} May 2024, a day after {two} was arrested in Alm.",
)
SPANS = re.compile("|".join((*map(re.escape, NAMES), *WORDS)))
DATES = re.compile(r"\d+ (?:March|April|May|June) \d{4}")


def text(number):
    """Tell the report of a number, always in the same words; the same people come again and again."""
    one, two = NAMES[number % len(NAMES)], NAMES[(number * 5 + 1) % len(NAMES)]
    day, years = 1 + number % 28, 2 + number % 9
    told = TOLD[number % len(TOLD)].format(one=one, two=two, day=day, years=years)
    return f"{told}\n\nThe hall of the court of Oster was full that day, and report {number} of it was read by many."


class Seer:
    """Sees the names of the invented people, four kinds of events and their days."""

    name = "seer 1"

    def read_many(self, articles):
        """Give the reading of each article."""
        for article in articles:
            spans = [
                Span(WORDS.get(found[0], "person"), *found.span(), 0.99, WORDS.get(found[0]) and "actual")
                for found in SPANS.finditer(article.text)
            ]
            events = len(spans)
            spans += [Span("date", *found.span(), 0.99) for found in DATES.finditer(article.text)]
            arrows = [
                Arrow("date", number, at, 0.9)
                for number, span in enumerate(spans[:events])
                for at in range(events, len(spans))
                if span.label != "person" and 0 < spans[at].start - span.start < 60
            ]
            yield Reading(article, tuple(spans), tuple(arrows), self.name)


def dockets(count):
    """Read so many reports."""
    raw = [text(number).encode() for number in range(count)]
    days = [f"2024-{1 + number % 12:02}-{1 + number % 28:02}" for number in range(count)]
    reports = [
        Report(Report.identify(one), f"{number}.txt", one, published=day, published_basis="given", language="en")
        for number, (one, day) in enumerate(zip(raw, days, strict=True))
    ]
    return [pipeline._docket(seen) for seen in Seer().read_many(map(clean, reports))]


def add(url, told, tell=lambda _: None):
    """Add reports one by one and make records again now and then; `tell` is called when each is kept."""
    with open_store(url, clock=lambda: datetime(2026, 1, 1, tzinfo=UTC)) as store:
        for number, docket in told:
            store.add(docket)
            tell(number)
            if number % 5 == 4:
                store.refresh()
        store.refresh()


def nursery(url, count):
    """Fork a process for each line read, which is the number of the report to begin with; it waits to be killed."""
    told = list(enumerate(dockets(count)))
    assert migrating.FOLDER.exists()  # Alembic is loaded
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            try:
                add(url, told[int(line) :], lambda number: say("kept", number))
                say("done", count)
                signal.pause()
            finally:
                os._exit(1)
        say("child", child)
        _, status = os.waitpid(child, 0)
        say("ended", os.waitstatus_to_exitcode(status))


def say(word, number):
    """Write a line to whoever started the nursery."""
    os.write(1, f"{word} {number}\n".encode())


if __name__ == "__main__":
    if sys.argv[1] == "nursery":
        nursery(sys.argv[2], int(sys.argv[3]))
    else:
        pipeline.load = Seer
        app.main(sys.argv[2:])
