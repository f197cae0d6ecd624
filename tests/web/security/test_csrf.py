"""CSRF: nothing is changed without the secret of our forms, on no route."""

import re

import pytest

from habeas.web.security.csrf import new_secret, sign
from habeas.web.security.origins import SAFE


def test_no_route_changes_anything_without_the_secret(bare, routes):
    changing = [(method, path) for method, path in routes if method not in SAFE]
    assert changing
    for method, path in changing:
        assert bare.request(method, path).status_code == 403, f"{method} {path}"
        assert bare.request(method, path, data={"csrf": "wrong"}).status_code == 403, f"{method} {path}"
        if not path.startswith("/api/"):
            answer = bare.request(method, path, headers={"X-CSRF": "wrong"})
            assert answer.status_code == 403, f"{method} {path}"


def test_the_secret_of_a_page_opens_its_forms(bare):
    csrf = re.search(r'name="csrf" value="([^"]+)"', bare.get("/about").text)[1]
    assert bare.post("/theme", data={"csrf": csrf, "theme": "dark"}, follow_redirects=False).status_code == 303


def test_a_form_with_a_file_holds_it_too(bare):
    csrf = re.search(r'name="csrf" value="([^"]+)"', bare.get("/about").text)[1]
    files = {"file": ("a.txt", b"words")}
    assert bare.post("/theme", data={"csrf": csrf}, files=files, follow_redirects=False).status_code == 303


def test_a_file_in_its_place_is_not_it(bare):
    assert bare.post("/theme", files={"csrf": ("a", b"x")}).status_code == 403


@pytest.mark.parametrize("kind", ["text/plain", "application/json", ""])
def test_other_bodies_need_the_header(bare, kind):
    body = f"csrf={bare.app.state.secret}"
    assert bare.post("/theme", content=body, headers={"Content-Type": kind}).status_code == 403


def test_a_signed_number_belongs_to_one_site():
    assert sign("one", "7") == sign("one", "7") != sign("other", "7")
    assert new_secret() != new_secret()
