"""Cases: the list, its filters, its counts and its pages."""

import re

import pytest

from habeas.web.pages import cases


def told_of(page):
    """Give the names in the list."""
    return re.findall(r'<th scope="row"><a href="/cases/[^"]+"><bdi>([^<]+)</bdi>', page.text)


def test_an_empty_list_says_what_to_do(site):
    page = site.get("/cases")
    assert page.status_code == 200
    assert "No case yet." in page.text


def test_every_case_is_a_line(full):
    page = full.get("/cases?sort=name")
    assert told_of(page) == ["Jonas Ambrek", "Marta Lindqvist", "Pavel Rudin"]
    assert "3 cases" in page.text


def test_a_filter_leaves_what_meets_it(full):
    assert told_of(full.get("/cases?country=Russia&sort=name")) == ["Jonas Ambrek", "Marta Lindqvist"]
    assert told_of(full.get("/cases?source=listok")) == ["Pavel Rudin"]


def test_nothing_like_that(full):
    page = full.get("/cases?country=FR")
    assert page.status_code == 200
    assert "No case is like that." in page.text


def test_facets_lead_to_what_they_count(full):
    page = full.get("/cases")
    found = re.findall(r'<li><a href="(/cases\?[^"]+)"><bdi>[^<]+</bdi></a> <span class="count">(\d+)', page.text)
    assert len(found) >= 5
    for href, count in found:
        assert len(told_of(full.get(href.replace("&amp;", "&")))) == int(count)


def test_what_cannot_be_meant_is_said_beside_its_field(full):
    page = full.get("/cases?country=Atlantis&status=held&since=soon")
    assert page.status_code == 422
    assert 'id="f-country-error"' in page.text
    assert 'id="f-since-error"' in page.text
    assert 'value="Atlantis"' in page.text
    assert not told_of(page)


def test_pages_follow_each_other(full, monkeypatch):
    monkeypatch.setattr(cases, "PAGE", 2)
    first = full.get("/cases?sort=name")
    following = re.search(r'rel="next" href="([^"]+)"', first.text)[1].replace("&amp;", "&")
    second = full.get(following)
    assert told_of(first) + told_of(second) == ["Jonas Ambrek", "Marta Lindqvist", "Pavel Rudin"]
    assert 'rel="next"' not in second.text
    assert "First page" in second.text


def test_a_page_after_somebody_who_is_gone_begins_anew(full):
    page = full.get("/cases?after=p:0000")
    assert page.status_code == 200
    assert "The list has changed" in page.text


@pytest.mark.parametrize("words", ["<script>alert(1)</script>", '" onfocus="x', "{{ 7*7 }}", "\x00", "\u202e"])
@pytest.mark.parametrize("field", ["country", "source", "status", "kind", "after", "offence", "until"])
def test_what_is_typed_is_text(site, field, words):
    page = site.get("/cases", params={field: words})
    assert page.status_code in {200, 422}
    assert "<script>alert" not in page.text
    assert 'onfocus="x"' not in page.text
