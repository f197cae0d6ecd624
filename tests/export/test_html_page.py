"""Pages are read back by lxml: one file, no script, nothing from elsewhere, and every citation leads both ways."""

import io
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from habeas.export import html_page
from habeas.export.html_page import css_string
from habeas.export.words import words

TAGS = {
    "html", "head", "meta", "title", "style", "body", "article", "header", "nav", "main", "section", "h1", "h2", "p",
    "a", "ol", "ul", "li", "dl", "dt", "dd", "div", "span", "table", "tbody", "tr", "th", "td", "time", "q", "mark",
    "cite", "code", "bdi", "sup", "strong", "em", "small",
}  # fmt: skip


def page(dossier, options):
    out = io.BytesIO()
    html_page.write([dossier], out, options)
    return html.document_fromstring(out.getvalue().decode())


def text(element):
    return " ".join(element.text_content().split())


def test_it_is_one_accessible_page(dossier, options):
    tree = page(dossier, options)
    assert tree.get("lang") == "en"
    assert text(tree.find(".//title")) == "Marta Lindqvist: case dossier"
    assert [text(one) for one in tree.iter("h1")] == ["Marta Lindqvist"]
    for section in tree.iter("section"):
        [heading] = [one for one in tree.iter("h2") if one.get("id") == section.get("aria-labelledby")]
        assert text(heading)
    assert all(th.get("scope") == "row" for th in tree.iter("th"))
    assert len({one.get("id") for one in tree.iter() if one.get("id")}) == len(tree.xpath("//@id"))
    assert {one.get("datetime") for one in tree.iter("time")} >= {"2021", "2023-08", "2026-03-04"}
    assert not {one.tag for one in tree.iter() if isinstance(one.tag, str)} - TAGS


def test_every_link_inside_leads_somewhere_and_back(dossier, examples, options):
    for one in (dossier, *examples[:3]):
        tree = page(one, options)
        ids = set(tree.xpath("//@id"))
        inside = [link[1:] for link in tree.xpath("//@href") if link.startswith("#")]
        assert set(inside) <= ids
        references = {ref.get("id") for ref in tree.xpath("//a[@role='doc-noteref']")}
        assert references == {back.get("href")[1:] for back in tree.xpath("//a[@role='doc-backlink']")}


def test_a_quote_has_its_words_language_report_and_day(dossier, options):
    tree = page(dossier, options)
    note = tree.get_element_by_id("note-2")
    assert note.find("q").get("lang") == "en"
    assert "espionage" in [text(mark) for mark in note.iter("mark")]
    assert "Report 1, 26 Dec 2024" in text(note)


def test_it_reads_like_a_chronology(dossier, options):
    tree = page(dossier, options)
    items = tree.xpath("//section[@id='chronology']/ol/li")
    assert [text(item.xpath("div[@class='when']")[0]) for item in items] == [
        "2021", "August 2023", "undatedreported 26 Dec 2024"
    ]  # fmt: skip
    assert "Stated as not involved" in text(tree.get_element_by_id("people"))
    assert "no proof of guilt" in text(tree.xpath("//p[@class='caution']")[0])


def test_hostile_words_stay_words(hostile, options):
    tree = page(hostile, options)
    assert not {one.tag for one in tree.iter()} - TAGS
    attributes = {name for one in tree.iter() for name in one.attrib}
    assert not [name for name in attributes if name.startswith("on") or name in {"src", "style", "action"}]
    outside = [link for link in tree.xpath("//@href") if not link.startswith("#")]
    assert all(re.match(r"https://(news|evil)\.example/", link) for link in outside)
    assert len(tree.findall(".//style")) == 1
    name = words(hostile.person.name)
    assert text(tree.find(".//h1")) == (name if len(name) <= 200 else name[:199] + "…")


def test_nothing_is_loaded_from_elsewhere(hostile, options):
    tree = page(hostile, options)
    style = tree.find(".//style").text
    assert not re.search(r"url\s*\(|@import|expression|</", style)
    assert "default-src 'none'" in tree.xpath("//meta[@http-equiv]/@content")[0]
    assert {one.get("rel") for one in tree.xpath("//a[@class='address']")} <= {"noopener noreferrer nofollow"}


@given(st.text(max_size=60))
def test_a_string_of_css_cannot_be_left(words_):
    made = css_string(words_)
    assert re.fullmatch(r'"(?:[A-Za-z0-9 ]|\\[0-9a-f]+ )*"', made)
    back = re.sub(r"\\([0-9a-f]+) ", lambda match: chr(int(match[1], 16)), made[1:-1])
    assert back == words_


def test_the_style_is_for_paper_too(dossier, options):
    style = page(dossier, options).find(".//style").text
    assert "@page" in style
    assert "counter(page)" in style
    assert '"Marta Lindqvist"' in style
    assert "@TITLE@" not in style


@pytest.mark.parametrize("tag", ['en"><script>', "x" * 50, "", "en us"])
def test_what_is_no_language_is_left_out(tag, dossier, options):
    article = dossier.articles[0]
    odd = replace(article, report=replace(article.report, language=tag))
    tree = page(replace(dossier, articles=(odd,)), options)
    assert not tree.xpath("//q/@lang")


def test_an_english_line_stays_left_to_right_whatever_name_begins_it(hostile_of, options):
    tree = page(hostile_of("عمر بن الحسن"), options)
    lines = tree.xpath("//td//bdi | //dd//bdi | //div[@class='what']//bdi")
    assert lines
    assert all(one.get("dir") == "ltr" for one in lines)
    assert tree.xpath("//h1/bdi[not(@dir)]"), "a name goes in its own direction"
