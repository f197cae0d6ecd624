"""Search: people first, then reports by their sentences; help, nothing found, and text everywhere."""

import re

import pytest

from habeas.web.pages import search

NASTY = '"><script>alert(1)</script>{{ 7*7 }}'


def told_of(page):
    return re.findall(r'<th scope="row"><a href="/cases/[^"]+"><bdi>([^<]+)</bdi>', page.text)


def titles(page):
    return re.findall(r'<h3><a href="(/reports/[^"]+)" dir="auto">([^<]*)</a>', page.text)


def test_nothing_typed_is_answered_with_what_can_be(site):
    page = site.get("/search")
    assert page.status_code == 200
    assert "What can be typed" in page.text
    assert not titles(page)


def test_people_come_before_reports(full):
    page = full.get("/search?words=Rudin")
    assert told_of(page) == ["Pavel Rudin"]
    assert [title for _, title in titles(page)] == ["Freed"]
    assert page.text.index('id="people"') < page.text.index('id="reports"')


@pytest.mark.parametrize("words", ["Рудин", "RUDIN", '"Pavel Rudin"', "rudi*"])
def test_names_in_any_script(full, words):
    assert told_of(full.get("/search", params={"words": words})) == ["Pavel Rudin"]


def test_a_report_stands_with_its_sentence_and_leads_to_it(full):
    page = full.get("/search?words=colony")
    assert "<mark>colony</mark>" in page.text
    assert re.fullmatch(r"/reports/sha256:[0-9a-f]{64}\?start=\d+&amp;end=\d+#q", titles(page)[0][0])


def test_filters_and_facets(full):
    page = full.get("/search?words=Oster&offence=espionage")
    assert [title for _, title in titles(page)] == ["Espionage charge"]
    assert "Take off: " in page.text
    assert re.search(r"1 case of people in these reports", page.text)


def test_filters_alone(full):
    page = full.get("/search?country=Russia")
    assert set(told_of(page)) == {"Jonas Ambrek", "Marta Lindqvist"}
    assert len(titles(page)) == 2


def test_more_than_a_page(full, monkeypatch):
    monkeypatch.setattr(search, "PAGE", 1)
    page = full.get("/search?words=was")
    assert "the newest 1 of more" in page.text
    assert len(titles(full.get("/search?words=was&show=more"))) == 3


def test_nothing_found_says_what_was_searched_and_suggests(full):
    page = full.get("/search?words=xyzzy+foo&country=RU")
    assert page.status_code == 200
    assert "in 3 reports" in page.text
    assert "“xyzzy foo”; country: Russia" in page.text
    assert "the same words without filters" in page.text


def test_what_cannot_be_meant_is_said_beside_its_field(full):
    page = full.get("/search?words=court&until=soon")
    assert page.status_code == 422
    assert 'id="f-until-error"' in page.text
    assert not titles(page)


def test_words_and_titles_are_text(full, town, told):
    town.add(told("Pavel Rudin <b>was</b> seen by the harbour.", people=("Pavel Rudin",), title=NASTY))
    for words in ("harbour", NASTY):
        page = full.get("/search", params={"words": words})
        assert "<script>alert" not in page.text
        assert "{{ 7*7 }}" in page.text
        assert "<b>was" not in page.text
