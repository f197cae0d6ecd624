"""One's own account: the password is asked for before it is changed, a token is shown once."""

import re

import pytest

PASSWORD = "seven quiet herons"  # noqa: S105 - of nobody
NEW = "nine loud geese at dawn"


def secret(client, path):
    return re.search(r'name="csrf" value="([^"]+)"', client.get(path).text)[1]


@pytest.fixture
def ed(team):
    team.post("/sign-in", data={"csrf": secret(team, "/sign-in"), "name": "ed", "password": PASSWORD})
    team.headers["X-CSRF"] = secret(team, "/account")
    return team


def test_a_token_is_shown_once(ed):
    answer = ed.post("/account/tokens", data={"label": "nightly", "scopes": ["read", "upload"]})
    token = re.search(r"<code>(habeas_\w+)", answer.text.replace("-", "_"))
    assert answer.status_code == 200
    assert token
    page = ed.get("/account").text
    assert "nightly" in page
    assert "read, upload" in page
    assert not re.search(r"habeas_[0-9a-f]{16}_[\w-]{43}", page)


def test_a_token_is_revoked(ed):
    accounts = ed.app.state.accounts
    token = accounts.issue("ed", "nightly", {"read"})
    answer = ed.post(f"/account/tokens/{accounts.tokens('ed')[0].id}/revoke")
    assert answer.headers["Location"] == "/account?done=revoked"
    assert accounts.lookup(token) is None


def test_nobody_revokes_the_token_of_another(ed):
    accounts = ed.app.state.accounts
    token = accounts.issue("ada", "nightly", {"read"})
    assert ed.post(f"/account/tokens/{accounts.tokens('ada')[0].id}/revoke").status_code == 404
    assert accounts.lookup(token)


@pytest.mark.parametrize(
    "data", [{"label": "x", "scopes": ["admin"]}, {"label": "x"}, {"label": "", "scopes": ["read"]}]
)
def test_a_token_may_not_do_more_than_its_account(ed, data):
    assert ed.post("/account/tokens", data=data).status_code == 400
    assert not ed.app.state.accounts.tokens("ed")


def test_the_password_is_changed_and_others_are_out(ed):
    other = ed.app.state.accounts.sign_in("ed", PASSWORD, "192.0.2.1")
    before = ed.cookies["habeas"]
    assert ed.post("/account/password", data={"now": PASSWORD, "new": NEW}).status_code == 303
    assert "signed out everywhere else" in ed.get("/account?done=password").text
    assert ed.cookies["habeas"] != before
    assert ed.app.state.accounts.session(other.secret) is None


@pytest.mark.parametrize(
    ("now", "new", "said"), [("wrong", NEW, "This is not your password"), (PASSWORD, "x", "new-error")]
)
def test_it_stays_where_something_is_wrong(ed, now, new, said):
    answer = ed.post("/account/password", data={"now": now, "new": new})
    assert answer.status_code == 400
    assert said in answer.text
    assert ed.app.state.accounts.sign_in("ed", PASSWORD, "192.0.2.1")


def test_one_person_has_no_account(site):
    assert site.get("/account").status_code == 404
