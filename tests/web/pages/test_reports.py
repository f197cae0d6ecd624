"""The list of reports: by outlet, language, day and words, a page at a time."""

import pytest
from lxml.html import fromstring

from habeas.web.pages import reports


def titles(site, query="", status=200):
    answer = site.get(f"/reports{query}")
    assert answer.status_code == status
    return [one.text_content() for one in fromstring(answer.text).xpath("//tbody//th//a")]


def test_the_newest_come_first(full):
    assert titles(full) == ["Freed", "Espionage charge", "Woman held in Oster"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("?source=Listok", ["Freed"]),
        ("?since=2024-04&until=2024-04", ["Espionage charge"]),
        ("?language=ru", []),
        ("?words=espionage", ["Espionage charge"]),
        ("?words=Oster&since=2024-04", ["Espionage charge"]),
        ("?language=en&source=www.gazette.example", ["Espionage charge", "Woman held in Oster"]),
    ],
)
def test_filters(full, query, found):
    assert titles(full, query) == found


def test_a_search_shows_the_sentence(full):
    tree = fromstring(full.get("/reports?words=espionage").text)
    assert "espionage" in [mark.text_content() for mark in tree.xpath("//tbody//mark")]
    assert "start=" in tree.xpath("string(//tbody//th//a/@href)")


def test_a_bad_day_is_said_beside_its_field(full):
    tree = fromstring(full.get("/reports?since=soon%22%3E%3Cb%3E").text)
    [wrong] = tree.xpath("//*[@aria-invalid='true']")
    assert (wrong.get("name"), wrong.get("value")) == ("since", 'soon"><b>')
    assert full.get("/reports?since=soon").status_code == 422


def test_pages_follow_each_other(full, monkeypatch):
    monkeypatch.setattr(reports, "PAGE", 2)
    tree = fromstring(full.get("/reports?language=en").text)
    following = tree.xpath("string(//a[@rel='next']/@href)")
    assert [one.text_content() for one in fromstring(full.get(following).text).xpath("//tbody//th//a")] == [
        "Woman held in Oster"
    ]


def test_a_page_that_is_gone_begins_again(full):
    assert len(titles(full, "?after=sha256:00")) == 3


def test_an_empty_list_says_what_to_do(site):
    assert "No report yet" in site.get("/reports").text
    assert "No report is like that" in site.get("/reports?source=nobody").text
