"""Uploads: whatever is handed in is read in the background, and nothing of it reaches a disk or a private address."""

import functools
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from fastapi.testclient import TestClient
from lxml.html import fromstring

from habeas.ingest.address import is_public
from habeas.ingest.fetch import fetch
from habeas.web.app import create_app
from habeas.web.settings import Settings
from habeas.web.uploading.given import MOST_FILES
from habeas.web.uploading.jobs import MOST_WAITING

HELD = "Marta Lindqvist, 41, was arrested in Port Vell on Monday and charged with espionage, the prosecutor said."
PASSWORD = "seven quiet herons"  # noqa: S105 - of nobody


def send(site, **data):
    files = data.pop("files", None)
    return site.post("/uploads", data=data, files=files, follow_redirects=False)


def done(site, answer):
    """Wait for an upload and give its page."""
    assert answer.status_code == 303, answer.text
    where = answer.headers["location"]
    job = site.app.state.jobs.find(where.rpartition("/")[2])
    job.future.result(60)
    shown = site.get(where)
    assert shown.status_code == 200
    return fromstring(shown.text)


def came(tree):
    return [" ".join(row.text_content().split()) for row in tree.xpath("//ul[@class='came']/li")]


def test_pasted_text_becomes_a_report(site, store):
    tree = done(site, send(site, text=HELD, published="2024-12-26"))
    assert came(tree) == ["added pasted text 1 person, 2 claims"]
    assert "Marta Lindqvist" in tree.xpath("string(//section[@aria-labelledby='changed-head'])")
    assert store.cases()[0].label == "Marta Lindqvist"
    [again] = came(done(site, send(site, text=HELD, published="2024-12-26")))
    assert again.startswith("here already")


def test_files_become_reports_each_with_its_own_fate(site):
    files = [
        ("files", ("../../etc/<img src=x>.txt", HELD.encode())),
        ("files", ("b.jsonl", b'{"text": "Pavel Rudin was freed on Friday."}\nno json\n')),
        ("files", ("c.pdf", b"%PDF-1.4")),
        ("files", ("d.txt", b"")),
    ]
    rows = came(done(site, send(site, files=files)))
    assert [row.split()[0] for row in rows] == ["failed", "failed", "failed", "added", "added"]
    assert any("<img src=x>.txt" in row for row in rows)


@pytest.mark.parametrize(
    "data",
    [{}, {"text": "  "}, {"address": "file:///etc/passwd"}, {"address": "javascript:alert(1)"},
     {"text": "Held.", "published": "soon"}],
)  # fmt: skip
def test_what_is_wrong_is_said_and_what_was_typed_stays(site, data):
    answer = send(site, **data)
    assert answer.status_code in {400, 422}
    tree = fromstring(answer.text)
    assert tree.xpath("//*[@role='alert']")
    assert tree.xpath("string(//input[@name='address']/@value)") == data.get("address", "")
    assert not site.get("/reports").text.count("<tbody>")


def test_too_many_files_are_refused(site):
    files = [("files", (f"{number}.txt", b"x")) for number in range(MOST_FILES + 1)]
    assert send(site, files=files).status_code == 413


def test_too_many_bytes_are_refused(site):
    assert send(site, files=[("files", ("a.txt", b"x" * 27_000_000))]).status_code == 413


def test_paths_are_words(site, store, tmp_path, monkeypatch):
    (tmp_path / "secret.txt").write_text("Marta Lindqvist was arrested on Monday in secret.")
    monkeypatch.chdir(tmp_path)
    for data in ({"text": "secret.txt"}, {"text": str(tmp_path / "secret.txt")}, {"text": "-"}):
        done(site, send(site, **data))
    assert send(site, address="secret.txt").status_code == 422
    assert not store.search("Lindqvist").reports


class Answers(BaseHTTPRequestHandler):
    """A small site: a page, and ways that lead elsewhere."""

    def do_GET(self):
        if self.path == "/inside":
            self.send_response(302)
            self.send_header("Location", "http://inside.example/")
            self.end_headers()
            return
        self.send_response(200)
        self.send_header("Content-Type", "text/plain; charset=utf-8")
        self.end_headers()
        self.wfile.write(HELD.encode())

    def log_message(self, *_):
        """Say nothing."""


@pytest.fixture
def elsewhere():
    """The port of a site on this machine that stands for the open network."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server.server_port
    server.shutdown()
    server.server_close()


def online(store, resolver, check):
    """The site with a network of its own."""
    app = create_app(store, Settings(local="ada"))
    app.state.fetch = functools.partial(fetch, resolver=resolver, check=check)
    return TestClient(app, base_url="http://localhost", headers={"X-CSRF": app.state.secret})


def only_the_stand_in(ip):
    """Hold this machine for the open network, and nothing else that is private."""
    return ip == "127.0.0.1" or is_public(ip)


def test_a_page_is_fetched(store, elsewhere):
    with online(store, lambda *_: ["127.0.0.1"], only_the_stand_in) as site:
        [row] = came(done(site, send(site, address=f"http://news.example:{elsewhere}/a")))
    assert row.startswith("added")


def test_a_redirect_to_a_private_address_is_refused(store, elsewhere):
    def resolver(host, _):
        return ["10.0.0.7"] if host == "inside.example" else ["127.0.0.1"]

    with online(store, resolver, only_the_stand_in) as site:
        [row] = came(done(site, send(site, address=f"http://news.example:{elsewhere}/inside")))
    assert "never fetched" in row


@pytest.mark.parametrize("ip", ["127.0.0.1", "10.1.2.3", "169.254.169.254", "::1", "fd00::1", "64:ff9b::a00:1"])
def test_a_name_that_leads_inside_is_refused(store, ip):
    with online(store, lambda *_: [ip], is_public) as site:
        [row] = came(done(site, send(site, address="http://news.example/")))
    assert "never fetched" in row


@pytest.mark.parametrize(
    "address",
    ["http://127.0.0.1/", "http://[::1]/", "http://localhost:1/", "http://169.254.169.254/latest/", "http://0x7f.1/"],
)
def test_an_address_of_this_machine_is_refused(site, address):
    [row] = came(done(site, send(site, address=address)))
    assert row.startswith("failed")


def test_a_name_whose_answers_change_is_held_to_the_first(store, elsewhere):
    """DNS rebinding: the connection goes to the address that was checked, and the name is asked for once."""
    answers = iter([["127.0.0.1"], ["10.0.0.7"]])
    with online(store, lambda *_: next(answers), only_the_stand_in) as site:
        [row] = came(done(site, send(site, address=f"http://news.example:{elsewhere}/a")))
    assert row.startswith("added")
    assert next(answers) == ["10.0.0.7"]


def enter(team, name):
    csrf = fromstring(team.get("/sign-in").text).xpath("string(//input[@name='csrf']/@value)")
    team.post("/sign-in", data={"csrf": csrf, "name": name, "password": PASSWORD})
    return fromstring(team.get("/reports").text).xpath("string(//input[@name='csrf']/@value)")


def test_an_upload_is_for_whoever_made_it_and_admins(team):
    where = send(team, text=HELD, csrf=enter(team, "ed")).headers["location"]
    assert team.get(where).status_code == 200
    team.cookies.clear()
    enter(team, "vi")
    assert team.get(where).status_code in {403, 404}
    team.cookies.clear()
    enter(team, "ada")
    assert team.get(where).status_code == 200
    assert team.get("/uploads/nothing").status_code == 404


def test_viewers_add_nothing(team):
    csrf = enter(team, "vi")
    assert send(team, text=HELD, csrf=csrf).status_code == 403
    assert team.get("/uploads").status_code == 403


def test_without_the_secret_nothing_is_added(bare):
    assert send(bare, text=HELD).status_code == 403


def test_too_many_uploads_are_turned_away(site, monkeypatch):
    gate = threading.Event()
    monkeypatch.setattr(site.app.state.jobs, "_work", lambda *_: gate.wait(30))
    where = [send(site, text=HELD).headers["location"] for _ in range(MOST_WAITING)]
    tree = fromstring(site.get(where[-1]).text)
    assert "before this one" in tree.xpath("string(//*[@role='status'])")
    assert tree.xpath("//a[@href=$here]", here=where[-1]), "there is a way to look again without a script"
    answer = send(site, text=HELD)
    gate.set()
    assert answer.status_code == 503
    assert fromstring(answer.text).xpath("string(//textarea)").strip() == HELD
