"""Feeds: what is in them, who may read them, and that nothing is sent twice."""

from xml.etree import ElementTree as ET

import pytest
from fastapi.testclient import TestClient

from habeas.store.accounts.accounts import Accounts
from habeas.store.searches.searches import Searches
from habeas.web.app import create_app
from habeas.web.settings import Settings

ATOM = "{http://www.w3.org/2005/Atom}"
NASTY = "<script>alert(1)</script>\x1b]]>"


@pytest.fixture
def searches(town):
    """The saved searches of the town."""
    return Searches(town.engine, town.clock)


def path(saved):
    return f"/feeds/{saved.id}/{saved.secret}.atom"


def titles(answer):
    root = ET.fromstring(answer.content)  # noqa: S314 - we wrote it
    return [one.findtext(f"{ATOM}title") for one in root.findall(f"{ATOM}entry")]


def test_a_feed_tells_changes_and_reports(site, searches):
    saved = searches.save("ada", "in Russia", "country=Russia")
    answer = site.get(path(saved))
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/atom+xml; charset=utf-8"
    told = titles(answer)
    assert {"Report: Woman held in Oster", "Report: Espionage charge"} < set(told)
    assert [one for one in told if one.startswith("Jonas Ambrek: ")]
    assert not [one for one in told if "Pavel Rudin" in one or "Freed" in one]


def test_words_find_people_and_reports(site, searches):
    told = titles(site.get(path(searches.save("ada", "p", "words=Rudin"))))
    assert "Report: Freed" in told
    assert [one for one in told if one.startswith("Pavel Rudin: ")]
    assert not [one for one in told if "Marta" in one]


def test_entries_lead_to_our_pages(site, searches):
    root = ET.fromstring(site.get(path(searches.save("ada", "p", "words=Rudin"))).content)  # noqa: S314 - ours
    links = {one.get("href").partition("/p:")[0] for one in root.iter(f"{ATOM}link")}
    assert "http://localhost/cases" in links


def test_an_entry_keeps_its_id(site, searches, town, told):
    saved = searches.save("ada", "all", "since=2024")
    before = ET.fromstring(site.get(path(saved)).content)  # noqa: S314 - we wrote it
    town.add(
        told("Sven Wexling was released.", [("release", "released", "Sven Wexling", {})], people=("Sven Wexling",))
    )
    after = ET.fromstring(site.get(path(saved)).content)  # noqa: S314 - we wrote it
    ids = [{one.findtext(f"{ATOM}id") for one in root.findall(f"{ATOM}entry")} for root in (before, after)]
    assert ids[0] < ids[1]


def test_a_reader_that_has_it_is_sent_nothing(site, searches):
    saved = searches.save("ada", "all", "country=Russia")
    first = site.get(path(saved))
    for name, value in (("If-None-Match", first.headers["etag"]), ("If-None-Match", f'"x", W/{first.headers["etag"]}'),
                        ("If-Modified-Since", first.headers["last-modified"])):  # fmt: skip
        again = site.get(path(saved), headers={name: value})
        assert (again.status_code, again.content) == (304, b"")
        assert again.headers["etag"] == first.headers["etag"]


@pytest.mark.parametrize(
    "headers",
    [
        {"If-None-Match": '"other"'},
        {"If-Modified-Since": "soon"},
        {"If-Modified-Since": "Fri, 02 Jan 2015 03:04:05 GMT"},
        {"If-None-Match": '"other"', "If-Modified-Since": "Fri, 02 Jan 2099 03:04:05 GMT"},
    ],
)
def test_any_other_reader_is_sent_all(site, searches, headers):
    saved = searches.save("ada", "all", "country=Russia")
    assert site.get(path(saved), headers=headers).status_code == 200


def test_the_secret_opens_one_feed_alone(site, searches):
    one, other = searches.save("ada", "one", "words=a"), searches.save("ada", "other", "words=b")
    for wrong in (f"/feeds/{one.id}/{other.secret}.atom", f"/feeds/{one.id}/x.atom", f"/feeds/../{one.secret}.atom"):
        assert site.get(wrong).status_code == 404
    searches.renew("ada", one.id)
    assert site.get(path(one)).status_code == 404
    searches.delete("ada", other.id)
    assert site.get(path(other)).status_code == 404


def test_a_search_that_cannot_be_meant_any_more_has_an_empty_feed(site, searches):
    assert titles(site.get(path(searches.save("ada", "old", "country=Atlantis")))) == []


def test_labels_and_titles_are_text(site, searches, town, told):
    text = "Pavel Rudin was seen by the harbour."
    town.add(told(text, people=("Pavel Rudin",), title=NASTY))
    saved = searches.save("ada", "<script>alert(1)</script>", "words=harbour")
    answer = site.get(path(saved))
    assert b"<script" not in answer.content
    assert titles(answer)[-1].startswith("Report: <script>alert(1)</script>")


@pytest.fixture
def team(town):
    """The site with sign-in, and its accounts."""
    accounts = Accounts(town.engine, town.clock)
    accounts.add("ada", "a long enough pass phrase", "admin")
    accounts.add("bo", "another long pass phrase 7", "viewer")
    with TestClient(create_app(town, Settings(auth=True)), base_url="http://localhost") as client:
        yield client, accounts


def test_a_feed_needs_no_session_and_dies_with_its_account(team, searches):
    client, accounts = team
    saved = searches.save("bo", "all", "country=Russia")
    assert client.get(path(saved)).status_code == 200
    accounts.disable("bo")
    assert client.get(path(saved)).status_code == 404


def test_a_feed_of_nobody_is_none(team, searches):
    client, _ = team
    assert client.get(path(searches.save("gone", "all", "country=Russia"))).status_code == 404
