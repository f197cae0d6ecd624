"""A record with people whom not everybody may see, their names in three scripts, and the site of a team over it."""

import re
import shutil
from types import SimpleNamespace

import pytest
from fastapi.testclient import TestClient

from habeas.records.article import Article, Removed, Sentence
from habeas.records.claim import Claim
from habeas.records.docket import Docket
from habeas.records.person import Person
from habeas.records.report import Report
from habeas.store.accounts.accounts import Accounts
from habeas.store.opening import open_store
from habeas.web.app import create_app
from habeas.web.settings import Settings

BASE = "http://localhost"
PASSWORD = "seven quiet herons"  # noqa: S105 - of nobody
SCOPES = {"reader": ("read",), "decider": ("decide",), "uploader": ("upload",)}
HIDDEN = {
    "victim": ("Ilva Holmgren", "Ильва Хольмгрен"),
    "minor": ("Jonas Kettil", "Йонас Кеттил"),
    "sealed": ("Marta Velik", "Марта Велик"),
    "restricted": ("Oskar Brandel", "Оскар Брандель"),
    "of a restricted report": ("Tove Asklund",),
    "a victim in Han": ("王小明",),
}
"""Who is kept from viewers."""


def docket(text, events=(), *, people, name, **of):
    """Read a report by hand: people by name with their roles; events as (kind, words, name)."""
    raw = f"{name}\n{text}".encode()
    sentences = tuple(Sentence(*found.span()) for found in re.finditer(r"[^.]+\.?", text))
    removed = (Removed(of.pop("furniture"), "menu", 0),) if "furniture" in of else ()
    report = Report(Report.identify(raw), f"{name}.txt", raw, **({"published": "2024-05-01"} | of))
    article = Article(report, text, sentences, removed)
    known = {}
    for number, (label, role) in enumerate(people.items(), start=1):
        quotes = tuple(article.quote(*found.span()) for found in re.finditer(re.escape(label), text))
        known[label] = Person(f"p{number}", label, role, (label,), quotes=quotes)
    claims = []
    for kind, words, who in events:
        quote = article.quote(text.index(words), text.index(words) + len(words))
        id = Claim.identify(report.id, kind, "actual", quote.start, known[who].id)
        claims.append(Claim(id, kind, known[who].id, "actual", quote, known[who].quotes[0], 0.95, "test 1"))
    return Docket(article, tuple(known.values()), tuple(claims))


def fill(store):
    """Fill a store with what not everybody may see."""
    accused, of = "Pavel Rudin", {"publisher": "The Oster Gazette", "language": "en"}
    text = (
        "Pavel Rudin was charged with hitting Ilva Holmgren. Ilva Holmgren wept. Jonas Kettil, 16, saw Rudin arrested. "
        "Marta Velik was held too. Oskar Brandel spoke. Nadia Orlin heard them."
    )
    people = {
        accused: "subject", "Ilva Holmgren": "victim", "Jonas Kettil": "witness", "Marta Velik": "subject",
        "Oskar Brandel": "subject", "Nadia Orlin": "authority",
    }  # fmt: skip
    events = [("charge", "charged", accused), ("arrest", "arrested", accused), ("hold", "held too", "Marta Velik")]
    of |= {"url": "https://gazette.example/oster/ilva-holmgren-hit?id=velik", "title": "Holmgren hit, Velik held"}
    of |= {"section": "The Holmgren trial", "byline": "By a friend of Ilva Holmgren", "furniture": "More on Holmgren"}
    first = docket(text, events, people=people, name="holmgren", **of)
    text = "Суд допросил: Ильва Хольмгрен и Йонас Кеттил, 16, видели. Марта Велик оправдана. Pavel Rudin convicted."
    people = {
        "Ильва Хольмгрен": "victim", "Йонас Кеттил": "subject", "Марта Велик": "subject", accused: "subject"
    }  # fmt: skip
    events = [
        ("acquit", "оправдана", "Марта Велик"),
        ("convict", "convicted", accused),
        ("hold", "видели", "Йонас Кеттил"),
    ]
    url = "https://listok.example/kholmgren/хольмгрен"
    second = docket(text, events, people=people, name="2", published="2024-06-01", url=url, title="Хольмгрен: суд")
    text = "Marta Velik was arrested in Oster. 王小明 wrote of it."
    people = {"Marta Velik": "subject", "王小明": "victim"}
    third = docket(text, [("arrest", "arrested", "Marta Velik")], people=people, name="3", published="2024-04-01")
    text = "Oskar Brandel was charged in Vell. Оскар Брандель молчал. Pavel Rudin was sentenced."
    people = {"Oskar Brandel": "subject", "Оскар Брандель": "subject", accused: "subject"}
    events = [("charge", "charged", "Oskar Brandel"), ("sentence", "sentenced", accused)]
    fourth = docket(text, events, people=people, name="4", published="2024-07-01", title="Brandel charged")
    text = "Tove Asklund was arrested in Vell with Pavel Rudin."
    people = {"Tove Asklund": "subject", accused: "subject"}
    fifth = docket(text, [("arrest", "arrested", "Tove Asklund")], people=people, name="5", title="Asklund held")
    for one in (first, second, third, fourth, fifth):
        store.add(one)
    store.refresh()
    _decide(store, fifth.article.report.id)


def _decide(store, report):
    for names in HIDDEN.values():
        if len(names) > 1 and len({found.person for name in names for found in store.find(name, everyone=True)}) > 1:
            store.merge(names[0], names[1], by="ada", why=f"{names[0]} is {names[1]}")
    store.guard("seal", "Marta Velik", by="ada", why="Marta Velik was acquitted")
    store.guard("restrict", "Oskar Brandel", by="ada", why="Oskar Brandel asked")
    store.guard("restrict", report, by="ada", why="Tove Asklund is in danger")
    row = next(row for row in store.cases(everyone=True, limit=99) if row.label == "Pavel Rudin")
    for claim in store.dossier(row.person).claims:
        if claim.kind in {"charge", "convict"}:
            store.decide(claim.id, "accept", by="ed", why="Ilva Holmgren told us, and Марта Велик")


@pytest.fixture(scope="session")
def kept(manned, tmp_path_factory):
    """The file of such a store with three accounts, to copy, and what lets each in: passwords take long."""
    path = shutil.copy(manned, tmp_path_factory.mktemp("kept") / "cases.db")
    with open_store(str(path)) as opened:
        fill(opened)
        accounts = Accounts(opened.engine, opened.clock)
        names = (("viewer", "vi"), ("editor", "ed"), ("admin", "ada"))
        sessions = {role: accounts.sign_in(name, PASSWORD, "192.0.2.1") for role, name in names}
        tokens = {name: accounts.issue("ada", name, scopes) for name, scopes in SCOPES.items()}
    return SimpleNamespace(path=path, sessions=sessions, tokens=tokens)


@pytest.fixture
def guarded(kept, tmp_path):
    """A store of its own."""
    with open_store(str(shutil.copy(kept.path, tmp_path / "guarded.db"))) as opened:
        yield opened


@pytest.fixture
def visitors(guarded, kept):
    """The site as each kind of visitor has it: `visitors["viewer"].get("/")`, sessions and tokens alike."""
    app = create_app(guarded, Settings(auth=True))
    with TestClient(app, base_url=BASE, follow_redirects=False, raise_server_exceptions=False) as nobody:
        clients = {"nobody": nobody}
        for role, session in kept.sessions.items():
            clients[role] = _client(app, {"X-CSRF": session.csrf})
            clients[role].cookies.set("habeas", session.secret)
        for name, token in kept.tokens.items():
            clients[name] = _client(app, {"Authorization": f"Bearer {token}"})
        yield clients


def _client(app, headers):
    return TestClient(app, base_url=BASE, follow_redirects=False, raise_server_exceptions=False, headers=headers)


@pytest.fixture
def hidden():
    """Who is kept from viewers: `hidden.names` by why, `hidden.parts` what stands in no answer to them."""
    names = [name for several in HIDDEN.values() for name in several]
    parts = {part for name in names for part in name.split()} - {"Jonas", "Marta", "Pavel"}
    latin = {"kholmgren", "holmgren", "kettil", "velik", "brandel", "asklund", "wangxiaoming", "xiaoming"}
    return SimpleNamespace(names=HIDDEN, parts=tuple(sorted(parts | latin)))
