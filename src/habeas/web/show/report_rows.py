"""Rows of reports: what a case rests on, each text once, with the papers that printed it again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from habeas.export.outline.case import plain_day
from habeas.export.show.dates import show_edtf
from habeas.export.sources import address
from habeas.export.words import words
from habeas.records.article import Article
from habeas.web.show.cites import language, outlet


@dataclass(frozen=True, slots=True)
class ReportRow:
    """A report with its number, by which the lines cite it; `copies` are reports of the same text."""

    number: int
    id: str
    title: str
    outlet: str
    published: str
    day: str | None
    url: str | None
    language: str | None
    copies: tuple[ReportRow, ...] = ()


def rows(articles: Sequence[Article], heads: Mapping[str, str], most: int | None = None) -> tuple[ReportRow, ...]:
    """Fold the last `most` texts of a case, numbered in their order; `heads` names the text that each is a copy of."""
    groups = folded(articles, heads)
    shown = groups if most is None else groups[-most:]
    return tuple(_folded([_row(number, article) for number, article in several]) for several in shown)


def folded(articles: Sequence[Article], heads: Mapping[str, str]) -> Sequence[Sequence[tuple[int, Article]]]:
    """Put numbered reports of one text together."""
    groups: dict[str, list[tuple[int, Article]]] = {}
    for number, article in enumerate(articles, 1):
        id = article.report.id
        groups.setdefault(heads.get(id, id), []).append((number, article))
    return tuple(groups.values())


def _folded(several: Sequence[ReportRow]) -> ReportRow:
    first, *rest = several
    return replace(first, copies=tuple(rest)) if rest else first


def _row(number: int, article: Article) -> ReportRow:
    report = article.report
    published = report.published or ""
    return ReportRow(
        number,
        report.id,
        words(report.title or "") or "Untitled report",
        outlet(report) if report.publisher else "",
        show_edtf(published) if published else "date not known",
        plain_day(published),
        address(report),
        language(report),
    )
