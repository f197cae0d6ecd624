"""Atom: what RFC 4287 asks for is there, and nothing that anybody wrote is markup."""

import datetime as dt
from xml.etree import ElementTree as ET

import pytest

from habeas.export.atom import Entry, Feed, tag, write

AT = dt.datetime(2026, 1, 2, 3, 4, 5, 678, tzinfo=dt.UTC)
ATOM = "{http://www.w3.org/2005/Atom}"
NASTY = "<script>alert(1)</script> & \"'\x00\x1b[31m\ufffe\ud800 ]]> \u202e<!-- -->"


def feed(*entries, title="held in Oster"):
    return Feed(
        tag("1f"), title, "http://localhost/feeds/1f/s.atom", "http://localhost/search?words=a&x=1", AT, entries
    )


def entry(number, **values):
    made = {"title": "Marta Lindqvist", "href": "http://localhost/cases/p:1", "updated": AT, "summary": "released"}
    return Entry(tag("1f", str(number)), **(made | values))


def check(text):
    """Check the elements that RFC 4287 requires, and give the root."""
    root = ET.fromstring(text)  # noqa: S314 - we wrote it
    assert root.tag == f"{ATOM}feed"
    assert root.find(f"{ATOM}author/{ATOM}name").text
    assert [link.get("rel") for link in root.findall(f"{ATOM}link")] == ["self", "alternate"]
    for one in (root, *root.findall(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            assert len(one.findall(f"{ATOM}{name}")) == 1
        assert one.find(f"{ATOM}id").text.startswith("tag:")
        assert dt.datetime.fromisoformat(one.find(f"{ATOM}updated").text).tzinfo
        assert len([link for link in one.findall(f"{ATOM}link") if link.get("rel") == "alternate"]) == 1
    ids = [one.find(f"{ATOM}id").text for one in root.iter(f"{ATOM}entry")]
    assert len(ids) == len(set(ids))
    return root


def test_an_empty_feed_is_a_feed():
    root = check(write(feed()))
    assert root.find(f"{ATOM}updated").text == "2026-01-02T03:04:05Z"


def test_entries_stand_as_they_are_given():
    later = AT + dt.timedelta(days=1)
    root = check(write(feed(entry(2, updated=later), entry(1))))
    assert [one.find(f"{ATOM}summary").text for one in root.findall(f"{ATOM}entry")] == ["released", "released"]
    assert root.find(f"{ATOM}updated").text == "2026-01-03T03:04:05Z"


def test_a_time_of_another_zone_is_told_in_utc():
    east = dt.timezone(dt.timedelta(hours=3))
    root = check(write(feed(entry(1, updated=AT.astimezone(east)))))
    assert root.find(f"{ATOM}entry/{ATOM}updated").text == "2026-01-02T03:04:05Z"


@pytest.mark.parametrize("at", ["title", "summary", "href"])
def test_nothing_is_markup(at):
    root = check(write(feed(entry(1, **{at: NASTY}), title=NASTY)))
    assert {one.tag.removeprefix(ATOM) for one in root.iter()} == {
        "feed", "id", "title", "updated", "link", "author", "name", "generator", "entry", "summary",
    }  # fmt: skip
    assert "alert(1)" in root.find(f"{ATOM}title").text
    assert not set(root.find(f"{ATOM}title").text) & set("\x00\x1b\ufffe\ud800")


def test_texts_say_that_they_are_text():
    root = check(write(feed(entry(1))))
    assert {one.get("type") for name in ("title", "summary") for one in root.iter(f"{ATOM}{name}")} == {"text"}
