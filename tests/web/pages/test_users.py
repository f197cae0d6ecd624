"""Users: only admins come here, and one of them always stays."""

import re

import pytest

PASSWORD = "seven quiet herons"  # noqa: S105 - of nobody
NEW = "nine loud geese at dawn"


def secret(client, path):
    return re.search(r'name="csrf" value="([^"]+)"', client.get(path).text)[1]


@pytest.fixture
def enter(team):
    def entered(name):
        team.post("/sign-in", data={"csrf": secret(team, "/sign-in"), "name": name, "password": PASSWORD})
        team.headers["X-CSRF"] = secret(team, "/account")
        return team

    return entered


@pytest.mark.parametrize("name", ["ed", "vi"])
def test_nobody_else_comes_in(enter, name):
    client = enter(name)
    assert client.get("/users").status_code == 403
    assert client.post("/users/vi/role", data={"role": "admin"}).status_code == 403
    assert client.post("/users", data={"name": "eve", "password": NEW, "role": "admin"}).status_code == 403
    assert len(client.app.state.accounts.list()) == 3


def test_somebody_is_added(enter):
    client = enter("ada")
    answer = client.post("/users", data={"name": "Marta Lindqvist", "password": NEW, "role": "editor"})
    assert answer.headers["Location"] == "/users?done=added"
    page = client.get("/users?done=added").text
    assert "The account was added." in page
    assert "/users/marta%20lindqvist/role" in page
    assert client.post("/users/marta%20lindqvist/role", data={"role": "viewer"}).status_code == 303
    assert client.app.state.accounts.get("marta lindqvist").role == "viewer"


@pytest.mark.parametrize(
    "data", [{"name": "ed", "password": NEW}, {"name": "", "password": NEW}, {"name": "eve", "password": "short"}]
)
def test_what_cannot_be_added_is_told(enter, data):
    answer = enter("ada").post("/users", data=data)
    assert answer.status_code == 400
    assert "Not done: " in answer.text


def test_an_account_is_disabled_and_enabled(enter):
    client = enter("ada")
    accounts = client.app.state.accounts
    assert client.post("/users/ed/disable").status_code == 303
    assert accounts.get("ed").disabled
    assert "disabled" in client.get("/users").text
    assert client.post("/users/ed/enable").status_code == 303
    assert accounts.get("ed").disabled is None


def test_a_password_is_set(enter):
    client = enter("ada")
    assert client.post("/users/ed/password", data={"password": NEW}).status_code == 303
    assert client.app.state.accounts.sign_in("ed", NEW, "192.0.2.1")
    assert client.post("/users/ed/password", data={"password": "short"}).status_code == 400


@pytest.mark.parametrize(("path", "data"), [("/users/ada/role", {"role": "viewer"}), ("/users/ada/disable", {})])
def test_the_only_admin_stays(enter, path, data):
    answer = enter("ada").post(path, data=data)
    assert answer.status_code == 400
    assert "only admin" in answer.text


def test_an_account_that_is_none_is_not_found(enter):
    assert enter("ada").post("/users/eve/disable").status_code == 404
