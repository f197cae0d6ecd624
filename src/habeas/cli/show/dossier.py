"""A dossier for readers: the case, then the people, reports and decisions behind it, and the quotes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.text import Text

from habeas.cli.page import CAUTION, LABEL, NAME, Page
from habeas.cli.show.case import Context, show_case
from habeas.cli.show.decisions import show_decision
from habeas.cli.show.people import show_label, show_others
from habeas.cli.show.quotes import Quotes
from habeas.export.show.dates import show_edtf
from habeas.export.words import quoted, words
from habeas.records.article import Article
from habeas.records.claim import Claim
from habeas.records.dossier import Dossier
from habeas.records.link import MACHINE, Link


def show_dossier(dossier: Dossier, console: Console, *, today: dt.date | None = None, ids: bool = False) -> None:
    """Print everything kept of one person; `ids` adds the ids of the claims and mentions, for deciding on them."""
    page = Page(console)
    quotes = Quotes(dossier.articles)
    people = {person.id: person for person in (*dossier.people, dossier.person)}
    context = Context({claim.id: claim for claim in dossier.claims}, people, quotes, today)
    if dossier.case:
        show_case(page, dossier.case, context)
    else:
        page.title(Text(show_label(dossier.person), style=NAME))
        page.paragraph(Text("No event is told of this person: no case."))
        show_others(page, [dossier.person], context.label_of, quotes, note_on=lambda _: Text())
    show_others(page, dossier.people, context.label_of, quotes, note_on=lambda _: Text())
    _show_questions(page, dossier.links)
    _show_claims(page, dossier.claims, quotes, heading="Claims") if ids else None
    _show_claims(page, dossier.rejected, quotes, heading="Rejected by a person")
    for index, decision in enumerate(dossier.history):
        page.heading("Decisions") if not index else None
        page.paragraph(show_decision(decision))
    if quotes.marks:
        quotes.show(page)
    _show_reports(page, dossier.articles)
    _show_names(page, dossier, ids=ids)
    page.show()


def _show_questions(page: Page, links: Iterable[Link]) -> None:
    """List what a person should decide, and what people decided, on who is who."""
    listed = [link for link in links if link.judgement == "ask" or link.by != MACHINE]
    for index, link in enumerate(listed):
        page.heading("Who is who") if not index else None
        asked = "perhaps the same person" if link.judgement == "ask" else link.judgement
        text = Text(f"{link.one} and {link.other}: {asked}", style=CAUTION if link.judgement == "ask" else "")
        text.append(f" ({words(link.why)}; {link.score:.2f}, {words(link.by)})", style=LABEL)
        page.paragraph(text)


def _show_claims(page: Page, claims: Sequence[Claim], quotes: Quotes, *, heading: str) -> None:
    for index, claim in enumerate(claims):
        page.heading(heading) if not index else None
        text = Text(f"{claim.id.removeprefix('claim:')}  {claim.kind} ({claim.assertion}) {quoted(claim.quote.exact)}")
        text.append_text(quotes.cite(claim.quote)).append(
            f"  {claim.confidence:.2f}, {words(claim.reader)}", style=LABEL
        )
        page.paragraph(text)


def _show_reports(page: Page, articles: Sequence[Article]) -> None:
    for number, article in enumerate(articles, 1):
        page.heading("Reports") if number == 1 else None
        report = article.report
        parts = [words(report.publisher)] if report.publisher else []
        parts += [show_edtf(report.published) if report.published else "undated", words(report.url or report.source)]
        text = Text(words(report.title or report.source)).append(f"  {', '.join(parts)}", style=LABEL)
        page.row(f"{number}", text, label_width=len(str(len(articles))))


def _show_names(page: Page, dossier: Dossier, *, ids: bool) -> None:
    """End with what to call this record by: its id, and older ones where they are asked for."""
    page.gap()
    known = f"{dossier.person.id}"
    known += f" (also {', '.join(dossier.aliases)})" if ids and dossier.aliases else ""
    page.paragraph(Text(known, style=LABEL))
