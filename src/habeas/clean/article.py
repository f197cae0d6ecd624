"""Reports in, clean text out: the one entry of this package."""

from __future__ import annotations

import importlib
import unicodedata
from collections.abc import Callable
from dataclasses import replace

from habeas.clean import cuts, furniture
from habeas.clean.language import detect
from habeas.clean.lines import count_words, fold
from habeas.clean.sentences import split
from habeas.errors import NoArticle, Paywalled
from habeas.records.article import Article, Sentence
from habeas.records.report import Report

_STUB_WORDS = 120
_LEAST_PROSE = 12


def clean(report: Report) -> Article:
    r"""Clean a report: its text without the furniture of its page, in NFC, with sentences and what was removed.

    What the furniture tells (title, section, byline, date of publication) is added to the article's report, and so
    is the language, where the report had none. Raises NoArticle or Paywalled.

    >>> page = b"HOME > World\n\nEditor freed in Vell\n\nAdvertisement\n\nThe editor was freed on Monday."
    >>> article = clean(Report(Report.identify(page), "-", page))
    >>> article.text, article.report.title, article.report.section
    ('Editor freed in Vell\n\nThe editor was freed on Monday.', 'Editor freed in Vell', 'World')
    """
    text = compose(report)
    language = report.language or detect(_longest_lines(text))
    found = furniture.find(text, language=language, title=report.title)
    kept, removed = cuts.apply(text, found.cuts)
    article = Article(_told(report, found, language), kept, split(kept, language=language), removed)
    _check(article)
    return article


def compose(report: Report) -> str:
    r"""Give the text of a report before cleaning, in NFC, headed by the title where that is known.

    A page is read by trafilatura. Raises NoArticle for a page on which it finds no text.

    >>> compose(Report("sha256:00", "-", b"Freed on Monday.", title="Editor freed"))
    'Editor freed\n\nFreed on Monday.'
    """
    raw = report.snapshot.decode(report.encoding or "utf-8", "replace").removeprefix("\ufeff")
    body = unicodedata.normalize("NFC", _read_page(raw, report.source) if report.media_type == "html" else raw)
    title = unicodedata.normalize("NFC", report.title or "").strip()
    first = next((line for line in body.splitlines() if line.strip()), "")
    return body if not title or fold(first) == fold(title) else f"{title}\n\n{body}"


def _read_page(raw: str, source: str) -> str:
    """Read the text of a page.

    trafilatura takes about a second to import, which reading plain text must not pay for: this is the one place in
    `clean` that loads it, on the first page.
    """
    read: Callable[[str, str], str] = importlib.import_module("habeas.clean.markup").read_page
    return read(raw, source)


def _longest_lines(text: str) -> str:
    """Give the longest lines of a text, which are surely no menu, for telling its language."""
    lines = sorted((line for line in text.splitlines() if line.strip()), key=len, reverse=True)
    return "\n".join(line[:2000] for line in lines[:8])


def _told(report: Report, found: furniture.Found, language: str | None) -> Report:
    """Add to a report what cleaning found, where nothing better is known."""
    report = replace(
        report,
        language=language,
        title=report.title or found.title,
        section=report.section or found.section,
        byline=report.byline or found.byline,
    )
    uncertain = report.published is None or report.published_basis == "heuristic"
    if found.published and uncertain:
        report = replace(report, published=found.published, published_basis="text")
    return report


def _check(article: Article) -> None:
    """Refuse what is no report: nothing left, a page without sentences, the stub before a paywall."""
    report = article.report
    if not article.text.strip():
        raise NoArticle(report.source, "holds no report, only what surrounds one on a page")
    if report.media_type == "text":
        return
    words = sum(count_words(article.text[sentence.start : sentence.end]) for sentence in _prose(article))
    walled = any(piece.reason == "paywall" for piece in article.removed) or b'"isAccessibleForFree":false' in _bare(
        report
    )
    if walled and words < _STUB_WORDS:
        raise Paywalled(report.source, "shows only the beginning of a report behind a paywall; save the full page")
    if words < _LEAST_PROSE:
        raise NoArticle(
            report.source, "holds no report (a menu, a list of headlines or a notice); save the page of one report"
        )


def _prose(article: Article) -> list[Sentence]:
    """Give the sentences of an article that are sentences, its headlines left out."""
    found = []
    for sentence in article.sentences:
        words = article.text[sentence.start : sentence.end]
        if words.rstrip("\"'”’»)]").endswith((".", "!", "?", "…", "。", "؟", "।")) and count_words(words) > 3:
            found.append(sentence)
    return found


def _bare(report: Report) -> bytes:
    """Give the bytes of a page as a machine's statement in it would be looked for: no spaces, one kind of false."""
    bare = report.snapshot.translate(None, b" \t\r\n")
    return bare.replace(b':"False"', b":false").replace(b':"false"', b":false").replace(b":False", b":false")
