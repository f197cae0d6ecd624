"""The gate: a team's site shows nothing to those who have not signed in, on any route."""

import datetime as dt
import re

import pytest
from fastapi.testclient import TestClient

from habeas.errors import StoreLocked
from habeas.web.app import create_app
from habeas.web.security.gate import OPEN, OPEN_BELOW
from habeas.web.settings import Settings

PASSWORD = "seven quiet herons"  # noqa: S105 - of nobody


def sign_in(client, name="ada", password=PASSWORD, next="/"):
    csrf = re.search(r'name="csrf" value="([^"]+)"', client.get("/sign-in").text)[1]
    data = {"csrf": csrf, "name": name, "password": password, "next": next}
    return client.post("/sign-in", data=data)


def test_no_route_answers_to_a_stranger(team, routes):
    closed = [(method, path) for method, path in routes if path not in OPEN and not path.startswith(OPEN_BELOW)]
    assert closed
    for method, path in closed:
        answer = team.request(method, path)
        if path.startswith("/api/"):
            assert answer.status_code in {401, 403}, f"{method} {path}"
        else:
            assert answer.status_code in {303, 401, 403}, f"{method} {path}"
            assert answer.headers.get("Location", "/sign-in").startswith("/sign-in"), f"{method} {path}"


@pytest.mark.parametrize("path", ["/sign-in", "/healthz", "/static/habeas.css"])
def test_what_is_open(team, path):
    assert team.get(path).status_code == 200


@pytest.mark.parametrize("path", ["/sign-in/", "/healthz/x", "/static", "//about", "/about/", "/%2e/about", "/ABOUT"])
def test_near_to_an_open_address_is_not_open(team, path):
    assert team.get(path).headers["Location"].startswith("/sign-in")


def test_a_page_is_found_again_after_signing_in(team):
    assert team.get("/about?x=1").headers["Location"] == "/sign-in?next=/about%3Fx%3D1"
    assert sign_in(team, next="/about?x=1").headers["Location"] == "/about?x=1"
    assert team.get("/about").status_code == 200


def test_a_part_of_a_page_leads_the_whole_to_the_sign_in(team):
    answer = team.get("/about", headers={"HX-Request": "true"})
    assert (answer.status_code, answer.headers["HX-Redirect"]) == (401, "/sign-in")


def test_a_program_is_told_to_send_a_token(team):
    answer = team.get("/api/v1/cases")
    assert answer.status_code == 401
    assert answer.headers["WWW-Authenticate"].startswith("Bearer")
    assert answer.headers["Content-Type"] == "application/problem+json"


@pytest.mark.parametrize("token", ["x", "habeas_0000000000000000_" + "a" * 43, "", "'; drop table account"])
def test_a_wrong_token_opens_nothing(team, token):
    assert team.get("/api/v1/cases", headers={"Authorization": f"Bearer {token}"}).status_code == 401


def test_a_token_opens_the_api_and_no_page(team):
    token = team.app.state.accounts.issue("ed", "export", {"read"})
    headers = {"Authorization": f"Bearer {token}"}
    assert team.get("/api/v1/nothing", headers=headers).status_code == 404
    assert team.get("/about", headers=headers).status_code == 303


def test_a_token_without_the_scope_to_read_reads_nothing(team):
    token = team.app.state.accounts.issue("ed", "upload", {"upload"})
    assert team.get("/api/v1/nothing", headers={"Authorization": f"Bearer {token}"}).status_code == 403


def test_a_token_does_not_stand_in_for_a_session(team):
    sign_in(team, "ada")
    assert team.get("/api/v1/nothing", headers={"Authorization": "Bearer x"}).status_code == 401


def test_a_session_that_ended_opens_nothing(team):
    sign_in(team)
    team.app.state.accounts.sign_out_all("ada")
    assert team.get("/about").status_code == 303


def test_a_disabled_account_is_out_at_once(team):
    sign_in(team, "ed")
    team.app.state.accounts.disable("ed")
    assert team.get("/about").status_code == 303


def test_a_role_that_changed_holds_from_the_next_page_on(team):
    sign_in(team, "ed")
    assert team.get("/users").status_code == 403
    team.app.state.accounts.set_role("ed", "admin")
    assert team.get("/users").status_code == 200


def test_a_busy_database_is_told(team, monkeypatch):
    sign_in(team)

    def locked(*_):
        raise StoreLocked("cases.db", "is busy")

    monkeypatch.setattr(type(team.app.state.accounts), "session", locked)
    answer = team.get("/about")
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "2")
    assert "cases.db" not in answer.text


def test_without_sign_in_the_one_person_may_do_all(site):
    assert site.get("/about").status_code == 200


def test_the_clock_of_a_session_is_that_of_the_store(store):
    app = create_app(store, Settings(auth=True))
    assert app.state.accounts.clock is store.clock
    assert store.clock().tzinfo is dt.UTC


def test_each_site_has_its_own_secret(store):
    one, other = create_app(store), create_app(store)
    assert one.state.secret != other.state.secret
    with TestClient(one, base_url="http://localhost") as client:
        assert client.post("/theme", headers={"X-CSRF": other.state.secret}).status_code == 403
