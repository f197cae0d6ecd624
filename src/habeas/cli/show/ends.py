"""The end of the terms for readers, with every step, and what does not fit together."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from habeas.cli.page import CAUTION, LABEL, Page
from habeas.cli.show.quotes import Quotes
from habeas.export.show.dates import show_edtf
from habeas.export.words import words
from habeas.records.case import Ends, Finding, TermEnd

_SIDE = 12


def show_ends(page: Page, ends: Ends | None, quotes: Quotes) -> None:
    """Add when the sentences can end and how that is computed; the steps alone where no day follows."""
    if ends is None:
        return
    page.heading("End of term")
    if ends.earliest == ends.latest:
        page.row("Ends", _day(ends.earliest).append_text(quotes.cite(*ends.quotes)), label_width=_SIDE)
    else:
        page.row("Earliest", _day(ends.earliest).append_text(quotes.cite(*ends.quotes)), label_width=_SIDE)
        page.row("Latest", _day(ends.latest), label_width=_SIDE)
    page.paragraph(Text("How this is computed", style=LABEL))
    if ends.earliest == ends.latest:
        _steps(page, "", ends.earliest.steps)
        return
    shared = [step for step in ends.earliest.steps if step in ends.latest.steps]
    _steps(page, "earliest", [step for step in ends.earliest.steps if step not in shared])
    _steps(page, "latest", [step for step in ends.latest.steps if step not in shared])
    _steps(page, "both", shared)


def _day(end: TermEnd) -> Text:
    return Text(show_edtf(end.day.isoformat()) if end.day else "no day follows")


def _steps(page: Page, label: str, steps: Sequence[str]) -> None:
    """List steps, one a line, beside the end that they give."""
    if steps:
        page.row(label, *(Text(words(step), style=LABEL) for step in steps), label_width=_SIDE)


def show_findings(page: Page, findings: Sequence[Finding], quotes: Quotes) -> None:
    """Add what breaks a rule, for a person to look at."""
    for index, finding in enumerate(findings):
        if not index:
            page.heading("Does not fit together")
        page.paragraph(Text(words(finding.what), style=CAUTION).append_text(quotes.cite(*finding.quotes)))
