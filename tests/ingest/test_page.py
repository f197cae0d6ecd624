"""Pages: what they say of themselves, and where the date comes from."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from habeas.errors import SourceMalformed
from habeas.ingest import page
from habeas.ingest.page import strip_site
from habeas.ingest.paste import Arrival, take

PAGES = Path(__file__).parents[1] / "clean" / "pages"
NOW = datetime(2024, 12, 30, tzinfo=UTC)


def read(html, **arrival):
    data = html if isinstance(html, bytes) else html.encode()
    return take(data, Arrival("saved.html", NOW, **arrival))


def test_a_news_page_states_everything_and_the_day_is_the_local_one():
    report = read((PAGES / "news.html").read_bytes())
    assert report.title == "Editor freed in Port Vell after a year"
    assert (report.byline, report.section, report.publisher) == ("Ann Moor, Ivan Vetrov", "World", "The Vell Courier")
    assert (report.published, report.published_basis, report.language) == ("2024-12-26", "json-ld", "en-GB")
    assert report.url == "https://courier.example/world/2024/12/26/editor-freed"


def test_a_page_with_meta_only():
    report = read((PAGES / "meta.html").read_bytes())
    assert (report.title, report.byline, report.section) == ("Port Vell teacher acquitted", "Lena Orr", "Courts")
    assert (report.published, report.published_basis, report.language) == ("2024-11-05", "meta", "en-US")


def test_a_broken_page_in_windows_1251():
    report = read((PAGES / "broken-cp1251.html").read_bytes())
    assert (report.title, report.encoding) == ("Учителя из Порт-Велла освободили", "cp1251")
    assert report.published is None


@pytest.mark.parametrize(
    ("head", "published", "basis"),
    [
        (
            '<script type="application/ld+json">{"@type":"Article","datePublished":"2024-10-01"}</script>',
            "2024-10-01",
            "json-ld",
        ),
        ('<script type="application/ld+json">{"@type":"Article","datePublished":"2099-10-01"}</script>', None, None),
        ('<meta property="article:published_time" content="2024-10-02T08:00Z">', "2024-10-02", "meta"),
        ('<time datetime="2024-10-03" itemprop="datePublished">3 October</time>', "2024-10-03", "meta"),
        ('<link rel="canonical" href="https://vell.example/2024/10/04/freed">', "2024-10-04", "url"),
        ("<p>Posted on 5 October 2024</p>", "2024-10-05", "heuristic"),
    ],
)
def test_the_record_says_where_the_date_came_from(head, published, basis):
    report = read(f"<html><head><title>Editor freed in Vell</title>{head}</head><body><p>She was freed.</body></html>")
    assert (report.published, report.published_basis) == (published, basis)


def test_a_given_date_stands_above_the_page():
    report = read((PAGES / "news.html").read_bytes(), published="2024-12-27")
    assert (report.published, report.published_basis) == ("2024-12-27", "given")


def test_a_large_page_is_not_searched_for_a_date():
    report = read("<html><body>" + "<p>Posted on 5 October 2024</p>" * 5000)
    assert report.published is None


@pytest.mark.parametrize(
    ("title", "site", "expected"),
    [
        ("Editor freed in Vell - The Courier", "The Courier", "Editor freed in Vell"),
        ("Editor freed in Vell | Courier", None, "Editor freed in Vell"),
        ("Editor freed - but not for long - in Vell", "The Courier", "Editor freed - but not for long - in Vell"),
        ("Freed - The Courier", "The Courier", "Freed - The Courier"),
        ("  ", None, None),
    ],
)
def test_the_name_of_the_site_is_no_part_of_the_title(title, site, expected):
    assert strip_site(title, site) == expected


def test_an_address_is_no_byline():
    assert read('<html><head><meta name="author" content="https://vell.example/ann"></head><p>x').byline is None


@pytest.mark.parametrize("words", ["English", "x", "", "en-"])
def test_what_is_no_language_tag_is_left_out(words):
    assert read(f"<html lang='{words}'><body><p>x</p><p>y</p>").language is None


def test_a_fragment_and_an_empty_page_are_described_too():
    assert take(b"<h1>Editor freed in Vell</h1><p>x", Arrival("x.html", NOW)).title == "Editor freed in Vell"
    assert read("<html></html>").title is None


@pytest.mark.parametrize("unit", ["<div>", "<b><i>", "<li>x", "<a href='"])
def test_a_markup_bomb_is_refused_at_once(unit):
    with pytest.raises(SourceMalformed, match="tags, which no report has"):
        read("<html><body>" + unit * (page.MOST_TAGS + 1))


def test_deep_nesting_below_the_limit_does_no_harm():
    assert read("<html><body>" + "<div>" * 20_000).title is None


def test_a_title_of_a_megabyte_is_cut():
    assert len(read("<html><head><title>" + "x " * 500_000 + "</title></head><p>x").title) <= 500
