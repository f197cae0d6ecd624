"""JSON-LD as pages really write it."""

from __future__ import annotations

import json

import pytest

from habeas.ingest.jsonld import Stated, read_jsonld


def test_all_fields_of_an_article_are_read():
    script = json.dumps(
        {
            "@type": "NewsArticle",
            "headline": "Editor &amp; clerk freed",
            "author": [{"name": "Ann Moor"}, "Ivan Vetrov"],
            "articleSection": ["World", "Courts"],
            "publisher": {"name": "The Vell Courier"},
            "datePublished": "2024-12-26T23:30:00-05:00",
            "inLanguage": {"@type": "Language", "alternateName": "en"},
        }
    )
    assert read_jsonld([script]) == Stated(
        "Editor & clerk freed", "Ann Moor, Ivan Vetrov", "World", "The Vell Courier", "2024-12-26T23:30:00-05:00", "en"
    )


@pytest.mark.parametrize(
    "script",
    [
        '[{"@type": "WebSite", "name": "x"}, {"@type": "Article", "headline": "Freed"}]',
        '{"@graph": [{"@type": ["Thing", "ReportageNewsArticle"], "headline": "Freed"}]}',
        '{"@type": "WebPage", "mainEntity": {"@type": "BlogPosting", "headline": "Freed"}}',
        '<!-- {"@type": "NewsArticle", "headline": "Fr\need"} -->'.replace("Fr\need", "Freed\t"),
        '{"@type": "NewsArticle", "headline": "Freed"};',
        '{"@type": "Article", "headline": "x", "about": {"@type": "NewsArticle", "headline": "Freed"}}',
    ],
)
def test_the_article_is_found_where_it_stands(script):
    assert read_jsonld([script]).title == "Freed"


@pytest.mark.parametrize(
    "script",
    [
        "",
        "{",
        "null",
        "3",
        '"NewsArticle"',
        "[" * 100_000,
        '{"@type": 5}',
        '{"@type": "NewsArticle", "headline": {"a": 1}}',
        '{"a":' * 20 + '{"@type":"NewsArticle","headline":"x"}' + "}" * 20,
    ],
    ids=range(9),
)
def test_what_is_broken_or_none_is_passed_over(script):
    assert read_jsonld([script]) == Stated()
