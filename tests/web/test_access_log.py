"""The log of what was asked: no name, no words, no secret."""

import logging

import pytest

from habeas.web.access_log import Plain, plain

SHOWN = {
    "/": "/",
    "/cases?words=Marta": "/cases",
    "/search?words=Marta+Lindqvist": "/search",
    "/cases/p:00ff12": "/cases/p:00ff12",
    "/cases/p:00ff12/export?format=csv": "/cases/p:00ff12/export",
    "/cases/Marta%20Lindqvist": "/cases/…",
    "/cases/marta": "/cases/…",
    "/reports/sha256:00ff/snapshot": "/reports/sha256:00ff/snapshot",
    "/feeds/12/s3cret.atom": "/feeds/…",
    "/static/vendor/htmx.min.js?v=1": "/static/vendor/htmx.min.js",
    "/api/v1/cases/p:00ff": "/api/v1/cases/p:00ff",
    "/api/v1/cases/marta": "/api/v1/cases/…",
    "/users/ada/role": "/users/…/role",
    "/account/tokens/00ff00ff00ff00ff/revoke": "/account/tokens/00ff00ff00ff00ff/revoke",
    "/people/compare?one=p:00&other=p:01": "/people/…",
    "/Marta Lindqvist": "/…",
    "/a\nb": "/…",
}


@pytest.mark.parametrize(("path", "shown"), SHOWN.items())
def test_what_is_written_down(path, shown):
    assert plain(path) == shown


def test_a_line_of_the_log_is_shortened():
    args = ("127.0.0.1:1", "GET", "/search?words=Marta", "1.1", 200)
    record = logging.LogRecord("uvicorn.access", logging.INFO, "", 0, '%s - "%s %s HTTP/%s" %d', args, None)
    assert Plain().filter(record)
    assert record.getMessage() == '127.0.0.1:1 - "GET /search HTTP/1.1" 200'


def test_other_lines_stay():
    record = logging.LogRecord("habeas.web", logging.ERROR, "", 0, "%s", ("cases.db: is broken",), None)
    assert Plain().filter(record)
    assert record.getMessage() == "cases.db: is broken"
