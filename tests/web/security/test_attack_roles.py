"""Who may open what: every address of the site and the API, tried as everybody; a new one without a row fails."""

import json
import re

import pytest
from fastapi.routing import iter_route_contexts

from habeas.web.app import create_app

WHO = ("nobody", "viewer", "editor", "admin", "reader", "decider", "uploader")
# What each of them is told, in the order of WHO. "ok" is anything below 400 or a complaint about what was sent (400,
# 404, 409, 422), "in" is the way to the sign-in, "no" is 403, "who" is 401.
OPEN = "ok " * 7
PAGE = "in ok ok ok in in in"
DECIDES = "in no ok ok in in in"
ADMIN = "in no no ok in in in"
READ = "who ok ok ok ok no no"
READ_DECIDES = "who no ok ok no no no"
READ_UPLOADS = "who no ok ok no no no"
TABLE = {
    "GET /": PAGE, "GET /about": PAGE, "GET /account": PAGE, "GET /cases": PAGE, "GET /cases/{who}": PAGE,
    "GET /cases/{who}/export": PAGE, "GET /cases/{who}/network.json": PAGE, "GET /cases/{who}/print": PAGE,
    "GET /cases/{who}/quotes/{number}": PAGE, "GET /claims/{id}": PAGE, "GET /people": PAGE, "GET /reports": PAGE,
    "GET /reports/{id}": PAGE, "GET /reports/{id}/snapshot": PAGE, "GET /search": PAGE, "GET /searches": PAGE,
    "GET /people/compare": DECIDES, "GET /people/{id}/split": DECIDES, "GET /history": DECIDES,
    "GET /review": DECIDES, "GET /uploads": DECIDES, "GET /uploads/{id}": DECIDES, "GET /users": ADMIN,
    "GET /healthz": OPEN, "GET /sign-in": OPEN, "GET /feeds/{id}/{secret}.atom": OPEN, "GET /static": OPEN,
    "POST /sign-in": "no ok ok ok no no no",
    "POST /account/password": PAGE, "POST /account/tokens": PAGE, "POST /account/tokens/{id}/revoke": PAGE,
    "POST /searches": PAGE, "POST /searches/{id}/delete": PAGE, "POST /searches/{id}/renew": PAGE, "POST /seen": PAGE,
    "POST /theme": PAGE, "POST /sign-out": PAGE,
    "POST /decisions": DECIDES, "POST /decisions/{id}/undo": DECIDES, "POST /reports/{id}/claims": DECIDES,
    "POST /uploads": DECIDES,
    "POST /users": ADMIN, "POST /users/{name}/role": ADMIN, "POST /users/{name}/password": ADMIN,
    "POST /users/{name}/disable": ADMIN, "POST /users/{name}/enable": ADMIN,
    "GET /api/v1/status": READ, "GET /api/v1/cases": READ, "GET /api/v1/cases/{who}": READ, "GET /api/v1/people": READ,
    "GET /api/v1/reports": READ, "GET /api/v1/reports/{id}": READ, "GET /api/v1/reports/{id}/snapshot": READ,
    "GET /api/v1/claims/{id}": READ, "GET /api/v1/search": READ, "GET /api/v1/decisions": READ,
    "GET /api/v1/exports/{format}": READ, "GET /api/v1/openapi.json": READ, "GET /api/v1/docs": READ,
    "GET /api/v1/queue": READ_DECIDES, "GET /api/v1/uploads/{id}": READ_UPLOADS,
    "POST /api/v1/decisions": "who no ok ok no ok no", "POST /api/v1/decisions/{id}/undo": "who no ok ok no ok no",
    "POST /api/v1/claims": "who no ok ok no ok no", "POST /api/v1/uploads": "who no ok ok no no ok",
}  # fmt: skip
LAST = {"POST /sign-out", "POST /account/password"}
FORMS = {"number": "0", "scopes": "read", "role": "viewer", "verb": "accept", "subject": "claim:0"}
ASKED = {
    "decisions": {"verb": "accept", "subject": "claim:0"},
    "undo": {},
    "claims": {"report": "sha256:0", "start": 0, "end": 1, "kind": "arrest", "person": "Pavel Rudin"},
    "uploads": {"text": ""},
}


def told(answer):
    """Give what somebody is told, in a word."""
    led = answer.headers.get("Location", "").startswith("/sign-in")
    if led and "Clear-Site-Data" not in answer.headers:  # which only signing out sends
        return "in"
    return {401: "who", 403: "no"}.get(answer.status_code, "ok" if answer.status_code < 500 else answer.status_code)


def ask(client, name):
    method, path = name.split(" ")
    path = re.sub(r"\{number\}", "1", path).replace("{format}", "csv")
    path = re.sub(r"\{[^}]*\}", "claim:0", path)
    path = "/static/habeas.css" if path == "/static" else path
    if method == "GET":
        return client.get(path)
    if path.startswith("/api"):
        return client.post(
            path, content=json.dumps(ASKED[path.rpartition("/")[2]]), headers={"Content-Type": "application/json"}
        )
    return client.post(path, data=FORMS)


def test_no_route_is_forgotten(guarded):
    found = {
        f"{method} {one.path}"
        for one in iter_route_contexts(create_app(guarded).routes)
        for method in getattr(one, "methods", None) or ("GET",)
        if method not in {"HEAD", "OPTIONS"}
    }
    assert found == TABLE.keys()


@pytest.mark.parametrize("who", WHO)
def test_everybody_gets_what_is_theirs(visitors, who):
    """One walk for each visitor; what ends a session comes last."""
    client, place = visitors[who], WHO.index(who)
    wrong = {}
    for name in sorted(TABLE, key=lambda name: (name in LAST, name)):
        expected, came = TABLE[name].split()[place], told(ask(client, name))
        if came != expected:
            wrong[name] = (expected, came)
    assert not wrong
