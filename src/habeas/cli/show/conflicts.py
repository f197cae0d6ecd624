"""What disagrees, for readers: each value with its quote and the reports that give it, and who has explained it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rich.text import Text

from habeas.cli.page import CAUTION, LABEL, Page
from habeas.cli.show.quotes import Quotes
from habeas.export.show.dates import show_edtf
from habeas.export.show.slots import show_side, show_slot
from habeas.export.show.states import DIFFERENCES
from habeas.export.words import listing, words
from habeas.records.article import Article
from habeas.records.case import Conflict, ConflictValue
from habeas.records.claim import Claim


def show_conflicts(page: Page, conflicts: Iterable[Conflict], claims: Mapping[str, Claim], quotes: Quotes) -> None:
    """List the conflicts of a case; where several reports disagree, each value names those that give it."""
    for index, conflict in enumerate(conflicts):
        if not index:
            page.heading("Where the reports differ")
        page.paragraph(show_conflict(conflict, claims, quotes))


def show_conflict(conflict: Conflict, claims: Mapping[str, Claim], quotes: Quotes) -> Text:
    """Word one conflict: the slot, how it differs, the values, the state."""
    named = [_reports(value, claims) for value in conflict.values]
    between = len({report for reports in named for report in reports}) > 1
    text = Text().append(f"{show_slot(conflict.slot)} ({DIFFERENCES[conflict.kind]}): ", style=CAUTION)
    for number, (value, reports) in enumerate(zip(conflict.values, named, strict=True)):
        shown = show_side(conflict.slot, value.value)
        text.append(" / " if number else "").append(shown)
        text.append(f", {_sources(reports, quotes.articles)}" if between else "", style=LABEL)
        text.append_text(quotes.cite(value.quote))
    if conflict.explanation:
        one = conflict.explanation
        text.append(f"; explained by {words(one.by)} on {show_edtf(f'{one.at:%Y-%m-%d}')}: {words(one.why)}")
    return text


def _reports(value: ConflictValue, claims: Mapping[str, Claim]) -> tuple[str, ...]:
    """List the reports that give a value, the one that is quoted first."""
    told = (claims[claim].quote.report for claim in value.claims if claim in claims)
    return tuple(dict.fromkeys((value.quote.report, *told)))


def _sources(reports: Iterable[str], articles: Iterable[Article]) -> str:
    """Name reports by who published them and when, 'report 2' where the page does not say."""
    known = {article.report.id: (number, article.report) for number, article in enumerate(articles, 1)}
    named = []
    for id in reports:
        if id in known:
            number, report = known[id]
            named.append(words(report.publisher) if report.publisher else f"report {number}")
    return listing(dict.fromkeys(named))
