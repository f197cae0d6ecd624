"""Static files: kept for a year under an address with their hash; nothing else can be had from there."""

import pytest

from habeas.web.static_files import FOREVER, address, folder


def test_an_address_with_the_hash_is_kept(site):
    answer = site.get(address("habeas.css"))
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == FOREVER


def test_an_address_without_is_asked_for_again(site):
    assert site.get("/static/habeas.css").headers["Cache-Control"] == "no-cache"


def test_what_is_not_there_is_not_kept(site):
    answer = site.get("/static/nothing.css?v=1")
    assert answer.status_code == 404
    assert answer.headers.get("Cache-Control") != FOREVER


@pytest.mark.parametrize(
    "path",
    [
        "/static/../app.py", "/static/%2e%2e/app.py", "/static/..%2fapp.py", "/static/%2e%2e%2fapp.py",
        "/static//etc/passwd", "/static/%2fetc/passwd", "/static/..%5capp.py", "/static/vendor/../../app.py",
        "/static/%00", "/static/habeas.css%00.txt",
    ],
)  # fmt: skip
def test_nothing_outside_can_be_had(site, path):
    answer = site.get(path)
    assert answer.status_code in {400, 404}
    assert "create_app" not in answer.text
    assert "root:" not in answer.text


def test_there_are_no_maps_of_sources():
    assert not list(folder().rglob("*.map"))
