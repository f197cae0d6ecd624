"""A case for readers: who, custody now, charges, timeline, terms, what disagrees and what is not known."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from rich.text import Text

from habeas.cli.page import CAUTION, DATE, LABEL, NAME, STAGE, WITHHELD, Page
from habeas.cli.show.conflicts import show_conflicts
from habeas.cli.show.custody import show_custody, show_stints
from habeas.cli.show.ends import show_ends, show_findings
from habeas.cli.show.people import show_countries, show_forms, show_label, show_positions, show_ties
from habeas.cli.show.quotes import Quotes
from habeas.export.show.dates import show_when
from habeas.export.show.events import show_event
from habeas.export.show.states import STAGES
from habeas.export.show.terms import show_bound, show_term
from habeas.export.words import count, quoted, words
from habeas.records.case import (
    Case,
    Charge,
    Event,
    TermBound,
    Unknown,
)
from habeas.records.claim import Claim
from habeas.records.offence import Offence
from habeas.records.person import Person
from habeas.records.quote import Quote

_SIDE = 12
_WHEN = 18
_WHEN_ROOMY = len("undated; reported 26 Dec 2024")
_ROOMY = 100


@dataclass(frozen=True, slots=True)
class Context:
    """What the lines of a case refer to: claims and people by id, the quotes cited so far, the day they are read on."""

    claims: Mapping[str, Claim]
    people: Mapping[str, Person]
    quotes: Quotes
    today: dt.date | None = None

    def label_of(self, person: str) -> str:
        """Call a person by id."""
        return show_label(self.people[person]) if person in self.people else "a person not in this record"

    def told(self, claims: Iterable[str]) -> list[Claim]:
        """Give the claims with some ids."""
        return [self.claims[id] for id in claims if id in self.claims]


def show_case(page: Page, case: Case, context: Context) -> None:
    """Add the page of one case."""
    person = context.people[case.person]
    page.title(Text(show_label(person), style=NAME))
    _show_person(page, person, case, context)
    _show_charges(page, case.charges, context.quotes)
    _show_timeline(page, case.events, context)
    show_stints(page, case.stints, context.quotes)
    _show_terms(page, case, context.quotes)
    show_ends(page, case.ends, context.quotes)
    show_findings(page, case.findings, context.quotes)
    show_conflicts(page, case.conflicts, context.claims, context.quotes)
    _show_withheld(page, case, context.quotes)
    _show_unknown(page, case.unknown)


def _show_person(page: Page, person: Person, case: Case, context: Context) -> None:
    rows = (
        ("Also named", Text(show_forms(person))),
        ("Nationality", show_countries(person, context.quotes)),
        ("Positions", show_positions(person, context.quotes)),
        ("Ties", show_ties(person, context.label_of, context.quotes)),
        ("Custody", show_custody(case.custody, context.quotes, context.today, case.stints)),
    )
    for label, text in rows:
        if text.plain:
            page.row(label, text, label_width=_SIDE)


def _show_charges(page: Page, charges: Sequence[Charge], quotes: Quotes) -> None:
    if charges:
        page.heading("Charges")
    labels = [words(charge.offence.words) for charge in charges]
    width = page.fit(labels, most=page.width // 3)
    for label, charge in zip(labels, charges, strict=True):
        text = Text().append(STAGES[charge.stage], style=STAGE).append_text(quotes.cite(*charge.quotes))
        known = _classes(charge.offence)
        text.append(f"  {', '.join(known)}" if known else "", style=LABEL)
        page.row(label, text, label_width=width, style="")


def _classes(offence: Offence) -> list[str]:
    """Give what is known of an offence beside its own words: its class, article of law and code."""
    known = [offence.name] if offence.name and offence.name not in offence.words else []
    known += [words(offence.article)] if offence.article and offence.article not in offence.words else []
    known += [f"ICCS {offence.iccs}{'' if offence.certain else ', section only'}"] if offence.iccs else []
    return known


def _show_timeline(page: Page, events: Sequence[Event], context: Context) -> None:
    """List the events in order; those of one time stand together beside it."""
    most = _WHEN if page.width < _ROOMY else _WHEN_ROOMY
    width = page.fit(map(show_when, events), most=most)
    if events:
        page.heading("Timeline")
    for when, together in groupby(events, key=show_when):
        told = list(together)
        style = DATE if told[0].date else LABEL
        page.row(when, *(show_line(event, context) for event in told), label_width=width, style=style)


def show_line(event: Event, context: Context) -> Text:
    """Word one event, with its quotes, how many sources tell it and what disputes it."""
    sure = event.assertion == "actual"
    phrase = Text(show_event(event, context.told(event.claims)), style="" if sure else CAUTION)
    text = Text().append_text(phrase).append_text(context.quotes.cite(*_event_quotes(event)))
    if event.sources > 1:
        text.append(f" ({count(event.sources, 'source')})", style=LABEL)
    disputes = context.told(event.disputed_by)
    if disputes:
        text.append("; disputed", style=CAUTION).append_text(context.quotes.cite(*(one.quote for one in disputes)))
    return text


def _event_quotes(event: Event) -> list[Quote]:
    """Gather every quote that a line of the timeline rests on."""
    return [
        *event.quotes,
        *((event.date.quote,) if event.date else ()),
        *((event.term.quote,) if event.term else ()),
        *(cited.quote for cited in event.authority),
        *(cited.quote for cited in event.offences),
        *(cited.quote for cited in event.place),
    ]


def _show_terms(page: Page, case: Case, quotes: Quotes) -> None:
    terms = case.terms
    if not terms.imposed:
        return
    page.heading("Sentences")
    for cited in terms.imposed:
        page.paragraph(Text(show_term(cited.value)).append_text(quotes.cite(cited.quote)))
    if terms.combination == "single" or not (terms.least and terms.most):
        return
    stated = terms.combination == "stated"
    together = Text("stated by the report" if stated else "not stated; they come to a range, not a sum")
    page.row("Together", together.append_text(quotes.cite(*terms.quotes)), label_width=_SIDE)
    if terms.least == terms.most:
        page.row("In all", Text(_bound(terms.least)), label_width=_SIDE)
        return
    page.row("At least", Text(_bound(terms.least)), label_width=_SIDE)
    page.row("At most", Text(_bound(terms.most)), label_width=_SIDE)


def _bound(bound: TermBound) -> str:
    """Give one end of a range with its rule, the rule alone where no length comes of it."""
    known = bound.life or bound.death or bound.duration
    return f"{show_bound(bound)}; {words(bound.rule)}" if known else words(bound.rule)


def _show_withheld(page: Page, case: Case, quotes: Quotes) -> None:
    for index, withheld in enumerate(case.withheld):
        if not index:
            page.heading("Withheld: said to be kept secret")
        text = Text(f"{words(withheld.what)} ({quoted(withheld.quote.exact)})", style=WITHHELD)
        if withheld.said_by:
            text.append(f", according to {words(withheld.said_by.value)}")
        page.paragraph(Text().append_text(text).append_text(quotes.cite(withheld.quote)))


def _show_unknown(page: Page, unknown: Iterable[Unknown]) -> None:
    for index, gap in enumerate(unknown):
        if not index:
            page.heading("Not stated in these reports")
        page.paragraph(Text(words(gap.why), style=LABEL))
