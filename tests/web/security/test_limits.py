"""Limits: too much is refused, whatever a request says of its length."""

import pytest

from habeas.web.security.limits import LARGEST, LONGEST, SIGNING_IN


def test_a_long_address_is_refused(site):
    assert site.get("/about?words=" + "a" * LONGEST).status_code == 414
    assert site.get("/" + "a" * LONGEST).status_code == 414


def test_what_says_that_it_is_too_large_is_refused_unread(site):
    answer = site.post("/theme", content=b"", headers={"Content-Length": str(LARGEST + 1)})
    assert answer.status_code == 413
    assert "25 MB" in answer.text


def test_what_does_not_say_is_counted(site):
    del site.headers["X-CSRF"]  # so that the form must be read

    def chunks():
        yield b"theme=dark&csrf="
        for _ in range(27):
            yield b"a" * 1024 * 1024

    kind = {"Content-Type": "application/x-www-form-urlencoded"}
    assert site.post("/theme", content=chunks(), headers=kind).status_code == 413


def test_signing_in_takes_little(team):
    answer = team.post("/sign-in", data={"name": "a" * SIGNING_IN})
    assert answer.status_code == 413


@pytest.mark.parametrize("length", ["x", "-1", "1e9", "٣"])
def test_a_length_that_is_none_counts_as_nothing_said(site, length):
    raw = length.encode()
    assert site.post("/theme", content=b"", headers={b"Content-Length": raw}).status_code < 500
