"""People: everybody with their part; nobody looks accused who is not."""

import re

import pytest

from habeas.export.show.states import ROLES
from habeas.web.pages import people


def told_of(page):
    """Give the names in the list with their parts."""
    found = re.findall(r"<bdi>([^<]+)</bdi></a></th>\s*<td>([^<]+)</td>\s*<td>(.*?)</td>", page.text, re.DOTALL)
    return {name: (part, case) for name, part, case in found}


def test_an_empty_list_says_what_to_do(site):
    assert "Nobody is named yet." in site.get("/people").text


def test_everybody_is_listed_with_their_part(full):
    shown = told_of(full.get("/people"))
    assert list(shown) == [
        "Ivo Brandt", "Jonas Ambrek", "Kira Pelmont", "Marta Lindqvist", "Nadia Orlin", "Pavel Rudin",
    ]  # fmt: skip
    assert shown["Ivo Brandt"][0] == ROLES["counsel"]
    assert shown["Kira Pelmont"][0] == ROLES["not-implicated"]


def test_whoever_has_no_case_has_no_badge(full):
    shown = told_of(full.get("/people"))
    assert "badge" in shown["Pavel Rudin"][1]
    assert not [name for name in ("Ivo Brandt", "Kira Pelmont", "Nadia Orlin") if "badge" in shown[name][1]]


def test_a_part_is_chosen(full):
    assert list(told_of(full.get("/people?role=counsel"))) == ["Ivo Brandt"]


@pytest.mark.parametrize("name", ["orlin", "Надя Орлин", "NADIA"])
def test_a_name_is_found_in_any_script(full, name):
    assert list(told_of(full.get("/people", params={"name": name}))) == ["Nadia Orlin"]


def test_a_name_and_a_part(full):
    assert not told_of(full.get("/people?name=Orlin&role=counsel"))
    page = full.get("/people?name=Nobody+Such")
    assert page.status_code == 200
    assert "Nobody like that is named." in page.text


def test_a_part_that_is_none(full):
    page = full.get("/people?role=guilty")
    assert page.status_code == 422
    assert 'id="f-role-error"' in page.text


def test_pages_follow_each_other(full, monkeypatch):
    monkeypatch.setattr(people, "PAGE", 4)
    first = full.get("/people")
    second = full.get(re.search(r'rel="next" href="([^"]+)"', first.text)[1].replace("&amp;", "&"))
    assert len(told_of(first)) == 4
    assert list(told_of(second)) == ["Nadia Orlin", "Pavel Rudin"]
    assert "First page" in second.text


def test_a_page_after_somebody_who_is_gone_begins_anew(full):
    assert "The list has changed" in full.get("/people?after=p:0000").text


@pytest.mark.parametrize("words", ["<script>alert(1)</script>", '" onfocus="x', "\x00", "\u202e"])
@pytest.mark.parametrize("field", ["name", "role", "after"])
def test_what_is_typed_is_text(full, field, words):
    page = full.get("/people", params={field: words})
    assert page.status_code in {200, 422}
    assert "<script>alert" not in page.text
    assert 'onfocus="x"' not in page.text
