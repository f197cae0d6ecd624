"""Leaks: a viewer opens every address that can be found, and no part of a name that is withheld is in any answer."""

import html
import json
import re
from html.parser import HTMLParser
from urllib.parse import quote, unquote, urlencode, urljoin, urlsplit

import pytest
from anyascii import anyascii

MOST = 700
FORMATS = ("csv", "jsonl", "ftm", "jsonld", "ics", "md", "html")
PLACES = (
    "/cases/{}", "/cases/{}?events=all", "/cases/{}?at=2024-06-15", "/cases/{}?view=published", "/cases/{}/quotes/1",
    "/cases/{}/quotes/2", "/cases/{}/network.json", "/cases/{}/print", "/api/v1/cases/{}?texts=true",
    "/api/v1/cases/{}?at=2024-06-15", "/api/v1/decisions?who={}", "/people?name={}", "/api/v1/people?name={}",
    "/search?words={}", "/api/v1/search?words={}", "/reports?words={}",
    *(f"/cases/{{}}/export?format={one}" for one in FORMATS),
    *(f"/api/v1/exports/{one}?who={{}}" for one in FORMATS),
)  # fmt: skip
LISTS = (
    "/", "/cases", "/people", "/reports", "/search", "/searches", "/account", "/about", "/sign-in",
    "/api/v1/cases?limit=1", "/api/v1/people?limit=1", "/api/v1/reports?limit=1", "/api/v1/decisions?limit=1",
    "/api/v1/search", "/api/v1/status", "/api/v1/openapi.json", "/api/v1/docs", "/cases?sealed=1",
    "/people?role=victim", "/cases?role=victim", "/search?words=Rudin", "/search?words=charged+-xyz",
    *(f"/api/v1/exports/{one}" for one in FORMATS),
)  # fmt: skip


class Links(HTMLParser):
    """What a page leads to: links, and the forms that only ask."""

    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.found += [given[name] for name in ("href", "src", "hx-get") if given.get(name)]
        if tag == "form" and given.get("method", "get").lower() == "get":
            self.found.append(given.get("action", ""))


def links(answer):
    kind = answer.headers.get("content-type", "")
    found = [answer.headers["Location"]] if "Location" in answer.headers else []
    if "html" in kind:
        page = Links()
        page.feed(answer.text)
        found += page.found
    elif kind == "application/json":
        found += re.findall(r'"(/[^"\\ ]*)"', answer.text)
        after = (answer.json() or {}).get("next")
        if after:
            before = str(answer.request.url).partition("&cursor=")[0]
            found.append(f"{before}&{urlencode({'cursor': after})}")
    return found


def ids(store):
    """Give every id that there is, of whatever kind: old ones and those of what is kept from viewers too."""
    rows = [*store.cases(everyone=True, limit=99), *store.find("Marta Velik", everyone=True)]
    people, others = {row.person for row in rows}, set()
    for person in tuple(people):
        dossier = store.dossier(person)
        people |= set(dossier.aliases) | {id.replace("p:", "m:") for id in (person, *dossier.aliases)}
        others |= {f"/claims/{claim.id}" for claim in (*dossier.claims, *dossier.rejected)}
        others |= {f"/reports/{article.report.id}" for article in dossier.articles}
        others |= {f"/reports/{article.report.id}?removed=1" for article in dossier.articles}
        others |= {f"/reports/{article.report.id[:20]}" for article in dossier.articles}
        others |= {f"/reports/{article.report.id}/snapshot" for article in dossier.articles}
    others |= {f"/?decided={one.id}" for one in store.history()}
    return people, others | {f"/api/v1{one}" for one in others if "?" not in one}


def every(client, seeds):
    """Open every address, and those that its answer leads to."""
    waiting, seen = list(seeds), set()
    while waiting and len(seen) < MOST:
        address = waiting.pop(0).partition("#")[0]
        if address in seen or not address.startswith("/") or address.startswith(("//", "/static/", "/sign-out")):
            continue
        seen.add(address)
        answer = client.get(address)
        yield address, answer
        base = f"http://localhost{address}"
        for link in links(answer):
            full = urlsplit(urljoin(base, link))
            if full.netloc in {"localhost", ""}:
                waiting.append(full._replace(scheme="", netloc="").geturl())


def leaks(answer, parts):
    """Give the parts of names in an answer, however they may be written there; also in its headers."""
    kept = {name: value for name, value in answer.headers.items() if name != "content-length"}
    body = re.sub(
        r'name="csrf" value="[^"]*"', "", answer.content.decode("utf-8", "replace")
    )  # chance can spell a name
    raw = f"{body}\n{json.dumps(kept)}"
    ways = (raw, html.unescape(raw), unquote(raw), re.sub(r"\\u([0-9a-f]{4})", lambda m: chr(int(m[1], 16)), raw))
    told = "\n".join(ways).casefold()
    plain = anyascii(body).casefold() if not body.isascii() else ""
    return [part for part in parts if part.casefold() in told or (part.isascii() and part.casefold() in plain)]


@pytest.fixture
def seeds(guarded):
    people, others = ids(guarded)
    return [*LISTS, *(place.format(quote(id, safe=":")) for id in sorted(people) for place in PLACES), *sorted(others)]


def test_no_answer_to_a_viewer_holds_a_name_that_is_withheld(visitors, seeds, hidden):
    wrong, opened, good = {}, 0, 0
    for address, answer in every(visitors["viewer"], seeds):
        opened += 1
        good += answer.status_code == 200
        assert answer.status_code < 500, address
        if found := leaks(answer, hidden.parts):
            wrong[address] = found
    assert not wrong
    assert opened > 300
    assert good > 100


@pytest.mark.parametrize("who", ["editor", "admin"])
def test_what_leaves_by_an_export_holds_no_name_that_is_withheld(visitors, guarded, hidden, who):
    """Whoever asks; a case kept to editors is theirs to export, a sealed one nobody's."""
    restricted = {"brandel", "Brandel", "Oskar", "asklund", "Asklund", "Tove", "Оскар", "Брандель"}
    parts = [part for part in hidden.parts if part not in restricted]
    people, _ = ids(guarded)
    asked = [f"/api/v1/exports/{one}" for one in FORMATS]
    for id in sorted(people):
        asked += [f"/cases/{id}/print", *(f"/cases/{id}/export?format={one}" for one in FORMATS)]
        asked += [f"/api/v1/exports/{one}?who={id}" for one in FORMATS]
    wrong = {}
    for address in asked:
        answer = visitors[who].get(address)
        assert answer.status_code < 500, address
        if found := leaks(answer, parts):
            wrong[address] = found
    assert not wrong


def test_a_feed_of_an_admin_holds_no_name_that_is_withheld(visitors, hidden):
    admin = visitors["admin"]
    restricted = {"brandel", "Brandel", "Oskar", "asklund", "Asklund", "Tove", "Оскар", "Брандель"}
    for words in ("Rudin", "Oster", "arrested"):
        admin.post("/searches", data={"label": words, "query": f"words={words}"})
    feeds = re.findall(r"http://localhost(/feeds/[^\"<\s]+)", admin.get("/searches").text)
    assert len(feeds) >= 3
    for feed in feeds:
        answer = visitors["nobody"].get(feed)
        assert answer.status_code == 200
        assert not leaks(answer, [part for part in hidden.parts if part not in restricted])


def told(answer, typed):
    """Give what was told, without what was typed and what differs from page to page."""
    text = re.sub(r'name="csrf" value="[^"]*"', "", answer.text)
    for word in typed.split():
        for way in (word, quote(word), quote(word, safe=""), html.escape(word)):
            text = text.replace(way, "TYPED")
    return answer.status_code, text


@pytest.mark.parametrize("place", [
    "/cases/{}", "/cases/{}/export", "/cases/{}/print", "/cases/{}/network.json", "/cases/{}/quotes/1",
    "/cases/{}?at=2024-06-15", "/people?name={}", "/search?words={}", "/search?words=%22{}%22", "/reports?words={}",
    "/search?words=charged+{}", "/search?words=charged+-{}", "/search?source={}", "/search?words={}&role=victim",
    "/reports?source={}", "/api/v1/cases/{}", "/api/v1/people?name={}", "/api/v1/search?words={}",
    "/api/v1/search?words=Rudin+{}", "/api/v1/decisions?who={}", "/api/v1/exports/csv?who={}",
    "/cases?source={}", "/api/v1/reports?source={}",
])  # fmt: skip
def test_a_name_that_is_withheld_is_as_unknown_as_one_that_nobody_bears(visitors, hidden, place):
    viewer, wrong = visitors["viewer"], []
    for nobody in ("Zygmunt Ferrow", "Ferrow"):
        expected = told(viewer.get(place.format(quote(nobody))), nobody)
        known = [word for names in hidden.names.values() for name in names for word in (name, *name.split())]
        for name in sorted({word for word in known if len(word.split()) == len(nobody.split())} - {"Jonas", "Marta"}):
            got = told(viewer.get(place.format(quote(name))), name)
            if got != expected:
                wrong.append((name, got[0]))
    assert not wrong


def test_what_may_not_be_seen_is_not_there(visitors, guarded):
    """404 for the id of a sealed or restricted person, in the same words as for an id that nobody has."""
    viewer = visitors["viewer"]
    gone = [guarded.find(name, everyone=True)[0].person for name in ("Marta Velik", "Oskar Brandel", "Tove Asklund")]
    for place in ("/cases/{}", "/cases/{}/export", "/cases/{}/print", "/cases/{}/network.json", "/api/v1/cases/{}"):
        expected = told(viewer.get(place.format("p:0000000000000000")), "p:0000000000000000")
        assert expected[0] == 404
        for id in gone:
            assert told(viewer.get(place.format(id)), id) == expected


def test_counts_do_not_tell_of_who_is_hidden(visitors):
    """What is counted for a viewer is what a viewer can open."""
    viewer = visitors["viewer"]
    status = viewer.get("/api/v1/status").json()
    assert not [name for name in ("reports", "claims", "people", "cases", "decisions") if status[name] is not None]
    cases = viewer.get("/api/v1/cases?limit=200").json()["items"]
    people = viewer.get("/api/v1/people?limit=200").json()["items"]
    assert [case["label"] for case in cases] == ["Pavel Rudin"]
    assert sorted(one["label"] for one in people if "withheld" not in one["label"]) == ["Nadia Orlin", "Pavel Rudin"]
    assert "5 reports" not in viewer.get("/search?words=Ferrow").text


def test_no_reason_of_a_decision_names_who_is_hidden(visitors, hidden):
    """Also somebody whom the decision is not about."""
    answer = visitors["viewer"].get("/api/v1/decisions")
    assert len(answer.json()["items"]) >= 2
    assert not leaks(answer, hidden.parts)
