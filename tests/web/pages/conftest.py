"""A small town of invented people, read by hand, for pages to show: `town` fills the store of a test with it."""

import re

import pytest

from habeas.normalise import edtf
from habeas.records.article import Article, Sentence
from habeas.records.claim import Claim
from habeas.records.date import Date
from habeas.records.docket import Docket
from habeas.records.offence import Offence, Place
from habeas.records.person import Person
from habeas.records.quote import Cited
from habeas.records.report import Report


def docket(text, claims=(), *, people=("Marta Lindqvist",), published="2024-06-01", title=None, **more):
    """Read a report by hand: people by name (a dict gives roles); claims as (kind, words, name, slots)."""
    raw = text.encode()
    sentences = tuple(Sentence(*found.span()) for found in re.finditer(r"[^\n.]+\.?", text))
    of = {"publisher": "The Oster Gazette", "url": "https://www.gazette.example/1", "language": "en"} | more
    report = Report(Report.identify(raw), "report.txt", raw, published=published, title=title, **of)
    article = Article(report, text, sentences, ())
    roles = people if isinstance(people, dict) else dict.fromkeys(people, "subject")
    known = {}
    for number, (label, role) in enumerate(roles.items(), start=1):
        quotes = tuple(article.quote(*found.span()) for found in re.finditer(re.escape(label), text))
        known[label] = Person(f"p{number}", label, role, (label,), quotes=quotes)
    return Docket(article, tuple(known.values()), tuple(_claim(article, known, one) for one in claims))


def _claim(article, known, said):
    kind, words, name, slots = said
    start = article.text.index(words)
    quote = article.quote(start, start + len(words))
    values = {}
    if "date" in slots:
        first, last = edtf.bounds(slots["date"])
        values["date"] = Cited(Date(slots["date"], slots["date"], first, last, "stated"), quote)
    if "offence" in slots:
        values["offences"] = (Cited(Offence(slots["offence"], "0904", slots["offence"]), quote),)
    if "place" in slots:
        values["place"] = (Cited(Place(slots["place"], "RU"), quote),)
    person = known[name]
    id = Claim.identify(article.report.id, kind, "actual", start, person.id)
    return Claim(id, kind, person.id, "actual", quote, person.quotes[0], 0.99, "test 1", **values)


@pytest.fixture(scope="session")
def told():
    """Read a report by hand: `told("Marta Lindqvist was held.", [("hold", "held", "Marta Lindqvist", {})])`."""
    return docket


@pytest.fixture
def town(store, told):
    """Three cases, their judge and lawyer, and a bystander."""
    marta, jonas, pavel = "Marta Lindqvist", "Jonas Ambrek", "Pavel Rudin"
    store.add(
        told(
            f"{marta} was arrested in Oster on 5 March 2024. Judge Nadia Orlin heard her.\nLawyer Ivo Brandt spoke.",
            [("arrest", "arrested", marta, {"date": "2024-03-05", "place": "Oster"})],
            people={marta: "subject", "Nadia Orlin": "authority", "Ivo Brandt": "counsel"},
            published="2024-03-06",
            title="Woman held in Oster",
        )
    )
    store.add(
        told(
            f"{jonas} was charged with espionage in Oster. Kira Pelmont was not involved.",
            [("charge", "charged", jonas, {"offence": "espionage", "place": "Oster"})],
            people={jonas: "subject", "Kira Pelmont": "not-implicated"},
            published="2024-04-02",
            title="Espionage charge",
        )
    )
    store.add(
        told(
            f"{pavel} was released from the colony.",
            [("release", "released", pavel, {"date": "2024-05-01"})],
            people=(pavel,),
            published="2024-05-03",
            publisher="Listok",
            url="https://listok.example/2",
            title="Freed",
        )
    )
    store.refresh()
    return store


@pytest.fixture
def full(site, town):
    """The site over the town."""
    del town
    return site
