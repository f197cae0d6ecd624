"""What a page states about its article in JSON-LD (https://schema.org/NewsArticle)."""

from __future__ import annotations

import html
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

_ARTICLES = ("NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "Article", "BlogPosting", "LiveBlogPosting")
_DEPTH = 12


@dataclass(frozen=True, slots=True)
class Stated:
    """The fields of one article as stated; None for what is not there."""

    title: str | None = None
    byline: str | None = None
    section: str | None = None
    publisher: str | None = None
    published: str | None = None
    language: str | None = None


def read_jsonld(scripts: list[str]) -> Stated:
    """Give what the first article object in some JSON-LD scripts states; broken scripts are passed over.

    >>> read_jsonld(['{"@graph": [{"@type": "NewsArticle", "headline": "Freed", "author": [{"name": "A. Bee"}]}]}'])
    Stated(title='Freed', byline='A. Bee', section=None, publisher=None, published=None, language=None)
    """
    articles = [node for script in scripts for node in _objects(_parse(script)) if _rank(node) < len(_ARTICLES)]
    if not articles:
        return Stated()
    node = min(articles, key=_rank)
    return Stated(
        title=_words(node.get("headline")) or _words(node.get("name")),
        byline=_words(node.get("author")) or _words(node.get("creator")),
        section=_words(node.get("articleSection"), first=True),
        publisher=_words(node.get("publisher")) or _words(node.get("sourceOrganization")),
        published=_words(node.get("datePublished")) or _words(node.get("dateCreated")),
        language=_words(node.get("inLanguage"), key="alternateName", first=True),
    )


def _parse(script: str) -> Any:  # noqa: ANN401 - JSON of strangers
    """Parse one script leniently (control characters, comment wrappers); None where it is broken."""
    try:
        return json.loads(script.strip().removeprefix("<!--").removesuffix("-->").strip(" ;\n"), strict=False)
    except (ValueError, RecursionError):
        return None


def _objects(value: Any, depth: int = 0) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - JSON of strangers
    """Walk all objects of a JSON value, outermost first, no deeper than any honest page."""
    if depth > _DEPTH:
        return
    if isinstance(value, dict):
        yield value
    children = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for child in children:
        yield from _objects(child, depth + 1)


def _rank(node: dict[str, Any]) -> int:
    """Rank an object by its type: the lower, the more surely it is the article of the page."""
    kinds = node.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    ranks = [_ARTICLES.index(kind) for kind in kinds if isinstance(kind, str) and kind in _ARTICLES]
    return min(ranks, default=len(_ARTICLES))


def _words(value: Any, *, key: str = "name", first: bool = False) -> str | None:  # noqa: ANN401 - JSON of strangers
    """Flatten a string, an object with a name, or a list of those into one line."""
    if isinstance(value, dict):
        value = value.get(key) or value.get("name")
    if isinstance(value, list):
        parts = [words for item in value[:10] if (words := _words(item, key=key))]
        return (parts[0] if first else ", ".join(dict.fromkeys(parts))) if parts else None
    if not isinstance(value, str):
        return None
    return " ".join(html.unescape(value).split())[:500] or None
