"""Fetching, against a server of our own on this machine; only the check of addresses is told to allow it."""

from __future__ import annotations

import gzip
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from habeas.errors import AddressForbidden, SourceBinary, SourceTooLarge, Unreachable
from habeas.ingest.fetch import USER_AGENT, Limits, fetch

PAGE = "<html><p>Суд освободил редактора.".encode("cp1251")
QUICK = Limits(size=100_000, step_seconds=2, total_seconds=5)


class Site(BaseHTTPRequestHandler):
    """A site with every kind of answer."""

    protocol_version = "HTTP/1.1"
    seen: list[dict[str, str]] = []  # noqa: RUF012 - a log of the test server

    def do_GET(self):
        self.seen.append(dict(self.headers))
        answer = getattr(self, "on_" + self.path.strip("/").partition("?")[0].replace("-", "_"), None)
        if answer is None:
            self.reply(404, b"gone")
        else:
            answer()

    def reply(self, status, body, **headers):
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body)), "Connection": "close", **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def on_page(self):
        self.reply(200, PAGE, Content_Type="text/html; charset=windows-1251")

    def on_bare(self):
        self.reply(200, b"Freed.")

    def on_pdf(self):
        self.reply(200, b"%PDF", Content_Type="application/pdf")

    def on_error(self):
        self.reply(503, b"later")

    def on_moved(self):
        self.reply(302, b"", Location="/page")

    def on_moved_to_space(self):
        self.reply(301, b"", Location="/page?q=a b&c=Суд".encode().decode("latin-1"))

    def on_loop(self):
        self.reply(302, b"", Location="/loop")

    def on_to_file(self):
        self.reply(302, b"", Location="file:///etc/passwd")

    def on_to_metadata(self):
        self.reply(302, b"", Location="http://169.254.169.254/latest/meta-data/")

    def on_large(self):
        self.reply(200, b"a" * 200_000, Content_Type="text/plain")

    def on_bomb(self):
        self.reply(200, gzip.compress(b"a" * 50_000_000), Content_Type="text/html", Content_Encoding="gzip")

    def on_broken(self):
        self.reply(200, b"not gzip at all", Content_Type="text/html", Content_Encoding="gzip")

    def on_silent(self):
        time.sleep(0.6)

    def log_message(self, *_):
        """Keep the test output clean."""


@pytest.fixture(scope="module")
def site():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://vell.example:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def here(_host, _port):
    return ["127.0.0.1"]


def get(url, limits=QUICK, check=lambda ip: ip == "127.0.0.1"):
    return fetch(url, limits=limits, resolver=here, check=check)


def test_a_page_comes_with_its_declared_type_and_charset(site):
    answer = get(f"{site}/page")
    assert (answer.url, answer.body) == (f"{site}/page", PAGE)
    assert (answer.content_type, answer.charset) == ("text/html", "windows-1251")


def test_the_site_sees_its_own_name_and_who_asks(site):
    get(f"{site}/page")
    assert Site.seen[-1]["Host"] == site.removeprefix("http://")
    assert Site.seen[-1]["User-Agent"] == USER_AGENT


def test_an_answer_without_a_type_is_taken(site):
    assert get(f"{site}/bare").content_type is None


@pytest.mark.parametrize("path", ["moved", "moved-to-space"])
def test_a_redirect_is_followed(site, path):
    assert get(f"{site}/{path}").body == PAGE


@pytest.mark.parametrize(
    ("path", "error"),
    [
        ("nowhere", Unreachable),
        ("error", Unreachable),
        ("loop", Unreachable),
        ("broken", Unreachable),
        ("pdf", SourceBinary),
        ("large", SourceTooLarge),
        ("bomb", SourceTooLarge),
        ("to-file", AddressForbidden),
    ],
)
def test_what_cannot_be_read_gets_one_clear_line(site, path, error):
    with pytest.raises(error) as caught:
        get(f"{site}/{path}")
    assert "\n" not in str(caught.value)


def test_a_redirect_into_the_network_is_refused(site):
    def resolver(host, _port):
        return [host] if host[0].isdigit() else ["127.0.0.1"]

    with pytest.raises(AddressForbidden, match="private or local"):
        fetch(f"{site}/to-metadata", limits=QUICK, resolver=resolver, check=lambda ip: ip == "127.0.0.1")


def test_a_name_is_resolved_once_so_that_it_cannot_change_its_mind(site):
    answers = iter([["127.0.0.1"], ["10.0.0.1"]])
    assert fetch(f"{site}/page", limits=QUICK, resolver=lambda *_: next(answers), check=lambda _: True).body == PAGE
    assert next(answers) == ["10.0.0.1"]


def test_without_the_permission_of_a_test_this_machine_is_refused(site):
    port = site.rpartition(":")[2]
    with pytest.raises(AddressForbidden):
        fetch(f"http://127.0.0.1:{port}/page", limits=QUICK)


def test_a_silent_site_is_unreachable(site):
    with pytest.raises(Unreachable, match="does not answer"):
        get(f"{site}/silent", Limits(step_seconds=0.2, total_seconds=1))


def test_a_slow_site_is_given_up(site):
    clock = iter([0.0, 100.0, 200.0])
    with pytest.raises(Unreachable, match="takes too long"):
        fetch(f"{site}/page", limits=QUICK, resolver=here, check=lambda _: True, clock=lambda: next(clock))


def test_a_closed_port_is_unreachable():
    with pytest.raises(Unreachable):
        get("http://vell.example:1/")


def test_a_site_that_speaks_no_tls_is_unreachable(site):
    with pytest.raises(Unreachable):
        get(site.replace("http:", "https:") + "/page")
