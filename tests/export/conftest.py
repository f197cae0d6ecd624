"""Dossiers for exports: one with something in every field, hostile ones, and those that the bundled reports come to."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from habeas import pipeline
from habeas.export.options import Options
from habeas.records.article import Article, Sentence
from habeas.records.case import (
    Case,
    Charge,
    Custody,
    Ends,
    Event,
    Explanation,
    Finding,
    StageStep,
    Stint,
    TermEnd,
    Terms,
    Withheld,
)
from habeas.records.claim import Claim
from habeas.records.date import Date
from habeas.records.decision import Decision
from habeas.records.docket import Docket
from habeas.records.dossier import Dossier
from habeas.records.link import Link
from habeas.records.offence import Authority, Offence, Place
from habeas.records.person import Nationality, Person, Position, Tie
from habeas.records.quote import Cited
from habeas.records.report import Report
from habeas.records.term import Term

NOW = dt.datetime(2026, 3, 4, 5, 6, 7, tzinfo=dt.UTC)
REPORTS = Path(__file__).parents[2] / "examples" / "reports"
HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "=cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd",
    "Ada\u202eeod\u2066 \u200fRoe",
    "line\nbreak\r\n## heading\n[^1]: forged",
    "[x](javascript:alert(1)) ![y](http://evil.example/z) `code` | pipe | *bold* _it_ ~no~ #1 <!-- -->",
    "\x1b[31mred\x07\x00",
    "lone \ud800 surrogate",
    "{{ 7*7 }}{% raw %}",
    "END:VEVENT\r\nBEGIN:VALARM;X=1,2\\n",
    "</style></title><base href=//evil.example>",
    "عمر بن الحسن",
    "李伟",
    "Zoë N\u0303un\u0303ez",
    "Анна Ларина",
    "''quoted''",
    "word " * 1200,
    "x" * 5000,
    "https://evil.example/a?b=c and www.evil.example",
]


@pytest.fixture
def options():
    return Options(NOW)


@pytest.fixture(scope="session")
def hostile_words():
    return HOSTILE


@pytest.fixture
def dossier(docket):
    """Everything that a dossier can hold, of one invented person."""
    case, scene = docket.cases[0], docket.article
    arrest = Cited(
        Date("August 2023", "2023-08", dt.date(2023, 8, 1), dt.date(2023, 8, 31), "stated"), docket.claims[1].quote
    )
    conflict = replace(case.conflicts[0], explanation=Explanation("ada", NOW, "the paper corrected itself"))
    held = Stint(
        "in custody", open=True, begin=arrest, earliest_begin=dt.date(2023, 8, 1), latest_begin=dt.date(2023, 8, 31),
        claims=(docket.claims[4].id,), quotes=(docket.claims[4].quote,),
    )  # fmt: skip
    ends = Ends(
        TermEnd(dt.date(2031, 8, 1), ("begins no earlier than 2023-08-01 (arrest)", "+ 8 years = 2031-08-01")),
        TermEnd(dt.date(2035, 2, 28), ("begins no later than 2023-08-31", "+ 11 years 6 months = 2035-02-28")),
        (docket.claims[2].term.quote,),
    )  # fmt: skip
    case = replace(
        case,
        conflicts=(*case.conflicts, conflict),
        stints=(held,),
        ends=ends,
        findings=(Finding("sentence before charge", "sentenced in 2021, charged in August 2023", (), (arrest.quote,)),),
    )
    rejected = replace(docket.claims[3], id="claim:rejected")
    decision = Decision(
        "decision:1", "merge", ("m:1", "m:2"), "ada <ada@example.org>", NOW, "one | woman", None, '{"a":1}'
    )
    undo = Decision("decision:2", "undo", ("decision:1",), "bo", NOW, None, undoes="decision:1")
    accepted = Decision("decision:3", "accept", (docket.claims[1].id,), "ada", NOW, "read the judgment")
    return Dossier(
        docket.people[0],
        case,
        docket.claims,
        docket.people[1:],
        (scene,),
        rejected=(rejected,),
        links=(
            Link("m:1", "m:2", "same", 0.97, "one name, one city"),
            Link("m:1", "m:3", "ask", 0.6, "one surname; nothing else agrees"),
        ),
        history=(decision, undo, accepted),
        aliases=("p:00aa",),
    )


def make_hostile(words):
    """A dossier in which every text that comes from outside is `words`."""
    text = f"{words}\n{words} was charged with {words}. He is held in {words}."
    source = words if "://" in words else f"https://news.example/{words}"
    report = Report(
        "sha256:" + "0a" * 32, source, b"", retrieved=NOW, publisher=words, title=words, byline=words, section=words,
        published="2024-06-01", published_basis="given", language="en",
    )  # fmt: skip
    sentences = (Sentence(0, len(words)), Sentence(len(words) + 1, len(text)))
    article = Article(report, text, sentences, ())
    quote = article.quote(0, len(words))
    trigger = article.quote(len(words) * 2 + 6, len(words) * 2 + 13)
    date = Date(words, "2024-05", dt.date(2024, 5, 1), dt.date(2024, 5, 31), "relative")
    offences = (Cited(Offence(words, None, None, words), quote),)
    authority, place = (Cited(Authority(words, "court", "RU"), quote),), (Cited(Place(words, "RU"), quote),)
    term = Cited(Term(words, "unknown"), quote)
    said = Cited(words, quote)
    claim = Claim("claim:1", "charge", "p:1", "actual", trigger, quote, 0.99, "test", said, authority, offences, term,
                  Cited(date, quote), place)  # fmt: skip
    event = Event("charge", "actual", ("claim:1",), Cited(date, quote), "2024-06-01", term, authority, offences, place,
                  (trigger,))  # fmt: skip
    case = Case(
        "p:1",
        (event, replace(event, kind="appeal", assertion="alleged")),
        Custody("in custody", "2024-06-01", Cited(date, quote), place, ("claim:1",), (quote,)),
        Terms((term,), "single", None, None),
        charges=(Charge(offences[0].value, "charged", (StageStep("charged", "2024-05", ("claim:1",)),), (quote,)),),
        withheld=(Withheld(words, "claim:1", quote, said),),
        ends=Ends(TermEnd(None, (words,)), TermEnd(dt.date(2030, 1, 1), (words,))),
        findings=(Finding("after death", words, (), (quote,)),),
    )
    country = (Cited(Nationality(words, None), quote),)
    post = (Position(words, words, "past", None, None, quote),)
    person = Person("p:1", words, "subject", (words, f"{words} x"), country, country, post,
                    (Tie("p:2", "family", words, quote),), (quote,))  # fmt: skip
    other = Person("p:2", words, "not-implicated", (words,), quotes=(quote,), role_quote=quote)
    unnamed = Person("p:3", None, "victim", (words,), quotes=(quote,))
    decision = Decision("decision:1", "reject", ("claim:1",), words, NOW, words)
    link = Link("m:1", "m:2", "ask", 0.5, words)
    return Dossier(person, case, (claim,), (other, unnamed), (article,), links=(link,), history=(decision,))


@pytest.fixture(params=HOSTILE, ids=[repr(words[:20]) for words in HOSTILE])
def hostile(request):
    return make_hostile(request.param)


@pytest.fixture(scope="session")
def hostile_of():
    return make_hostile


@pytest.fixture
def witness(scene):
    """Somebody without a case."""
    person = Person("p:9", "Pavel Rudin", "counsel", ("Pavel Rudin",), quotes=(scene.quote("Pavel Rudin"),))
    return Dossier(person, None, (), (), (scene.article,))


def dossiers_of(dockets):
    """Make the dossiers of some reports read in one call, as the store does over all reports."""
    people, claims = {}, {}
    for docket in dockets:
        people |= {person.id: person for person in docket.people}
        claims |= {claim.id: claim for claim in docket.claims}
    for case in dockets[-1].cases:
        told = tuple(claim for claim in claims.values() if claim.person == case.person)
        reports = {claim.quote.report for claim in told} | {quote.report for quote in people[case.person].quotes}
        near = [docket for docket in dockets if docket.article.report.id in reports]
        ids = {person.id for docket in near for person in docket.people} - {case.person}
        yield Dossier(
            people[case.person],
            case,
            told,
            tuple(people[id] for id in sorted(ids)),
            tuple(docket.article for docket in near),
        )


@pytest.fixture(scope="session")
def examples():
    """The dossiers of two bundled cases and the retelling, in two languages, read by the pipeline."""
    sources = [str(path) for path in sorted(REPORTS.iterdir()) if path.name.startswith(("varna", "chita", "spector"))]
    read = list(pipeline.read_all(sources, now=NOW))
    assert all(isinstance(one, Docket) for one in read)
    return list(dossiers_of(read))
