"""What an export says of the reports it rests on: where they stand, and the sentences that are cited."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import quote as percent
from urllib.parse import urlsplit

from habeas.export.words import words
from habeas.records.article import Article
from habeas.records.claim import Claim
from habeas.records.dossier import Dossier
from habeas.records.quote import Quote
from habeas.records.report import Report

_LONGEST = 2000
_KEPT = "%/:?#[]@!$&'()*+,=~"


def address(report: Report) -> str | None:
    """Give the web address of a report, None for a file: where files lie on somebody's disk is nobody's business.

    Only `http` and `https` count, so that no link of an export runs a script; odd characters are percent-encoded.

    >>> address(Report("sha256:00", "https://news.example/a b", b""))
    'https://news.example/a%20b'
    >>> address(Report("sha256:00", "/home/ada/a.txt", b"")) is None
    True
    """
    for given in (report.url, report.source):
        made = _http(given) if given else None
        if made:
            return made
    return None


def _http(given: str) -> str | None:
    try:
        parts = urlsplit("".join(words(given).split("\\")))
        host = parts.hostname
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"} or not host or parts.username is not None:
        return None
    if len(given) > _LONGEST or not all(char.isalnum() or char in ".-:_" for char in host):
        return None
    path, query, fragment = (percent(part, safe=_KEPT) for part in (parts.path or "/", parts.query, parts.fragment))
    return parts._replace(path=path, query=query, fragment=fragment).geturl()


def day_of(report: Report) -> str:
    """Give the EDTF day of a report, empty where it is not known."""
    return report.published or ""


def sentence_of(article: Article, quote: Quote) -> Quote:
    """Give the sentence that a quote stands in, the quote itself where it does not lie in one."""
    if article.sentences:
        sentence = article.sentences[article.sentence_at(quote.start)]
        if sentence.start <= quote.start and quote.end <= sentence.end:
            return article.quote(sentence.start, sentence.end)
    return quote


def claims_of(dossier: Dossier, ids: Iterable[str]) -> list[Claim]:
    """Give the claims of a dossier with some ids, in the order of the dossier."""
    wanted = frozenset(ids)
    return [claim for claim in dossier.claims if claim.id in wanted]


def in_order(dossier: Dossier) -> tuple[Article, ...]:
    """Give the reports of a dossier by day, those without one last; ties by id, so that no order of adding shows."""
    return tuple(sorted(dossier.articles, key=lambda one: (one.report.published or "9999", one.report.id)))
