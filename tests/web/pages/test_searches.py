"""Saved searches: saved, listed, deleted, given another address; of one account alone."""

import re

import pytest

from habeas.store.searches.searches import Searches

NASTY = "<script>alert(1)</script>"


def csrf(site):
    return re.search(r'name="csrf" value="([^"]+)"', site.get("/searches").text)[1]


def post(site, path="", **values):
    return site.post(f"/searches{path}", data={"csrf": csrf(site), **values}, follow_redirects=False)


def kept(store, account="ada"):
    return Searches(store.engine, store.clock).list(account)


def test_nothing_is_saved_at_first(site):
    assert "No search is saved yet." in site.get("/searches").text


def test_a_search_is_saved_and_shown(full, town):
    answer = post(full, label="held there", query="words=court&country=Russia&after=p%3A1&x=1")
    assert (answer.status_code, answer.headers["location"]) == (303, "/searches?done=saved")
    (saved,) = kept(town)
    assert (saved.label, saved.query) == ("held there", "words=court&country=Russia")
    page = full.get("/searches?done=saved").text
    assert f"/feeds/{saved.id}/{saved.secret}.atom" in page
    assert "“court”; country: Russia" in page
    assert "held there" in full.get("/search?words=court").text


def test_the_page_of_search_can_save_what_it_shows(full, town):
    page = full.get("/search?words=court&country=Russia").text
    query = re.search(r'name="query" value="([^"]+)"', page)[1].replace("&amp;", "&")
    post(full, label="mine", query=query)
    assert kept(town)[0].query == "words=court&country=Russia"


@pytest.mark.parametrize(
    ("label", "query"),
    [("", "words=a"), ("x" * 201, "words=a"), ("mine", ""), ("mine", "x=1"), ("mine", "country=Atlantis")],
)
def test_what_cannot_be_kept_is_said(full, town, label, query):
    answer = post(full, label=label, query=query)
    assert answer.status_code == 422
    assert 'role="alert"' in answer.text
    assert not kept(town)


def test_deleting_and_a_new_address(full, town):
    post(full, label="mine", query="words=a")
    before = kept(town)[0]
    assert post(full, f"/{before.id}/renew").headers["location"] == "/searches?done=renewed"
    assert kept(town)[0].secret != before.secret
    assert post(full, f"/{before.id}/delete").headers["location"] == "/searches?done=deleted"
    assert not kept(town)


def test_searches_of_others_are_not_there(full, town):
    other = Searches(town.engine, town.clock).save("bo", "theirs", "words=b")
    assert "theirs" not in full.get("/searches").text
    assert post(full, f"/{other.id}/delete").status_code == 404
    assert post(full, f"/{other.id}/renew").status_code == 404
    assert kept(town, "bo") == (other,)


def test_a_label_is_text(full):
    post(full, label=NASTY, query=f"words={NASTY}")
    for path in ("/searches", "/search"):
        page = full.get(path).text
        assert NASTY not in page
        assert "&lt;script&gt;" in page


def test_nothing_is_done_without_the_secret(full, town):
    answer = full.post("/searches", data={"label": "a", "query": "words=a"}, headers={"x-csrf": "wrong"})
    assert answer.status_code == 403
    assert not kept(town)
