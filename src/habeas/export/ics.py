"""ICS: dated court events and the expected end of a sentence, for calendars (RFC 5545).

A calendar knows days only, so what is less exact than a day is an entry over all the days it can mean, marked tentative
and worded as imprecise. What nobody dates, or what is open at one end, is left out: a made-up day would be believed.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import BinaryIO, Literal

from icalendar import Event as Entry

from habeas.export.labels import label
from habeas.export.options import Options
from habeas.export.show.dates import show_date, show_edtf
from habeas.export.show.events import show_event
from habeas.export.sources import address, claims_of, sentence_of
from habeas.export.words import words
from habeas.records.case import Ends, Event
from habeas.records.claim import Kind
from habeas.records.dossier import Dossier

COURT: frozenset[Kind] = frozenset(
    {"charge", "plea", "trial", "convict", "acquit", "sentence", "appeal", "dismiss", "pardon", "extradite"}
)
"""Kinds that come before a court or a like authority."""
_HEAD = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Habeas//Case records//EN\r\nCALSCALE:GREGORIAN\r\n"
_TAIL = b"END:VCALENDAR\r\n"
_LONGEST = 500


@dataclass(frozen=True, slots=True)
class Span:
    """An entry of a calendar: all days from `first` to `last`, both counted."""

    uid: str
    first: dt.date
    last: dt.date
    summary: str
    description: str
    status: Literal["TENTATIVE", "CONFIRMED"]
    place: str = ""
    url: str | None = None


def write(dossiers: Iterable[Dossier], out: BinaryIO, options: Options) -> None:
    """Write one calendar with the entries of everybody, as they come."""
    out.write(_HEAD)
    for dossier in dossiers:
        out.writelines(_entry(span, options.now).to_ical() for span in spans(dossier))
    out.write(_TAIL)


def spans(dossier: Dossier) -> Iterator[Span]:
    """Give the entries of one person."""
    case = dossier.case
    if case is None:
        return
    for event in case.events:
        if event.kind in COURT and event.assertion != "negated":
            yield from _of_event(dossier, event)
    if case.ends:
        yield from _of_ends(dossier, case.ends)


def _of_event(dossier: Dossier, event: Event) -> Iterator[Span]:
    date = event.date.value if event.date else None
    if date is None or date.earliest is None or date.latest is None:
        return
    exact = date.earliest == date.latest
    what = show_event(event, claims_of(dossier, event.claims))
    told = [f"When: {show_date(date)} (EDTF {date.edtf})", *_quotes(dossier, event)]
    yield Span(
        _uid(dossier, event.kind, event.assertion, _first_claim(dossier, event)),
        date.earliest,
        date.latest,
        f"{label(dossier.person)}: {what}" + ("" if exact else f" ({show_edtf(date.edtf)}, day not known)"),
        "\n".join(told),
        "CONFIRMED" if exact and event.assertion == "actual" and not event.disputed_by else "TENTATIVE",
        ", ".join(dict.fromkeys(words(cited.value.words) for cited in event.place)),
        next(filter(None, (address(dossier.article(quote.report).report) for quote in event.quotes)), None),
    )


def _of_ends(dossier: Dossier, ends: Ends) -> Iterator[Span]:
    days = [day for day in (ends.earliest.day, ends.latest.day) if day]
    if not days:
        return
    earliest, latest = (end.day.isoformat() if end.day else "not known" for end in (ends.earliest, ends.latest))
    steps = [
        "Worked out from the reports; no promise of release.",
        *(f"Earliest: {words(step)}" for step in ends.earliest.steps),
        *(f"Latest: {words(step)}" for step in ends.latest.steps),
    ]
    summary = f"{label(dossier.person)}: sentence may end (earliest {earliest}, latest {latest})"
    yield Span(_uid(dossier, "ends"), min(days), max(days), summary, "\n".join(steps), "TENTATIVE")


def _quotes(dossier: Dossier, event: Event) -> Iterator[str]:
    for quote in event.quotes:
        article = dossier.article(quote.report)
        day = f", {show_edtf(article.report.published)}" if article.report.published else ""
        publisher = words(article.report.publisher or article.report.title or "a report")
        yield f"“{words(sentence_of(article, quote).exact)}” ({publisher}{day})"


def _first_claim(dossier: Dossier, event: Event) -> str:
    """Give the claim of the earliest report that tells an event: later reports do not change the id of its entry."""
    told = claims_of(dossier, event.claims)
    days = {claim.id: dossier.article(claim.quote.report).report.published or "9999" for claim in told}
    return min(event.claims, key=lambda one: (days.get(one, "9999"), one), default="")


def _uid(dossier: Dossier, *meaning: str) -> str:
    digest = hashlib.sha256("\x1f".join((dossier.person.id, *meaning)).encode("utf-8", "replace")).hexdigest()
    return f"{digest[:32]}@habeas.invalid"


def _entry(span: Span, now: dt.datetime) -> Entry:
    """Give an entry as the icalendar package has it, which escapes and folds; the end of a day is the next one."""
    entry = Entry()
    entry.add("uid", span.uid)
    entry.add("dtstamp", now)
    entry.add("dtstart", span.first)
    entry.add("dtend", min(span.last, dt.date.max - dt.timedelta(days=1)) + dt.timedelta(days=1))
    entry.add("summary", words(span.summary)[:_LONGEST])
    entry.add("description", span.description)
    entry.add("status", span.status)
    entry.add("transp", "TRANSPARENT")
    entry.add("class", "CONFIDENTIAL")
    if span.place:
        entry.add("location", span.place[:_LONGEST])
    if span.url:
        entry.add("url", span.url)
    return entry
