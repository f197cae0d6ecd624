"""Cookies: no script reads them, no other host sets them, and behind TLS nothing plain carries them."""

import re
from http.cookies import SimpleCookie

from fastapi.testclient import TestClient

from habeas.web.app import create_app
from habeas.web.settings import Settings


def cookies(answer):
    jar = SimpleCookie()
    for line in answer.headers.get_list("Set-Cookie"):
        jar.load(line)
    return jar


def signed_in(client):
    page = client.get("/sign-in")
    csrf = re.search(r'name="csrf" value="([^"]+)"', page.text)[1]
    data = {"csrf": csrf, "name": "ada", "password": "seven quiet herons"}
    return page, client.post("/sign-in", data=data, follow_redirects=False)


def test_plain_on_this_machine(team):
    page, answer = signed_in(team)
    kept = cookies(answer)["habeas"]
    assert kept["httponly"]
    assert (kept["samesite"], kept["path"], kept["secure"], kept["domain"]) == ("lax", "/", "", "")
    assert cookies(page)["habeas-visit"]["httponly"]


def test_host_and_secure_behind_tls(store):
    app = create_app(store, Settings(auth=True, secure=True))
    app.state.accounts.add("ada", "seven quiet herons", "admin")
    with TestClient(app, base_url="https://localhost") as client:
        page, answer = signed_in(client)
        for one in (cookies(page)["__Host-habeas-visit"], cookies(answer)["__Host-habeas"]):
            assert one["secure"]
            assert one["httponly"]
            assert (one["samesite"], one["path"], one["domain"]) == ("lax", "/", "")
        assert answer.headers["Strict-Transport-Security"] == "max-age=31536000"


def test_the_number_from_before_is_forgotten(team):
    _, answer = signed_in(team)
    assert cookies(answer)["habeas-visit"].value == ""
