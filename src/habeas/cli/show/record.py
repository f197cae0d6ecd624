"""The whole record for readers: the reports, a page a case, the other people, and the quotes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from habeas.cli.page import LABEL, Page
from habeas.cli.show.case import Context, show_case, show_line
from habeas.cli.show.people import show_others
from habeas.cli.show.quotes import Quotes
from habeas.export.show.dates import show_edtf
from habeas.export.words import count, listing, words
from habeas.records.article import Article
from habeas.records.case import Case
from habeas.records.docket import Docket
from habeas.records.person import Person

_SIDE = 12


def show_record(dockets: Sequence[Docket], console: Console, *, today: dt.date | None = None) -> None:
    """Print the record of the reports of one call; the last docket holds the cases over all of them.

    `today` is the day that 'nothing since' is counted to; without it nothing is counted.
    """
    page = Page(console)
    quotes = Quotes([docket.article for docket in dockets])
    people = _people(dockets)
    context = Context({claim.id: claim for docket in dockets for claim in docket.claims}, people, quotes, today)
    for number, docket in enumerate(dockets, 1):
        _show_report(page, docket.article, f"Report {number}" if len(dockets) > 1 else "Report")
    cases = dockets[-1].cases if dockets else ()
    told = [case for case in cases if _tells(case)]
    for case in told:
        show_case(page, case, context)
    if not told:
        page.gap()
        page.paragraph(Text("No arrest, charge, trial, sentence or custody of a person was found."), indent=0)
    denied = [case for case in cases if case not in told]
    with_case = {case.person for case in told}
    others = [person for person in people.values() if person.id not in with_case]
    show_others(page, others, context.label_of, quotes, note_on=lambda person: _denials(person, denied, context))
    if quotes.marks:
        quotes.show(page)
    page.show()


def _tells(case: Case) -> bool:
    """Tell whether something is said to happen in a case; who was only said not to be charged has no page."""
    return any(event.assertion != "negated" for event in case.events)


def _denials(person: str, denied: Sequence[Case], context: Context) -> Text:
    """Say what is said not to have happened to somebody without a page."""
    events = (event for case in denied if case.person == person for event in case.events)
    return Text("; ").join(show_line(event, context) for event in events)


def _people(dockets: Sequence[Docket]) -> dict[str, Person]:
    """Give the people of all dockets by id; a person met in several is shown as in the last."""
    return {person.id: person for docket in dockets for person in docket.people}


def _show_report(page: Page, article: Article, label: str) -> None:
    report = article.report
    page.gap()
    page.row(label, Text(words(report.title or report.source)), label_width=_SIDE)
    parts = [words(part) for part in (report.publisher, report.section, report.byline) if part]
    parts.append(_published(article))
    if report.title:
        parts.append(words(report.source))
    page.row("", Text(", ".join(parts), style=LABEL), label_width=_SIDE)
    reasons = [words(removed.reason) for removed in article.removed if removed.text.strip()]
    if reasons:
        taken = f"{count(len(reasons), 'piece')} of page furniture left out ({listing(reasons)})"
        page.row("", Text(taken, style=LABEL), label_width=_SIDE)


def _published(article: Article) -> str:
    report = article.report
    if not report.published:
        return "date of the report not known (--published DATE gives it)"
    sure = {"heuristic": ", uncertain", "given": ", as given"}.get(report.published_basis or "", "")
    return f"published {show_edtf(report.published)}{sure}"
