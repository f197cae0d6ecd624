"""Headers: every answer of every route carries the policy, also those that fail."""

import pytest

from habeas.web.security.headers import HEADERS, POLICY

PATHS = ["/", "/about", "/nothing", "/static/habeas.css", "/static/nothing", "/healthz", "/api/v1/nothing"]


@pytest.mark.parametrize("path", PATHS)
def test_every_answer_carries_the_policy(site, path):
    headers = site.get(path).headers
    assert headers["Content-Security-Policy"] == POLICY
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert "Strict-Transport-Security" not in headers


def test_every_route_carries_them(bare, routes):
    assert len(routes) > len(PATHS)
    for method, path in routes:
        answer = bare.request(method, path, follow_redirects=False)
        policy = answer.headers["Content-Security-Policy"]
        assert not [name for name in HEADERS if name not in answer.headers], f"{method} {path}"
        assert "default-src 'none'" in policy, f"{method} {path}"
        assert "unsafe" not in policy, f"{method} {path}"


def test_pages_are_not_kept_by_the_browser(site):
    assert site.get("/about").headers["Cache-Control"] == "no-store"


def test_an_answer_that_broke_carries_them_too(bare):
    def broken() -> None:
        raise ZeroDivisionError

    bare.app.add_api_route("/broken", broken)
    answer = bare.get("/broken")
    assert answer.status_code == 500
    assert answer.headers["Content-Security-Policy"] == POLICY
    assert "ZeroDivisionError" not in answer.text
