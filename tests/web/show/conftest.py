"""One invented case with something of everything, to be shown on a page: `record`."""

import datetime as dt
import re
from dataclasses import replace

import pytest

from habeas.normalise import edtf
from habeas.records.article import Article, Sentence
from habeas.records.case import Case, Conflict, ConflictValue, Custody, Event, Finding, Stint, Terms, Unknown, Withheld
from habeas.records.claim import Claim
from habeas.records.date import Date
from habeas.records.dossier import Dossier
from habeas.records.person import Person, Tie
from habeas.records.quote import Cited
from habeas.records.report import Report

TEXTS = (
    "Marta Lindqvist was arrested on 5 March 2024. Pavel Rudin was not involved.",
    "Ms Lindqvist was arrested on 6 March 2024 and charged. Her lawyer Ivo Brandt spoke.",
)


def article(number, text, **more):
    """Make an article of a text, published on a day of June 2024."""
    sentences = tuple(Sentence(*found.span()) for found in re.finditer(r"[^.]+\.", text))
    of = {
        "publisher": f"Paper {number}",
        "published": f"2024-06-0{number}",
        "language": "en",
        "title": f"Title {number}",
    }
    return Article(Report(f"sha256:{number:064x}", "-", b"", **(of | more)), text, sentences, ())


def dated(text, quote, basis="stated"):
    """Cite a date of EDTF."""
    first, last = edtf.bounds(text)
    return Cited(Date(text, text, first, last, basis), quote)


def claim(source, words, kind, **more):
    """Make a claim of the words of a report."""
    start = source.text.index(words)
    quote = source.quote(start, start + len(words))
    return Claim(Claim.identify(source.report.id, words), kind, "p:1", "actual", quote, None, 0.99, "test", **more)


@pytest.fixture
def record():
    """Two reports that differ on a day, four others of whom nothing is claimed, and a time in custody."""
    one, other = (article(number, text) for number, text in enumerate(TEXTS, 1))
    arrest, again = claim(one, "arrested", "arrest"), claim(other, "arrested", "arrest")
    charge = claim(other, "charged", "charge")
    day = dated("2024-03-05", one.quote(one.text.index("5 March"), one.text.index("5 March") + 12))
    events = (
        Event(
            "arrest", "actual", (arrest.id, again.id), day, "2024-06-01", quotes=(arrest.quote, again.quote), sources=2
        ),
        Event("charge", "alleged", (charge.id,), None, "2024-06-02", quotes=(charge.quote,), disputed_by=(arrest.id,)),
    )
    values = (
        ConflictValue("2024-03-05", (arrest.id,), arrest.quote),
        ConflictValue("2024-03-06", (again.id,), again.quote),
    )
    case = Case(
        "p:1", events, Custody("in custody", "2024-06-02", quotes=(again.quote,)), Terms((), "none", None, None),
        conflicts=(Conflict("arrest date", "conflict", values),),
        unknown=(Unknown("court", "charge", "No report names the court"),),
        withheld=(Withheld("the case", charge.id, charge.quote),),
        stints=(Stint("in custody", open=True, earliest_begin=dt.date(2024, 3, 5), latest_begin=dt.date(2024, 3, 6),
                      earliest_end=dt.date(2024, 6, 2)),),
        findings=(Finding("after death", "told of after a death", (arrest.id,), (arrest.quote,)),),
    )  # fmt: skip
    marta = Person("p:1", "Marta Lindqvist", "subject", ("Marta Lindqvist", "Ms Lindqvist"),
                   quotes=(one.quote(0, 15), other.quote(0, 12)))  # fmt: skip
    start = one.text.index("Pavel")
    pavel = Person("p:2", "Pavel Rudin", "not-implicated", ("Pavel Rudin",), quotes=(one.quote(start, start + 11),))
    start = other.text.index("Ivo")
    ivo = Person("p:3", "Ivo Brandt", "counsel", ("Ivo Brandt",), quotes=(other.quote(start, start + 10),),
                 ties=(Tie("p:1", "lawyer-of", "lawyer", other.quote(start - 7, start - 1)),))  # fmt: skip
    nadia = Person("p:4", "Nadia Orlin", "other", ("Nadia Orlin",), quotes=(one.quote(0, 5),))
    return Dossier(
        marta, case, (arrest, again, charge), (pavel, ivo, nadia), (one, other), unsure=frozenset({charge.id})
    )


@pytest.fixture
def longer(record):
    """The same with a hundred events."""
    first = record.case.events[0]
    return replace(record, case=replace(record.case, events=(first,) * 100))
