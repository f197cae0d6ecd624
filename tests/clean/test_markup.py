"""The text of pages, and pages that have none."""

from __future__ import annotations

from pathlib import Path

import pytest

from habeas.clean.markup import MOST_TAGS, read_page
from habeas.errors import NoArticle, SourceMalformed

PAGES = Path(__file__).parent / "pages"


def test_the_text_of_a_page_comes_without_menu_and_footer():
    text = read_page((PAGES / "news.html").read_text(encoding="utf-8"), "news.html")
    assert "The Harbour Court in Port Vell on Thursday freed Dana Holt" in text
    assert "Sport" not in text
    assert "All rights reserved" not in text


def test_broken_markup_is_read():
    text = read_page((PAGES / "broken-cp1251.html").read_text(encoding="cp1251"), "x.html")
    assert "Судья согласилась с этим доводом" in text


def test_a_fragment_is_read():
    assert "freed on Monday" in read_page("<p>The editor was freed on Monday by the court in Port Vell.</p>", "x.html")


@pytest.mark.parametrize(
    "raw", ["", "<html></html>", "<html><body><div>" * 5, "<html><script>var a = 1;</script></html>"]
)
def test_an_empty_page_holds_no_report(raw):
    with pytest.raises(NoArticle):
        read_page(raw, "x.html")


def test_a_markup_bomb_is_refused():
    with pytest.raises(SourceMalformed):
        read_page("<html>" + "<i>" * (MOST_TAGS + 1), "x.html")
