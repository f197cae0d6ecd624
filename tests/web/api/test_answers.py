"""Answers: tags, pages, cursors."""

import pytest

from habeas.errors import BadOption
from habeas.web.api.answers import behind, cursor, page


def test_what_one_has_already_is_not_sent_again(api):
    first = api.get("/cases")
    again = api.get("/cases", headers={"If-None-Match": first.headers["etag"]})
    weak = api.get("/cases", headers={"If-None-Match": f'"other", W/{first.headers["etag"]}'})
    other = api.get("/cases", headers={"If-None-Match": '"other"'})
    assert (first.status_code, again.status_code, weak.status_code, other.status_code) == (200, 304, 304, 200)
    assert again.content == b""
    assert first.headers["cache-control"] == "private, no-cache"


def test_a_decision_makes_another_answer(api, store):
    person = store.cases(limit=1)[0].person
    before = api.get(f"/cases/{person}")
    store.decide(store.dossier(person).claims[0].id, "reject", by="ada", why="misread")
    assert api.get(f"/cases/{person}", headers={"If-None-Match": before.headers["etag"]}).status_code == 200


@pytest.mark.parametrize("given", ["p:00ff", "sha256:ab", "имя"])
def test_a_cursor_leads_back(given):
    assert behind(cursor(given)) == given


@pytest.mark.parametrize("given", ["!", "a", "_w", "é"])
def test_what_is_no_cursor_is_refused(given):
    with pytest.raises(BadOption):
        behind(given)


def test_the_last_page_leads_nowhere():
    assert page([1, 2, 3], 2, "p:2")["next"] == cursor("p:2")
    assert page([1, 2], 2, None) == {"items": [1, 2], "next": None}


def test_all_pages_together_are_the_list(api):
    items, at = [], None
    while True:
        told = api.get("/cases", params={"limit": 3} | ({"cursor": at} if at else {})).json()
        items += told["items"]
        at = told["next"]
        if at is None:
            break
    assert items == api.get("/cases", params={"limit": 200}).json()["items"]
    assert len(items) > 6
