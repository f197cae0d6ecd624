"""What a web page says of itself: title, byline, section, publisher, publication day, language.

The page's own statements come first (JSON-LD, then OpenGraph and other `<meta>`, then its address), because they
are exact; trafilatura and htmldate only fill what is left. htmldate nearly always answers, rightly on some 71 of 102
pages that state nothing, so its dates have the basis `heuristic` and count as uncertain.

This module loads trafilatura; only `paste` loads this module, and only when there is a page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import htmldate
import trafilatura

from habeas.errors import SourceMalformed
from habeas.ingest.dates import day_in_url, stamped_day
from habeas.ingest.jsonld import Stated, read_jsonld
from habeas.records.report import PublishedBasis, Report

MOST_TAGS = 30_000
# htmldate tries many patterns on all of a page, so it is asked only about pages of the size that reports have.
_GUESS_TAGS = 8_000
_GUESS_LENGTH = 1_000_000
_LONGEST_FIELD = 500
_TITLES = ("og:title", "twitter:title", "dc.title", "parsely-title", "title")
_AUTHORS = ("author", "article:author", "parsely-author", "dc.creator", "sailthru.author", "byl")
_SECTIONS = ("article:section", "parsely-section", "section")
_PUBLISHERS = ("og:site_name", "application-name", "dc.publisher", "publisher")
_DATES = (
    "article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "dc.date.issued",
    "dcterms.created", "dc.date", "sailthru.date", "pubdate", "publish-date", "publication_date", "date",
)  # fmt: skip
_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}|\d{3}))?")


def describe(report: Report, text: str) -> Report:
    """Fill the metadata of a page from its markup; what the caller gave is kept.

    `text` is the decoded page. Raises SourceMalformed for a markup bomb.
    """
    if text.count("<") > MOST_TAGS:
        raise SourceMalformed(report.source, f"has more than {MOST_TAGS} tags, which no report has")
    tree = trafilatura.load_html(f"<html>{text}</html>" if "<html" not in text[:4096].lower() else text)
    if tree is None:
        return report
    metas = _metas(tree)
    stated = read_jsonld(["".join(node.itertext()) for node in tree.iterfind(".//script[@type='application/ld+json']")])
    address = report.url or _first(metas, ("og:url",)) or _attribute(tree, ".//link[@rel='canonical']", "href")
    report = replace(
        report,
        url=address,
        title=_title(tree, metas, stated),
        byline=_byline(stated.byline or _first(metas, _AUTHORS)),
        section=stated.section or _first(metas, _SECTIONS),
        publisher=stated.publisher or _first(metas, _PUBLISHERS),
        language=_tag(_language(tree, metas, stated)),
    )
    small = len(text) <= _GUESS_LENGTH and text.count("<") <= _GUESS_TAGS
    return report if report.published else _dated(report, stated, metas, tree, guess=small)


def _dated(report: Report, stated: Stated, metas: dict[str, str], tree: Any, *, guess: bool) -> Report:  # noqa: ANN401 - lxml has no types
    """Add the day of publication and who told it; days after the page was taken are not believed."""
    latest = report.retrieved.date() + timedelta(days=1) if report.retrieved else date.max
    told: tuple[tuple[str | None, PublishedBasis], ...] = (
        (stamped_day(stated.published or ""), "json-ld"),
        (stamped_day(_first(metas, _DATES) or _time(tree) or ""), "meta"),
        (day_in_url(report.url or report.source), "url"),
    )
    for day, basis in told:
        if day and day <= latest.isoformat():
            return replace(report, published=day, published_basis=basis)
    if not guess:
        return report
    last = min(latest, date(9998, 1, 1)).isoformat()
    day = htmldate.find_date(tree, original_date=True, max_date=last)
    return replace(report, published=day, published_basis="heuristic") if day else report


def _metas(tree: Any) -> dict[str, str]:  # noqa: ANN401 - lxml has no types
    """Give the first content of each named `<meta>` (and itemprop), names in small letters."""
    found: dict[str, str] = {}
    for node in tree.iter("meta"):
        name = node.get("property") or node.get("name") or node.get("itemprop") or node.get("http-equiv")
        content = " ".join((node.get("content") or "")[: 4 * _LONGEST_FIELD].split())[:_LONGEST_FIELD]
        if name and content:
            found.setdefault(name.strip().lower(), content)
    return found


def _title(tree: Any, metas: dict[str, str], stated: Stated) -> str | None:  # noqa: ANN401 - lxml has no types
    """Give the headline: as stated, or the only `<h1>`, or the `<title>` without the name of the site."""
    told = stated.title or _first(metas, _TITLES)
    site = stated.publisher or _first(metas, _PUBLISHERS)
    headings = [words for words in _texts(tree.iter("h1")) if words]
    if not told:
        told = headings[0] if len(headings) == 1 else next(iter(_texts(tree.iterfind(".//title"))), None)
    if told and headings and told.startswith(headings[0]) and len(headings[0].split()) > 2:
        return headings[0]
    return strip_site(told, site) if told else None


def strip_site(title: str, site: str | None) -> str | None:
    """Take the name of the site off the end of a title.

    >>> strip_site("Editor freed in Port Vell - The Vell Courier", "The Vell Courier")
    'Editor freed in Port Vell'
    """
    parts = re.split(r"\s+[|\-–—•»:]\s+", title)
    if len(parts) > 1 and len(parts[0].split()) > 2:
        last = parts[-1]
        if (site and last.casefold() == site.casefold()) or ("|" in title and len(last.split()) <= 3):
            return title[: title.rindex(last)].rstrip(" |-–—•»:")
    return title.strip() or None


def _byline(words: str | None) -> str | None:
    """Keep a byline that is a name and no address."""
    return None if words is None or "://" in words else words


def _language(tree: Any, metas: dict[str, str], stated: Stated) -> str | None:  # noqa: ANN401 - lxml has no types
    """Give the language as stated by the article, the root element or the locale."""
    return stated.language or tree.get("lang") or _first(metas, ("og:locale", "content-language", "dc.language"))


def _tag(words: str | None) -> str | None:
    """Write a language as a BCP 47 tag; None for what is none.

    >>> _tag("pt_BR"), _tag("English")
    ('pt-BR', None)
    """
    found = _LANGUAGE.fullmatch((words or "").strip())
    if found is None:
        return None
    parts = (found[1].lower(), (found[2] or "").title(), (found[3] or "").upper())
    return "-".join(part for part in parts if part)


def _time(tree: Any) -> str | None:  # noqa: ANN401 - lxml has no types
    """Give the first `<time>` marked as the time of publication."""
    for node in tree.iter("time"):
        if node.get("itemprop") == "datePublished" or node.get("pubdate") is not None:
            return str(node.get("datetime") or "") or None
    return None


def _first(metas: dict[str, str], names: tuple[str, ...]) -> str | None:
    """Give the first of some meta fields that is there."""
    return next((metas[name] for name in names if name in metas), None)


def _attribute(tree: Any, path: str, name: str) -> str | None:  # noqa: ANN401 - lxml has no types
    """Give an attribute of the first element on a path, if it is an address."""
    node = tree.find(path)
    value = None if node is None else node.get(name)
    return value if value and value.startswith(("http://", "https://")) else None


def _texts(nodes: Iterable[Any]) -> list[str]:
    """Give the text of some elements, each on one line and no longer than any headline."""
    return [" ".join("".join(node.itertext())[: 4 * _LONGEST_FIELD].split())[:_LONGEST_FIELD] for node in nodes]
