"""Lists for readers: cases a line each, reports that were found with the words they were found by."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from rich.text import Text

from habeas.cli.page import CAUTION, LABEL, MARK, NAME, STAGE, WITHHELD, Page
from habeas.export.show.dates import show_edtf
from habeas.export.show.states import CUSTODY, STAGES
from habeas.export.words import count, excerpt, words

if TYPE_CHECKING:
    from habeas.store.listing.lists import CaseRow
    from habeas.store.search.hits import ReportHit

_LABEL = 28


def show_rows(page: Page, rows: Sequence[CaseRow]) -> None:
    """Add a line for each case: who, custody as of when, stage, and what a person should look at."""
    width = page.fit((words(row.label) for row in rows), most=_LABEL)
    for row in rows:
        page.row(words(row.label), _row(row), label_width=width, style=NAME)


def _row(row: CaseRow) -> Text:
    parts = [_custody(row), _stage(row)]
    parts += [Text(count(row.reports, "report") + (f", {count(row.sources, 'source')}" if row.sources else ""))]
    parts += [Text(count(row.conflicts, "conflict"), style=CAUTION)] if row.conflicts else []
    parts += [Text("something withheld", style=WITHHELD)] if row.withheld else []
    parts += [Text(row.person, style=LABEL)]
    return Text("; ").join(part for part in parts if part.plain)


def _custody(row: CaseRow) -> Text:
    """Say where the person is and as of when; nothing where nobody tells it."""
    if row.custody is None or row.custody == "unknown":
        return Text("custody not known" if row.custody else f"no case ({words(row.role)})", style=LABEL)
    shown = CUSTODY[row.custody]
    return Text(
        f"{shown} as of {show_edtf(row.as_of)}" if row.as_of else f"{shown}, as of an undated report", style=STAGE
    )


def _stage(row: CaseRow) -> Text:
    return Text(STAGES[row.stage] if row.stage else "")


def show_reports(page: Page, hits: Iterable[ReportHit]) -> None:
    """Add the reports that were found: title, publisher and day, and the sentence with the words marked."""
    for hit in hits:
        when = show_edtf(hit.published) if hit.published else "undated"
        parts = [words(part) for part in (hit.publisher, when, hit.url) if part]
        page.gap()
        page.paragraph(Text(words(hit.title or hit.source), style=NAME))
        page.paragraph(Text(", ".join(parts), style=LABEL))
        if hit.snippet:
            marks = [(start - hit.snippet.start, end - hit.snippet.start) for start, end in hit.snippet.hits]
            text = Text("“")
            for piece, marked in excerpt(hit.snippet.exact, marks):
                text.append(f"*{piece}*" if marked and page.plain else piece, style=MARK if marked else "")
            page.paragraph(text.append("”"), indent=4)
