"""Signing in: a new session each time, a way back that is ours, and nothing that helps to guess."""

import re

import pytest

from habeas.store.accounts.attempts import OF_NAME

PASSWORD = "seven quiet herons"  # noqa: S105 - of nobody


def secret(client, path="/sign-in"):
    return re.search(r'name="csrf" value="([^"]+)"', client.get(path).text)[1]


def sign_in(client, name="ada", password=PASSWORD, next="/about", csrf=None):
    data = {"csrf": secret(client) if csrf is None else csrf, "name": name, "password": password, "next": next}
    return client.post("/sign-in", data=data)


def test_the_right_password_leads_on(team):
    answer = sign_in(team)
    assert (answer.status_code, answer.headers["Location"]) == (303, "/about")
    assert "Signed in as <bdi>ada</bdi>, admin" in team.get("/about").text


@pytest.mark.parametrize(("name", "password"), [("ada", "wrong"), ("nobody", PASSWORD), ("", ""), ("machine", "x")])
def test_a_wrong_one_says_nothing_of_which_was_wrong(team, name, password):
    answer = sign_in(team, name, password)
    assert answer.status_code == 400
    assert "the name and the password do not fit together" in answer.text
    assert "habeas" not in team.cookies


@pytest.mark.parametrize(
    "next", ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)", ""]
)
def test_it_never_leads_to_another_site(team, next):
    assert f'value="{next}"' not in team.get("/sign-in", params={"next": next}).text or not next
    assert sign_in(team, next=next).headers["Location"] == "/"


def test_a_session_known_before_is_not_the_one_after(team):
    team.cookies.set("habeas", "fixed-by-somebody-else")
    sign_in(team)
    assert team.cookies.get("habeas", domain="localhost.local") != "fixed-by-somebody-else"
    assert team.app.state.accounts.session("fixed-by-somebody-else") is None


def test_signing_in_again_ends_the_session_before(team):
    sign_in(team)
    first = team.cookies["habeas"]
    number = team.app.state.secret
    team.cookies.set("habeas-visit", "7")
    assert number
    csrf = re.search(r'name="csrf" value="([^"]+)"', team.get("/about").text)[1]
    sign_in(team, "ed", csrf=csrf)
    assert team.cookies["habeas"] != first
    assert team.app.state.accounts.session(first) is None


def test_the_form_of_another_browser_is_refused(team):
    csrf = secret(team)
    team.cookies.clear()
    assert sign_in(team, csrf=csrf).status_code == 403
    team.get("/sign-in")
    assert sign_in(team, csrf="").status_code == 403


def test_too_many_tries_have_to_wait(team):
    for _ in range(OF_NAME):
        assert sign_in(team, "ed", "wrong").status_code == 400
    answer = sign_in(team, "ed")
    assert answer.status_code == 429
    assert int(answer.headers["Retry-After"]) > 0
    assert "try again in" in answer.text


def test_who_has_signed_in_goes_on(team):
    sign_in(team)
    assert team.get("/sign-in?next=/about").headers["Location"] == "/about"


def test_signing_out_ends_it(team):
    sign_in(team)
    held = team.cookies["habeas"]
    answer = team.post("/sign-out", data={"csrf": secret(team, "/about")})
    assert answer.headers["Location"] == "/sign-in"
    assert "habeas" not in team.cookies
    team.cookies.set("habeas", held)
    assert team.get("/about").status_code == 303


def test_a_link_signs_nobody_out(team):
    sign_in(team)
    assert team.get("/sign-out").status_code == 405


def test_what_was_typed_is_text(team):
    answer = sign_in(team, '"><script>alert(1)</script>', "x")
    assert "<script>alert" not in answer.text


def test_one_person_has_nothing_to_sign_in_to(site):
    assert site.get("/sign-in").status_code == 404
