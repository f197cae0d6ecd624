"""Requests that another site, or somebody with a socket, sends: refused, no fault of ours, no name in a log."""

import json
import logging
import re

import pytest
from fastapi.routing import iter_route_contexts
from fastapi.testclient import TestClient

from habeas.cli.serve import _config
from habeas.web.access_log import plain
from habeas.web.app import create_app
from habeas.web.security.headers import HEADERS
from habeas.web.security.ways import way_back
from habeas.web.settings import Settings

BASE = "http://localhost"
ELSEWHERE = (
    {"Origin": "https://evil.example"},
    {"Origin": "null"},
    {"Origin": "http://localhost:9999"},
    {"Origin": "https://localhost"},
    {"Origin": "http://localhost.evil.example"},
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site"},
    {"Sec-Fetch-Site": "none"},
    {"Origin": "http://localhost", "Sec-Fetch-Site": "cross-site"},
)
UNSAFE = ("POST", "PUT", "PATCH", "DELETE", "TRACE", "CONNECT", "PROPFIND", "post")
BAD = (
    "\x00",
    "a\x00b",
    "\ufffd",
    "\ud800",
    "\u202e",
    "🏴" * 50,
    "%",
    "%ff",
    "%ED%A0%80",
    "'\"<>&;--",
    "9" * 5000,
    "-1",
    "1e999",
)


def posts(app):
    return [
        re.sub(r"\{[^}]*\}", "x", one.path)
        for one in iter_route_contexts(app.routes)
        if "POST" in (getattr(one, "methods", None) or ())
    ]


@pytest.fixture
def alone(store):
    """The site of one person on this machine; `client.headers` knows no secret."""
    app = create_app(store, Settings(local="ada"))
    with TestClient(app, base_url=BASE, follow_redirects=False, raise_server_exceptions=False) as client:
        yield client


@pytest.mark.parametrize("headers", ELSEWHERE, ids=str)
def test_what_another_site_sends_does_nothing(alone, headers):
    """Even with the right secret."""
    for path in posts(alone.app):
        answer = alone.post(
            path, data={"csrf": alone.app.state.secret}, headers={"X-CSRF": alone.app.state.secret} | headers
        )
        assert answer.status_code == 403, path


def test_a_simple_request_does_nothing(alone):
    """What a page elsewhere may send without asking first: no header of its own, text or a form."""
    body = json.dumps({"verb": "accept", "subject": "claim:0", "csrf": alone.app.state.secret})
    for path in posts(alone.app):
        for kind in (
            "text/plain",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "application/json",
            "",
        ):
            answer = alone.post(path, content=body, headers={"Content-Type": kind})
            assert answer.status_code in {400, 403}, (path, kind)


@pytest.mark.parametrize("path", ["/", "/cases", "/api/v1/cases", "/api/v1/decisions", "/decisions", "/uploads"])
def test_no_other_site_is_ever_told_yes(alone, path):
    asked = {"Origin": "https://evil.example", "Access-Control-Request-Method": "POST"}
    asked |= {"Access-Control-Request-Headers": "x-csrf", "Access-Control-Request-Private-Network": "true"}
    for method in ("OPTIONS", "GET"):
        answer = alone.request(method, path, headers=asked)
        assert not [name for name in answer.headers if name.lower().startswith("access-control-")]
        assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert alone.options(path, headers=asked).status_code == 405


@pytest.mark.parametrize("method", UNSAFE)
def test_no_other_method_gets_by(alone, method):
    for path in ("/", "/cases", "/api/v1/cases", "/static/habeas.css"):
        assert alone.request(method, path).status_code in {403, 405}
    overridden = {"X-HTTP-Method-Override": "POST", "X-HTTP-Method": "DELETE", "X-Method-Override": "POST"}
    assert alone.get("/decisions?_method=POST", headers=overridden).status_code in {404, 405}


@pytest.mark.parametrize(
    "hosts",
    [
        ("evil.example",),
        ("localhost.evil.example",),
        ("localhost", "evil.example"),
        ("evil.example", "localhost"),
        ("",),
        ("localhost@evil.example",),
        ("localhost/x",),
        ("localhost?x",),
        ("localhost#",),
        ("localhost:80:80",),
        ("127.1",),
        ("0",),
        ("2130706433",),
        ("[::ffff:127.0.0.1]",),
        ("localhost.",),
        ("localhost, evil.example",),
        ("localhost\tx",),
    ],
)
def test_the_site_answers_to_its_own_names_alone(alone, hosts):
    """Against DNS rebinding; a name given twice is none."""
    request = alone.build_request("GET", "/cases")
    del request.headers["host"]
    request.headers = type(request.headers)([*request.headers.raw, *((b"host", host.encode()) for host in hosts)])
    answer = alone.send(request)
    assert answer.status_code == 400
    assert "evil" not in answer.text


def test_what_a_stranger_says_of_the_address_goes_nowhere(visitors):
    lies = {
        "X-Forwarded-Host": "evil.example",
        "Forwarded": "host=evil.example",
        "X-Host": "evil.example",
        "X-Original-URL": "/users",
        "X-Rewrite-URL": "/users",
        "X-Forwarded-Prefix": "//evil.example",
    }
    for path in ("/", "/searches", "/account", "/cases/nobody", "/sign-in", "/api/v1/openapi.json"):
        answer = visitors["viewer"].get(path, headers=lies)
        assert "evil" not in answer.text + str(answer.headers)
    assert visitors["nobody"].get("/cases", headers=lies).headers["Location"] == "/sign-in?next=/cases"


@pytest.mark.parametrize(
    "path",
    [
        "/healthz?/../users",
        "/healthz%3F",
        "/sign-in%3F",
        "/static/..%2fusers",
        "/static/%2e%2e/users",
        "/static/%2e%2e%2f%2e%2e%2fapp.py",
        "/static/../users",
        "/feeds/../users",
        "/feeds/x/../../users",
        "/feeds/%2e%2e/users",
        "/users;/healthz",
        "/users%00/healthz",
        "/%75sers",
        "/users/",
        "/static//etc/passwd",
        "/static/%2fetc/passwd",
        "/static/..%5c..%5capp.py",
    ],
)
def test_no_way_around_the_gate(visitors, path):
    for who in ("nobody", "viewer"):
        answer = visitors[who].get(path)
        assert "ada" not in answer.text.split()
        assert answer.status_code in ({200, 303, 401, 404} if path.startswith("/healthz?") else {303, 401, 403, 404})


@pytest.mark.parametrize(
    "next",
    [
        "//evil.example",
        "/\\evil.example",
        "/%2f%2fevil.example@",
        "https://evil.example",
        "javascript:alert(1)",
        "/\t/evil.example",
        "/\n/evil.example",
        "\t//evil.example",
        " //evil.example",
        "///evil.example",
        "/\x00/evil.example",
        "\\\\evil.example",
        "http:evil.example",
        "/?x=\r\nSet-Cookie:a=b",
        "data:text/html,x",
        "/" + "a" * 3000,
        "//localhost@evil.example",
        "/\u200b/evil.example",
        "。evil",
    ],
)
def test_a_page_never_sends_on_to_another_site(visitors, next):
    way = way_back(next)
    assert way == "/" or (way.startswith("/") and way[1:2] not in {"/", "\\"} and way.isprintable())
    answer = visitors["viewer"].post("/theme", data={"theme": "dark", "next": next})
    assert answer.headers["Location"] == way
    assert visitors["viewer"].get("/sign-in", params={"next": next}).headers["Location"] == way


def test_a_session_that_was_there_before_is_not_kept(visitors):
    nobody = visitors["nobody"]
    nobody.cookies.set("habeas", "planted")
    page = nobody.get("/sign-in")
    csrf = re.search(r'name="csrf" value="([^"]+)"', page.text)[1]
    sent = {"csrf": csrf, "name": "vi", "password": "seven quiet herons"}
    answer = nobody.post("/sign-in", data=sent)
    assert answer.status_code == 303
    [kept] = [one for one in answer.headers.get_list("set-cookie") if one.startswith("habeas=")]
    assert "planted" not in kept
    assert {"httponly", "samesite=lax", "path=/"} <= {part.strip().lower() for part in kept.split(";")}


def test_the_secret_of_another_session_is_none(visitors, kept):
    for who, other in (("viewer", "admin"), ("admin", "viewer")):
        headers = {"X-CSRF": kept.sessions[other].csrf}
        assert visitors[who].post("/theme", data={"theme": "dark"}, headers=headers).status_code == 403
    assert visitors["viewer"].post("/theme", data={}, headers={"X-CSRF": ""}).status_code == 403


def test_nobody_is_signed_in_without_the_form_of_this_site(visitors):
    nobody, sent = visitors["nobody"], {"name": "vi", "password": "seven quiet herons", "csrf": "x"}
    assert nobody.post("/sign-in", data=sent).status_code == 403
    nobody.cookies.set("habeas-visit", "tossed")
    assert nobody.post("/sign-in", data=sent | {"csrf": "tossed"}).status_code == 403


def test_every_answer_is_told_what_a_browser_must_not_do(visitors, monkeypatch):
    admin = visitors["admin"]
    broken = visitors["admin"].app.state.store
    answers = [
        admin.get(path)
        for path in ("/", "/static/habeas.css", "/static/none", "/none", "/cases/none", "/api/v1/none", "/account")
    ]
    answers.append(admin.get("/" + "a" * 9000))
    answers.append(admin.post("/theme", content=b"x" * 10, headers={"Content-Length": "99999999999"}))
    answers.append(admin.get("/", headers={"Host": "evil.example"}))
    monkeypatch.setattr(type(broken), "cases", lambda *_, **__: 1 / 0)
    answers.append(admin.get("/cases"))
    assert [answer.status_code for answer in answers] == [200, 200, 404, 404, 404, 404, 200, 414, 413, 400, 500]
    for answer in answers:
        for name in HEADERS.keys() - {"Cache-Control"}:
            assert answer.headers.get(name), (answer.url, name)
        public = answer.url.path == "/static/habeas.css"
        assert answer.headers["Cache-Control"] in (
            {"no-cache"} if public else {"no-store", "private, no-cache", "no-cache"}
        )


@pytest.mark.parametrize("length", ["9" * 5000, "-1", "1e3", "٣", "", "0x10"])
def test_a_length_that_is_none_breaks_nothing(alone, length):
    answer = alone.post("/theme", content=b"theme=dark", headers={"Content-Length": length.encode()})
    assert answer.status_code in {400, 403, 413}


@pytest.mark.parametrize("bad", BAD, ids=lambda bad: ascii(bad)[:20])
def test_nothing_typed_is_a_fault_of_ours(visitors, guarded, bad):
    """In paths, queries, forms, JSON, cookies and headers."""
    admin, wrong = visitors["admin"], []
    typed = bad.encode("utf-8", "surrogatepass")
    text = "".join(f"%{byte:02X}" for byte in typed)[:6000]
    report = guarded.reports(_any())[0].id
    asked = [
        *(
            f"/{place}/{text}"
            for place in ("cases", "claims", "reports", "uploads", "api/v1/cases", "static", "feeds/a")
        ),
        *(
            f"/cases?{name}={text}"
            for name in ("words", "since", "until", "country", "offence", "source", "after", "sort")
        ),
        *(f"/search?{name}={text}" for name in ("words", "since", "source", "role", "show")),
        f"/people?name={text}",
        f"/people?after={text}",
        f"/people/compare?one={text}&other={text}",
        f"/history?who={text}",
        f"/history?page={text}",
        f"/reports?words={text}",
        f"/reports?after={text}",
        f"/reports?since={text}",
        f"/reports/{report}?start={text}&end={text}",
        f"/reports/{report}?tell=1&words={text}&nth={text}",
        f"/review?kind={text}",
        f"/review?after={text}",
        f"/review?item={text}",
        f"/?decided={text}",
        f"/cases/p:1?at={text}",
        f"/cases/x/export?format={text}",
        f"/api/v1/cases?cursor={text}",
        f"/api/v1/search?words={text}",
        f"/api/v1/people?name={text}",
        f"/api/v1/exports/csv?who={text}",
        f"/review?person={text}",
        f"/api/v1/decisions?cursor={text}",
        f"/api/v1/queue?cursor={text}",
        f"/api/v1/reports?cursor={text}",
        f"/account?done={text}",
    ]
    wrong += [path for path in asked if admin.get(path).status_code >= 500]
    form = {"verb": "accept", "subject": text, "why": text, "next": text, "label": text, "query": f"words={text}"}
    form |= {
        "theme": text,
        "number": text,
        "name": text,
        "password": text,
        "scopes": "read",
        "text": "",
        "address": text,
    }
    form |= {
        "start": "0",
        "end": "5",
        "kind": text,
        "person": text,
        "date": text,
        "term": text,
        "now": text,
        "new": text,
    }
    body = "&".join(f"{name}={value}" for name, value in form.items() if name != "query")
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    for path in (
        "/decisions",
        "/searches",
        "/theme",
        "/seen",
        "/users",
        f"/reports/{report}/claims",
        "/account/tokens",
        f"/decisions/{text}/undo",
        f"/users/{text}/role",
        f"/searches/{text}/delete",
        "/uploads",
    ):
        if admin.post(path, content=body, headers=headers).status_code >= 500:
            wrong.append(f"POST {path}")
    for verb in ("accept", "merge", "apart", "split", "hide", "restrict", "explain", "correct"):
        sent = {
            "verb": verb,
            "subject": bad,
            "other": bad,
            "off": [bad],
            "why": bad,
            "value": {"date": bad, "person": bad},
        }
        data = json.dumps(sent).encode()
        if (
            admin.post("/api/v1/decisions", content=data, headers={"Content-Type": "application/json"}).status_code
            >= 500
        ):
            wrong.append(verb)
    if (
        admin.get(
            "/cases", headers={"Cookie": b"habeas-theme=" + typed[:500], "If-None-Match": typed[:500]}
        ).status_code
        >= 500
    ):
        wrong.append("headers")
    assert not wrong


def test_too_much_of_anything_is_refused(alone):
    headers = {"X-CSRF": alone.app.state.secret}
    many = "&".join(f"a{number}=1" for number in range(10_000))
    form = headers | {"Content-Type": "application/x-www-form-urlencoded"}
    parts = (
        "".join(f'--x\r\nContent-Disposition: form-data; name="a{n}"\r\n\r\n1\r\n' for n in range(5000)) + "--x--\r\n"
    )
    multi = headers | {"Content-Type": "multipart/form-data; boundary=x"}
    deep = '{"verb":' + "[" * 100_000
    assert alone.post("/theme", content=many, headers=form).status_code in {303, 400, 413}
    assert alone.post("/decisions", content=many, headers=form).status_code < 500
    assert alone.post("/uploads", content=parts, headers=multi).status_code in {400, 413}
    assert alone.post("/uploads", content="--x\r\n" * 1000, headers=multi).status_code in {400, 413, 422}
    for body in (
        deep,
        "{" * 50_000,
        '{"verb":"accept","subject":' + "9" * 5000 + "}",
        "[]",
        "null",
        "NaN",
        '"',
        "\x00",
    ):
        answer = alone.post("/api/v1/decisions", content=body, headers=headers | {"Content-Type": "application/json"})
        assert answer.status_code in {400, 422}
    lines = "\n".join(["[" * 20_000, '{"text":' * 5000])
    sent = alone.post("/uploads", files={"files": ("../../etc/a.jsonl", lines)}, headers=headers)
    assert sent.status_code == 303
    assert "etc" not in alone.get(sent.headers["Location"]).text


def test_more_than_was_said_is_not_taken(alone):
    def endless():
        for _ in range(40):
            yield b"x" * 1024**2

    answer = alone.post(
        "/uploads",
        content=endless(),
        headers={"X-CSRF": alone.app.state.secret, "Content-Type": "application/x-www-form-urlencoded"},
    )
    assert answer.status_code == 413


def test_where_somebody_says_they_come_from_counts_only_behind_our_own_proxy(alone):
    assert not _config(alone.app, tls=False).proxy_headers
    behind = _config(alone.app, tls=True)
    assert set(behind.forwarded_allow_ips.split(",")) == {"127.0.0.1", "::1"}


def test_the_log_of_accesses_names_nobody(alone):
    for path in (
        "/cases/Marta%20Velik",
        "/cases/velik",
        "/cases/marta/velik",
        "/cases/p:00ff/velik",
        "/velik",
        "/people?name=velik",
        "/api/v1/cases/velik",
        "/api/v1/cases/marta/velik",
        "/api/v1/cases/p:00ff/velik",
        "/users/velik/role",
        "/search/velik",
        "/api/velik",
        "/velik/export",
    ):
        assert "elik" not in plain(path), path
    for one in iter_route_contexts(alone.app.routes):
        path = re.sub(r"\{[^}]*\}", "p:00ff", one.path)
        if not path.startswith("/feeds/") and path != "/people/compare":
            assert plain(path) == path, "what is ours is told"


def test_no_secret_is_in_the_log_of_the_site(visitors, kept, caplog, monkeypatch):
    store = visitors["admin"].app.state.store

    def broken(*_, **__):
        raise ZeroDivisionError

    monkeypatch.setattr(type(store), "cases", broken)
    with caplog.at_level(logging.DEBUG):
        visitors["admin"].get("/cases?words=Velik")
        visitors["reader"].get("/api/v1/cases?who=Velik")
    told = "".join(record.getMessage() for record in caplog.records if record.name.startswith(("habeas", "uvicorn")))
    secrets = [kept.tokens["reader"], kept.sessions["admin"].secret, kept.sessions["admin"].csrf, "Velik"]
    assert not [one for one in secrets if one in told]


def _any():
    from habeas.store.reading.report_lists import ReportsAsked  # noqa: PLC0415 - one use

    return ReportsAsked()
