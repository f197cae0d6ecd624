"""Tests of deciding by forms: what is done, what is refused, who may, and where it leads."""

import re
import shutil

import pytest
from fastapi.testclient import TestClient

from habeas.records.correction import Correction
from habeas.store.opening import open_store
from habeas.web.app import create_app
from habeas.web.settings import Settings

PASSWORD = "seven quiet herons"  # noqa: S105 - of nobody
EVIL = '"><script>alert(1)</script>'


@pytest.fixture
def store(desk):
    return desk.app.state.store


def sentence(store):
    claims = store.dossier("Daniel Hartwell-Moss").claims
    return next(one for one in claims if one.kind == "sentence" and one.assertion == "actual" and one.term)


def test_a_term_is_corrected_by_the_form_as_it_stands(desk, store):
    one = sentence(store)
    page = desk.get(f"/claims/{one.id}").text
    form = page[page.index('value="correct"') :]
    form = form[: form.index("</form>")]
    data = dict(re.findall(r'name="(\w+)" value="([^"]*)"', form)) | {"verb": "correct", "subject": one.id}
    data |= {"term": "11 years", "why": "the court's record", "next": f"/claims/{one.id}"}
    answer = desk.post("/decisions", data=data)
    assert answer.status_code == 200
    assert "Corrected the sentence" in answer.text
    assert "<strong>11 years in prison</strong>" in answer.text
    (made,) = store.history()
    assert (made.by, made.why) == ("ada", "the court's record")


def test_a_form_that_is_old_touches_only_what_was_touched(desk, store):
    one = sentence(store)
    store.decide(one.id, "correct", by="ben", why="the record", value=Correction(term="11 years"))
    data = {"verb": "correct", "subject": one.id, "why": "x", "term": "13 years", "was_term": "13 years"}
    desk.post("/decisions", data=data | {"date": "3 May 2024", "was_date": ""})
    now = store.claim(one.id).claim
    assert (now.term.value.least.years, now.date.value.edtf) == (11, "2024-05-03")


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"date": "32 May 2023", "why": "x"}, "is not a date"),
        ({"date": "3 May 2023"}, "give the reason"),
        ({"person": "Nobody Atall", "why": "x"}, "nobody of that name"),
        ({"kind": EVIL, "why": "x"}, "is none of"),
        ({"term": EVIL, "why": "x"}, "is not a penalty"),
    ],
)
def test_what_cannot_be_done_comes_back_with_what_was_typed(desk, store, typed, told):
    answer = desk.post("/decisions", data={"verb": "correct", "subject": sentence(store).id, "next": "/cases"} | typed)
    assert answer.status_code == 422
    assert told in answer.text
    assert "data-refused" in answer.text
    assert EVIL not in answer.text
    assert (typed.get("date") or "Save the correction") in answer.text
    assert store.history() == ()


def test_asking_twice_is_told_kindly(desk, store):
    data = {"verb": "accept", "subject": sentence(store).id, "next": "/review"}
    desk.post("/decisions", data=data)
    answer = desk.post("/decisions", data=data)
    assert answer.status_code == 409
    assert "It is accepted already, so nothing was changed." in answer.text
    assert len(store.history()) == 1


@pytest.mark.parametrize("verb", ["accept", "correct", "reject", "explain", "merge", "split", "seal", "", EVIL])
def test_what_is_not_there_is_told_on_a_page(desk, verb):
    answer = desk.post("/decisions", data={"verb": verb, "subject": "x" + EVIL, "other": "y", "why": EVIL})
    assert answer.status_code == 422
    assert "<script>alert" not in answer.text


@pytest.mark.parametrize(
    "next", ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)", ""]
)
def test_the_way_on_stays_on_the_site(desk, store, next):
    data = {"verb": "accept", "subject": sentence(store).id, "next": next}
    answer = desk.post("/decisions", data=data, follow_redirects=False)
    assert answer.headers["location"].startswith("/review?decided=decision%3A")


def test_people_are_joined_and_parted_again(desk, store):
    link = store.asks()[0]
    answer = desk.post("/decisions", data={"verb": "merge", "subject": link.one, "other": link.other, "why": EVIL})
    assert "held to be one person" in answer.text.lower()
    made = store.history()[-1]
    assert "Took back" in desk.post(f"/decisions/{made.id}/undo", data={"next": "/history"}).text
    assert desk.post(f"/decisions/{made.id}/undo").status_code == 409
    page = desk.get("/history").text
    assert "<s>" in page
    assert EVIL not in page


def test_a_decision_that_another_stands_upon_is_not_taken_back(desk, store):
    one = sentence(store)
    first = store.decide(one.id, "accept", by="ada")
    store.decide(one.id, "reject", by="ada", why="no")
    answer = desk.post(f"/decisions/{first.id}/undo")
    assert answer.status_code == 422
    assert "stands upon it" in answer.text


@pytest.fixture
def team(read_once, tmp_path):
    """A team over the bundled reports, and what signs in as somebody: `client = team("ed")`."""
    with open_store(str(shutil.copy(read_once, tmp_path / "team.db"))) as opened:
        app = create_app(opened, Settings(auth=True))

        def signed(name, role):
            app.state.accounts.add(name, PASSWORD, role)
            client = TestClient(app, base_url="http://localhost", follow_redirects=False)
            secret = re.search(r'name="csrf" value="([^"]+)"', client.get("/sign-in").text)[1]
            client.post("/sign-in", data={"csrf": secret, "name": name, "password": PASSWORD})
            client.headers["X-CSRF"] = re.search(r'name="csrf" value="([^"]+)"', client.get("/about").text)[1]
            return client

        yield signed


def test_a_viewer_sees_claims_that_are_sure_and_decides_nothing(team):
    client = team("vi", "viewer")
    store = client.app.state.store
    doubtful = store.queue(("claim",)).items[0].id
    sure = next(one for one in store.report(store.reports()[0].id).claims if one.sure).claim.id
    assert client.get(f"/claims/{doubtful}").status_code == 404
    page = client.get(f"/claims/{sure}").text
    assert "/decisions" not in page
    for path in ("/review", "/history", "/people/compare", "/people/p:1/split"):
        assert client.get(path).status_code == 403
    assert client.post("/decisions", data={"verb": "accept", "subject": doubtful}).status_code == 403
    assert client.post("/decisions/decision:1/undo").status_code == 403
    assert store.history() == ()


def test_an_editor_hides_but_does_not_seal_or_open(team):
    client = team("ed", "editor")
    store = client.app.state.store
    who = {"subject": "Stoyan Velkov", "why": "asked"}
    assert client.post("/decisions", data={"verb": "hide"} | who).status_code == 303
    for verb in ("seal", "reveal"):
        assert client.post("/decisions", data={"verb": verb} | who).status_code == 403
    (made,) = store.history()
    assert client.post(f"/decisions/{made.id}/undo").status_code == 403
    assert made.by == "ed"


def test_without_the_secret_of_our_forms_nothing_is_decided(desk, store):
    del desk.headers["X-CSRF"]
    assert desk.post("/decisions", data={"verb": "accept", "subject": sentence(store).id}).status_code == 403
    assert store.history() == ()
