"""Identity: the ids of mentions and people, which depend on what is read alone and never on the order of adding.

A mention (one person as one report shows them) is named by report, place and words; a person by the mention in the
earliest report. Any mention of a person names the person for ever: `p:X` is who holds mention `m:X`.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable

from habeas.normalise import edtf
from habeas.records.docket import Docket
from habeas.records.person import Person
from habeas.records.report import Report

Member = tuple[dt.date, str]
UNDATED = dt.date.max


def identify(report: str, person: Person, twin: int = 0) -> str:
    """Give the id of a mention; `twin` tells apart people of a report with one label in one place (a family name).

    >>> identify("sha256:00", Person("p1", "Ada Roe", "subject", ()))
    'm:0e67518a877a802f'
    """
    start = min((quote.start for quote in person.quotes if quote.report == report), default=-1)
    words = (report, str(start), person.label, *([str(twin)] if twin else []))
    return "m:" + hashlib.sha256("\x1f".join(words).encode()).hexdigest()[:16]


def mentions(docket: Docket) -> tuple[str, ...]:
    """Give the mention ids of the people of a docket, in their order, each once."""
    taken: list[str] = []
    for person in docket.people:
        twin = 0
        while (id := identify(docket.article.report.id, person, twin)) in taken:
            twin += 1
        taken.append(id)
    return tuple(taken)


def published_on(report: Report) -> dt.date:
    """Give the first day on which a report can have come out, a day after all others where nothing is known."""
    known = edtf.bounds(report.published) if report.published else None
    return (known[0] or UNDATED) if known else UNDATED


def person_id(members: Iterable[Member]) -> str:
    """Name a person by the mention in the earliest report; of one day, by the least mention id.

    >>> person_id([(dt.date(2024, 5, 1), "m:aa"), (dt.date(2023, 5, 1), "m:bb")])
    'p:bb'
    """
    return "p:" + min(members)[1].removeprefix("m:")
