"""A record of an invented case, with something in every field, for whatever shows or writes records."""

import datetime as dt
import os
import re
from pathlib import Path

import pytest
from hypothesis import settings

from habeas.adding import add
from habeas.normalise import edtf
from habeas.records.article import Article, Removed, Sentence
from habeas.records.case import (
    Case,
    Charge,
    Conflict,
    ConflictValue,
    Custody,
    Event,
    StageStep,
    TermBound,
    Terms,
    Unknown,
    Withheld,
)
from habeas.records.claim import Claim
from habeas.records.date import Date
from habeas.records.docket import Docket
from habeas.records.offence import Authority, Offence, Place
from habeas.records.person import Nationality, Person, Position, Tie
from habeas.records.quote import Cited, Quote
from habeas.records.report import Report
from habeas.records.term import Duration, Term
from habeas.store.opening import open_store

# CI draws the same examples every time, so that what it says of a change is said of the change; elsewhere they are new.
settings.register_profile("ci", derandomize=True)
if os.environ.get("CI"):
    settings.load_profile("ci")

EXAMPLES = Path(__file__).parents[1] / "examples" / "reports"
TEXT = """Marta Lindqvist gets a further eight years in Oster
Marta Lindqvist, a Swedish translator born in Belarus, is serving a sentence in the Oster prison camp.
In August 2023 the Oster city court charged Lindqvist with espionage; the file of the case is classified.
In 2021 she received 3.5 years for bribery. Prosecutors asked for 12 years, but she got eight.
Her lawyer Pavel Rudin denies that she was beaten, and activists say she was held in a punishment cell.
Former deputy mayor Anton Weil was not involved in the bribery."""


class Scene:
    """Cuts quotes out of the text by their words, so that no test counts characters."""

    def __init__(self, text=TEXT, name="report.txt", published="2024-12-26"):
        self.text = text
        report = Report(
            Report.identify(name.encode()),
            name,
            text.encode(),
            retrieved=dt.datetime(2025, 1, 2, 3, 4, 5, tzinfo=dt.UTC),
            publisher="The Oster Gazette",
            title=text.partition("\n")[0],
            section="World",
            published=published,
            published_basis="given",
            language="en",
        )
        sentences = tuple(Sentence(*found.span()) for found in re.finditer(r"[^\n.]+(?:\.\d[^\n.]*)*\.?", text))
        sentences = tuple(
            Sentence(one.start + (text[one.start : one.end].startswith(" ")), one.end) for one in sentences
        )
        self.article = Article(report, text, sentences, (Removed("Advertisement", "advertisement", 0),))

    def quote(self, words):
        start = self.text.index(words)
        return self.article.quote(start, start + len(words))

    def cited(self, value, words=None):
        return Cited(value, self.quote(words or value.words))

    def claim(self, kind, words, *, assertion="actual", **fields):
        quote = self.quote(words)
        name = f"{kind}-{assertion}"
        return Claim(name, kind, "p1", assertion, quote, self.quote("Lindqvist"), 0.91234, "test 1", **fields)


def _claims(scene):
    date, term = scene.cited, scene.cited
    charged = Date("August 2023", "2023-08", dt.date(2023, 8, 1), dt.date(2023, 8, 31), "stated")
    first = Term("3.5 years", "prison", Duration(years=3, months=6), Duration(years=3, months=6))
    second = Term("eight years", "prison", Duration(years=8), Duration(years=8), "further")
    asked = Term("12 years", "prison", Duration(years=12), Duration(years=12))
    court = (scene.cited(Authority("Oster city court", "court")),)
    prosecutors = (scene.cited(Authority("Prosecutors", "prosecutor")),)
    spying = (scene.cited(Offence("espionage", "0904", "espionage")),)
    bribes = (scene.cited(Offence("bribery", "0703", "bribery", certain=False)),)
    place = (scene.cited(Place("Oster prison camp")),)
    early = Date("2021", "2021", dt.date(2021, 1, 1), dt.date(2021, 12, 31), "stated")
    return (
        scene.claim("sentence", "received", term=term(first), date=date(early), offences=bribes),
        scene.claim("charge", "charged", date=date(charged), authority=court, offences=spying),
        Claim("sentence-2", "sentence", "p1", "actual", scene.quote("gets"), None, 0.8, "test 1", term=term(second)),
        scene.claim("sentence", "asked", assertion="sought", term=term(asked), authority=prosecutors),
        scene.claim("hold", "serving", place=place),
        scene.claim("mistreat", "beaten", assertion="negated", said_by=scene.cited("lawyer", "Her lawyer")),
        scene.claim("hold", "held", assertion="alleged", said_by=scene.cited("activists", "activists")),
        scene.claim("secrecy", "classified"),
    )


def _people(scene):
    lindqvist = Person(
        "p1",
        "Marta Lindqvist",
        "subject",
        ("Marta Lindqvist", "Lindqvist"),
        nationality=(scene.cited(Nationality("Swedish", "SE")),),
        origin=(scene.cited(Nationality("Belarus", "BY")),),
        positions=(Position("translator", None, "now", None, None, scene.quote("translator")),),
        quotes=(scene.quote("Marta Lindqvist"),),
    )
    rudin = Person(
        "p2",
        "Pavel Rudin",
        "counsel",
        ("Pavel Rudin",),
        ties=(Tie("p1", "lawyer-of", "Her lawyer", scene.quote("Her lawyer")),),
        quotes=(scene.quote("Pavel Rudin"),),
    )
    weil = Person(
        "p3",
        "Anton Weil",
        "not-implicated",
        ("Anton Weil",),
        positions=(Position("deputy mayor", None, "past", "2012", "2018", scene.quote("deputy mayor")),),
        quotes=(scene.quote("Anton Weil"),),
        role_quote=scene.quote("was not involved"),
    )
    return (lindqvist, rudin, weil)


def _event(claim, **fields):
    return Event(
        claim.kind,
        claim.assertion,
        (claim.id,),
        date=claim.date,
        reported="2024-12-26",
        term=claim.term,
        authority=claim.authority,
        offences=claim.offences,
        place=claim.place,
        quotes=(claim.quote,),
        **fields,
    )


def _case(claims):
    first, charge, second, *_, secrecy = claims
    events = (_event(first), _event(charge, sources=2, disputed_by=(claims[5].id,)), *map(_event, claims[2:]))
    return Case(
        "p1",
        events,
        Custody("serving", "2024-12-26", None, claims[4].place, (claims[4].id,), (claims[4].quote,)),
        Terms(
            (first.term, second.term),
            "not stated",
            TermBound(Duration(years=8), life=False, rule="served together"),
            TermBound(Duration(years=11, months=6), life=False, rule="served one after the other"),
        ),
        charges=(
            Charge(
                charge.offences[0].value,
                "convicted (appeal open)",
                (StageStep("charged", "2023-08", (charge.id,)),),
                (charge.quote,),
            ),
        ),
        conflicts=(
            Conflict("length of the sentence", "conflict", (
                ConflictValue("8 years", (second.id,), second.term.quote),
                ConflictValue("12 years", (claims[3].id,), claims[3].term.quote),
            )),
        ),
        unknown=(Unknown("day", "sentence", "no report dates the sentence"),),
        withheld=(Withheld("the file of the case", secrecy.id, secrecy.quote),),
    )  # fmt: skip


@pytest.fixture
def scene():
    return Scene()


@pytest.fixture
def docket(scene):
    claims = _claims(scene)
    return Docket(scene.article, _people(scene), claims, (_case(claims),))


# Short ways to make single records, for tests of people and cases: say only what matters.
_LENGTH = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?")


def make_article(text, id="r1", published="2024-06-01", **more):
    """An article; every line of the text and every part ending in '. ' is a sentence."""
    starts = [match.start() for match in re.finditer(r"(?:(?<=\. )|(?<=\n)|^)\S", text)]
    ends = [*starts[1:], len(text)]
    sentences = tuple(Sentence(start, end) for start, end in zip(starts, ends, strict=True))
    return Article(Report(id, id, text.encode(), published=published, **more), text, sentences, ())


def make_quote(exact="held", report="r1", start=0):
    """A quote; give an article as `report` to find the words in its text."""
    if isinstance(report, Article):
        at = report.text.index(exact, start)
        return report.quote(at, at + len(exact))
    return Quote(report, start, start + len(exact), exact)


def make_date(written):
    """A date from EDTF."""
    first, last = edtf.bounds(written)
    return Date(written, written, first, last, "stated")


def make_term(words, **more):
    """A term from an ISO length, 'life' or 'death'; '..P20Y' is a ceiling; `scope`, `kind` and so on may be given."""
    if words in ("life", "death"):
        return Term(words, words, **more)
    years, months, weeks, days = (int(number or 0) for number in _LENGTH.fullmatch(words.removeprefix("..")).groups())
    length = Duration(years, months, weeks, days)
    return Term(words, more.pop("kind", "prison"), None if words.startswith("..") else length, length, **more)


def make_claim(kind, quote=None, person="p1", assertion="actual", **slots):
    """A claim; `date` in EDTF, `term` an ISO length, `offence` words or (words, iccs), `court` and `place` words."""
    quote = quote or make_quote(kind)
    term, offence = slots.pop("term", None), slots.pop("offence", None)
    offences = [offence] if isinstance(offence, str | tuple) else offence or []
    where = slots.get("country")
    made = {
        "date": Cited(make_date(slots["date"]), quote) if slots.get("date") else None,
        "term": Cited(term if isinstance(term, Term) else make_term(term), quote) if term else None,
        "offences": tuple(Cited(Offence(*([one] if isinstance(one, str) else one)), quote) for one in offences),
        "authority": (Cited(Authority(slots["court"], "court", slots.get("country")), quote),)
        if "court" in slots
        else (),
        "place": (Cited(Place(slots["place"], where), quote),) if "place" in slots else (),
        "said_by": slots.get("said_by"),
    }
    id = Claim.identify(kind, quote, person, assertion, *map(str, made.values()))
    return Claim(id, kind, person, assertion, quote, None, 0.99, "test", **made)


def make_person(name="Ada Roe", id="p1", role="subject", **more):
    """A person known by one name."""
    return Person(id, name, role, more.pop("forms", (name,) if name else ()), **more)


@pytest.fixture(scope="session")
def quote():
    """Make a quote: `quote("held", article)`."""
    return make_quote


@pytest.fixture(scope="session")
def article():
    """Make an article: `article("He was freed.", "r1", "2024-06-01")`."""
    return make_article


@pytest.fixture(scope="session")
def claim():
    """Make a claim: `claim("sentence", term="P15Y", date="2024-12")`."""
    return make_claim


@pytest.fixture(scope="session")
def person():
    """Make a person: `person("Ada Roe", role="official")`."""
    return make_person


@pytest.fixture(scope="session")
def read_once(tmp_path_factory):
    """A database with the bundled reports, read once for all tests."""
    path = tmp_path_factory.mktemp("read") / "cases.db"
    with open_store(str(path)) as store:
        assert all(getattr(one, "outcome", "failed") == "added" for one in add(store, [str(EXAMPLES)]))
        store.refresh()
    return path
