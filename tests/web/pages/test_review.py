"""Tests of the queue on a page."""

import re
from dataclasses import replace

import pytest


@pytest.fixture
def store(desk):
    return desk.app.state.store


def hand(page):
    return re.search(r'<h2 id="hand"[^>]*>(.*?)</h2>', page)[1]


@pytest.mark.parametrize("kind", ["claim", "link", "conflict"])
def test_each_kind_has_all_it_takes_to_decide(desk, kind):
    page = desk.get("/review", params={"kind": kind}).text
    assert 'class="words passage"' in page
    assert 'action="/decisions"' in page
    assert "/reports/sha256:" in page


@pytest.mark.parametrize("kind", ["lost", "finding"])
def test_nothing_that_waits_is_said_so(desk, kind):
    assert "Nothing waits here" in desk.get("/review", params={"kind": kind}).text


def test_skip_is_a_link_through_the_whole_queue(desk, store):
    seen, next = set(), "/review"
    for _ in range(sum(store.queue(limit=1).counts.values())):
        page = desk.get(next).text
        seen.add(re.search(r'class="entry" dir="auto">', page) is not None)
        found = re.search(r'href="([^"]+)" data-key="s j"', page)
        if not found:
            break
        next = found[1].replace("&amp;", "&")
    assert 'data-key="s j"' not in page
    assert seen == {True}


def test_accepting_goes_on_to_the_next_and_can_be_undone(desk):
    page = desk.get("/review?kind=claim").text
    one = re.search(r'name="subject" value="(claim:[^"]+)"', page)[1]
    next = re.search(r'name="next" value="([^"]+)"', page)[1].replace("&amp;", "&")
    after = desk.post("/decisions", data={"verb": "accept", "subject": one, "next": next})
    assert after.status_code == 200
    assert "Accepted the " in after.text
    assert one not in after.text.split('id="item"')[1]
    undo = re.search(r'action="(/decisions/[^"]+/undo)"', after.text)[1]
    back = re.search(r'action="/decisions/[^"]+/undo">.*?name="next" value="([^"]+)"', after.text)[1]
    again = desk.post(undo, data={"next": back.replace("&amp;", "&")})
    assert "Took back" in again.text
    assert one in again.text.split('id="item"')[1]


def test_an_item_that_waits_no_more_gives_the_first(desk):
    assert hand(desk.get("/review?kind=claim&item=claim:gone").text) == hand(desk.get("/review?kind=claim").text)


@pytest.mark.parametrize("after", ["x", "W10", "%00", "../.."])
def test_a_beginning_that_never_was_one_leads_to_the_start(desk, after):
    answer = desk.get(f"/review?kind=claim&after={after}", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/review?kind=claim")


def test_a_kind_that_is_none_is_refused(desk):
    assert desk.get("/review?kind=everything").status_code == 422


def test_what_waits_on_one_person(desk):
    page = desk.get("/review", params={"person": "Stoyan Velkov"}).text
    assert "Only what waits on" in page
    assert "Daniel Hartwell-Moss" not in page


def test_payloads_in_names_titles_and_words_are_shown_as_text(desk, store, told):
    name = "Ada <img src=x onerror=alert(1)> Roe"
    made = told(
        f"{name} was held in Oster.", [("hold", "held", name, {})], people=(name,),
        title="<img src=x onerror=alert(1)>", publisher="<img src=x onerror=alert(1)>",
    )  # fmt: skip
    store.add(replace(made, claims=tuple(replace(one, confidence=0.1) for one in made.claims)))
    store.refresh()
    who = store.find(name, everyone=True)[0].person
    evil = "<img src=x onerror=alert(1)>"
    for path in ("/review", "/review?kind=link", "/people/compare?one={0}&other={0}", "/people/{0}/split"):
        page = desk.get(path.format(who)).text
        assert evil not in page
    assert "&lt;img src=x onerror=alert(1)&gt;" in desk.get("/review").text
