"""Charges, chronology and custody of a dossier, in words that fit the stage."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from itertools import groupby

from habeas.cases.sightings import HELD
from habeas.cases.stints import running, settled
from habeas.export.outline.citations import Citations
from habeas.export.outline.parts import Line, Phrase, Row, Section
from habeas.export.show.dates import show_date, show_edtf
from habeas.export.show.events import show_event
from habeas.export.show.states import CUSTODY, STAGES
from habeas.export.sources import claims_of
from habeas.export.words import count, listing, quoted, sentence, words
from habeas.normalise import edtf
from habeas.records.case import Case, Charge, Event, Stint
from habeas.records.dossier import Dossier
from habeas.records.quote import Quote

_YEARS = 1461
"""Days from which on the age of news is told in years: four of them."""
_PLAIN = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?")


def custody_now(case: Case, citations: Citations, today: dt.date) -> Row:
    """Say whether the person is held as of the newest report that says so, and how long ago that was."""
    custody, now = case.custody, running(case.stints)
    line = [Phrase(sentence(CUSTODY[custody.state]), tone="strong")]
    places = listing(words(cited.value.words) for cited in custody.place)
    told = f" ({places})" if places else ""
    if custody.since:
        told += f", since {show_date(custody.since.value)}"
    elif now and now.begin and custody.state in HELD:
        told += f", since {_between(now.earliest_begin, now.latest_begin)}"
    if custody.state != "unknown":
        as_of = f"as of {show_edtf(custody.as_of)}" if custody.as_of else "as of an undated report"
        told += f", {as_of}{_ago(custody.as_of or '', today)}"
    line.append(Phrase(told, citations.cite(*custody.quotes)))
    return Row("Custody", (tuple(line),))


def _ago(as_of: str, today: dt.date) -> str:
    """Say how old the news is; only a day can be counted from. Other news may be newer, so it is said of custody."""
    first, last = edtf.bounds(as_of) or (None, None)
    if first is None or first != last or first > today:
        return ""
    days = (today - first).days
    age = count(days, "day") if days < _YEARS else count(days * 4 // 1461, "year")
    return f", {age} before this was drawn up; nothing newer on custody in these reports"


def charges(case: Case, citations: Citations) -> Section:
    """List each offence with the stage it has reached and how it came there."""
    return Section("charges", "Charges", "table", tuple(_charge(charge, citations) for charge in case.charges))


def _charge(charge: Charge, citations: Citations) -> Row:
    offence = charge.offence
    stage = (Phrase(sentence(STAGES[charge.stage]), citations.cite(*charge.quotes), "strong"),)
    steps = " → ".join(
        STAGES[step.stage] + (f" ({show_edtf(step.date)})" if step.date else "") for step in charge.history
    )
    known = [offence.name] if offence.name and offence.name not in offence.words else []
    known += [offence.article] if offence.article and offence.article not in offence.words else []
    known += [f"ICCS {offence.iccs}{'' if offence.certain else ' (section only)'}"] if offence.iccs else []
    lines = [stage, *([(Phrase(steps),)] if len(charge.history) > 1 else [])]
    lines += [(Phrase(words(", ".join(known)), tone="quiet"),)] if known else []
    return Row(sentence(words(offence.words)), tuple(lines))


def chronology(dossier: Dossier, case: Case, citations: Citations) -> Section:
    """List the events in order; those of one time stand together. What is undated is ordered by its report."""
    rows = []
    for (label, aside, date), together in groupby(case.events, key=_when):
        lines = tuple(_event(dossier, event, citations) for event in together)
        rows.append(Row(label, lines, plain_day(date), aside=aside))
    return Section("chronology", "Chronology", "timeline", tuple(rows))


def _when(event: Event) -> tuple[str, str, str]:
    """Give when an event was, what stands under that, and the EDTF date; the day of a report never dates an event."""
    if event.date is None:
        return ("undated", f"reported {show_edtf(event.reported)}" if event.reported else "", "")
    date = event.date.value
    return (show_edtf(date.edtf), "" if date.basis == "stated" else quoted(date.words), date.edtf)


def plain_day(date: str) -> str | None:
    """Give a date for machines where it is a day, month or year; None where it is less plain than that."""
    return date if _PLAIN.fullmatch(date) and edtf.bounds(date) else None


def _event(dossier: Dossier, event: Event, citations: Citations) -> Line:
    sure = event.assertion == "actual"
    worded = sentence(show_event(event, claims_of(dossier, event.claims)))
    line = [Phrase(worded, citations.cite(*event_quotes(event)), "plain" if sure else "doubt")]
    if event.sources > 1:
        line.append(Phrase(f" ({event.sources} independent sources)", tone="quiet"))
    disputes = claims_of(dossier, event.disputed_by)
    if disputes:
        line.append(Phrase("; disputed", citations.cite(*(claim.quote for claim in disputes)), "doubt"))
    return tuple(line)


def event_quotes(event: Event) -> Iterator[Quote]:
    """Give every quote that an event rests on."""
    yield from event.quotes
    yield from (cited.quote for cited in (event.date, event.term) if cited)
    for group in (event.authority, event.offences, event.place):
        yield from (cited.quote for cited in group)


def stints(case: Case, citations: Citations) -> Section:
    """List the times in custody, each end as exactly as the reports allow."""
    rows = [_stint(stint, citations) for stint in case.stints]
    intro = "From an arrest to a release. An end that no report tells is not an end that did not come."
    return Section("custody", "Times in custody", "table", tuple(rows), intro)


def _stint(stint: Stint, citations: Citations) -> Row:
    places = listing(words(cited.value.words) for cited in stint.place)
    exact = stint.begin.value if stint.begin and settled(stint) else None
    begin = show_date(exact) if exact else _between(stint.earliest_begin, stint.latest_begin)
    end = show_date(stint.end.value) if stint.end else _between(stint.earliest_end, stint.latest_end)
    if stint.open:
        end = "no release is reported"
    quotes = [*stint.quotes, *(cited.quote for cited in (stint.begin, stint.end) if cited)]
    lines = (Phrase(f"Began: {begin}", citations.cite(*quotes)),), (Phrase(f"Ended: {end}"),)
    return Row(sentence(CUSTODY[stint.state]) + (f" ({places})" if places else ""), lines)


def _between(first: dt.date | None, last: dt.date | None) -> str:
    """Word the days between which something happened."""
    if first and last:
        one, other = show_edtf(first.isoformat()), show_edtf(last.isoformat())
        return one if first == last else f"a day between {one} and {other}"
    if first or last:
        known = first or last
        return f"{'on or after' if first else 'by'} {show_edtf(known.isoformat())}" if known else ""
    return "a day not known"
