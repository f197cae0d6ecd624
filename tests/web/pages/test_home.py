"""Home: what changed, what was seen, cases, what waits, and the first page of an empty database."""

import re

import pytest
from fastapi.testclient import TestClient

from habeas.store.accounts.accounts import Accounts
from habeas.web.app import create_app
from habeas.web.pages import home
from habeas.web.settings import Settings


def changed(page):
    """Give whose changes are shown."""
    return re.findall(r'<article class="change">\s*<h3><a href="/cases/[^"]+"><bdi>([^<]+)</bdi>', page.text)


def csrf(page):
    return re.search(r'name="csrf" value="([^"]+)"', page.text)[1]


def seen(site, page, number=None):
    newest = number or re.search(r'name="number" value="(\d+)"', page.text)[1]
    return site.post("/seen", data={"csrf": csrf(page), "number": newest}, follow_redirects=False)


def test_an_empty_database_says_how_to_begin(site):
    page = site.get("/")
    assert page.status_code == 200
    assert "Welcome to Habeas" in page.text
    assert "Paste a report" in page.text
    assert "habeas add" in page.text


def test_the_search_box_comes_first(full):
    page = full.get("/").text
    assert page.index('id="home-words"') < page.index('id="news"') < page.index('id="cases"')


def test_changes_stand_by_person_the_newest_first(full):
    page = full.get("/")
    assert set(changed(page)) == {"Marta Lindqvist", "Jonas Ambrek", "Pavel Rudin"}
    assert "New case" in page.text


def test_what_was_seen_is_gone_and_what_comes_later_is_new(full, town, told):
    first = full.get("/")
    answer = seen(full, first)
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    assert not changed(full.get("/"))
    assert "Nothing, since you last looked." in full.get("/").text
    town.add(
        told("Sven Wexling was released.", [("release", "released", "Sven Wexling", {})], people=("Sven Wexling",))
    )
    assert changed(full.get("/")) == ["Sven Wexling"]


def test_what_came_in_meanwhile_is_not_marked(full, town, told):
    first = full.get("/")
    town.add(
        told("Sven Wexling was released.", [("release", "released", "Sven Wexling", {})], people=("Sven Wexling",))
    )
    seen(full, first)
    assert changed(full.get("/")) == ["Sven Wexling"]


@pytest.mark.parametrize("number", ["-1", "x", "99999999"])
def test_a_number_that_is_none_marks_nothing(full, number):
    page = full.get("/")
    assert seen(full, page, number).status_code in {400, 422}
    assert changed(full.get("/")) == changed(page)


def test_nothing_is_marked_without_the_secret(full):
    assert full.post("/seen", data={"number": "1"}, headers={"x-csrf": "wrong"}).status_code == 403


def test_many_changes_unfold(full, monkeypatch):
    monkeypatch.setattr(home, "OPEN", 1)
    page = full.get("/")
    assert "2 more cases" in page.text
    assert len(changed(page)) == 3


def test_older_lines_are_said_to_be_missing(full, monkeypatch):
    monkeypatch.setattr(home, "LINES", 1)
    assert "Older changes are not shown" in full.get("/").text


def test_cases_stand_with_their_states(full):
    page = full.get("/").text
    assert page.count('<th scope="row">') == 3
    assert 'datetime="20' in page


def test_a_viewer_sees_no_queue_and_no_box(town):
    Accounts(town.engine, town.clock).add("bo", "another long pass phrase 7", "viewer")
    with TestClient(create_app(town, Settings(auth=True)), base_url="http://localhost") as client:
        form = client.get("/sign-in")
        client.post("/sign-in", data={"csrf": csrf(form), "name": "bo", "password": "another long pass phrase 7"})
        page = client.get("/")
    assert page.status_code == 200
    assert changed(page)
    assert 'id="waits"' not in page.text
    assert 'id="add"' not in page.text
