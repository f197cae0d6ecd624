"""CSV: one row an event of a case, for spreadsheets and statistics (RFC 4180, UTF-8, safe cells).

What is imprecise stays so: a date is its EDTF form with the first and last day it can mean, never one made-up day.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from habeas.export.csv_cells import safe
from habeas.export.labels import label
from habeas.export.options import Options
from habeas.export.show.events import show_event
from habeas.export.show.terms import show_term
from habeas.export.sources import address, claims_of, day_of, sentence_of
from habeas.export.words import words
from habeas.records.case import Case, Event
from habeas.records.dossier import Dossier

COLUMNS = (
    "person_id", "name", "role", "kind", "assertion", "what",
    "date", "earliest", "latest", "date_words", "date_basis", "reported",
    "term", "term_kind", "term_least", "term_most", "term_scope", "offences", "iccs", "authority", "place", "country",
    "stage", "sources", "disputed", "quote", "report", "published", "claims",
)  # fmt: skip
_BOM = "\ufeff".encode()
_BETWEEN = "; "


def write(dossiers: Iterable[Dossier], out: BinaryIO, options: Options) -> None:
    """Write a header and one row an event, people in the order they come; `options.bom` puts the mark before."""
    out.write(_BOM if options.bom else b"")
    out.write(_line(COLUMNS))
    for dossier in dossiers:
        out.writelines(_line(row) for row in rows(dossier))


def rows(dossier: Dossier) -> Iterator[tuple[str, ...]]:
    """Give the rows of one person, a cell a column, not yet made safe; none for somebody without a case."""
    case = dossier.case
    person = dossier.person
    for event in case.events if case else ():
        what = show_event(event, claims_of(dossier, event.claims))
        yield (
            *(person.id, label(person), person.role, event.kind, event.assertion, what),
            *_date(event),
            *_term(event),
            _join(cited.value.words for cited in event.offences),
            _join(cited.value.iccs or "" for cited in event.offences),
            _join(cited.value.words for cited in event.authority),
            _join(cited.value.words for cited in event.place),
            _join(
                [
                    *(one.value.country or "" for one in event.place),
                    *(one.value.country or "" for one in event.authority),
                ]
            ),
            _stage(case, event) if case else "",
            *(str(event.sources), "yes" if event.disputed_by else "no"),
            *_source(dossier, event),
            _join(event.claims),
        )


def _line(cells: Iterable[str]) -> bytes:
    row = io.StringIO()
    csv.writer(row, quoting=csv.QUOTE_MINIMAL, lineterminator="\r\n").writerow([safe(cell) for cell in cells])
    return row.getvalue().encode("utf-8", "replace")


def _join(values: Iterable[str]) -> str:
    return _BETWEEN.join(dict.fromkeys(shown for value in values if (shown := words(value))))


def _date(event: Event) -> tuple[str, ...]:
    if event.date is None:
        return ("", "", "", "", "", event.reported or "")
    date = event.date.value
    first, last = (day.isoformat() if day else "" for day in (date.earliest, date.latest))
    return (date.edtf, first, last, words(date.words), date.basis, event.reported or "")


def _term(event: Event) -> tuple[str, ...]:
    if event.term is None:
        return ("", "", "", "", "")
    term = event.term.value
    least, most = (length.iso if length else "" for length in (term.least, term.most))
    return (show_term(term), term.kind, least, most, term.scope or "")


def _stage(case: Case, event: Event) -> str:
    """Give the stage that the charges named in an event have reached, as the claims allow."""
    meant = {(cited.value.words, cited.value.iccs) for cited in event.offences}
    codes = {iccs for _, iccs in meant if iccs}
    return _join(
        charge.stage
        for charge in case.charges
        if (charge.offence.words, charge.offence.iccs) in meant or charge.offence.iccs in codes
    )


def _source(dossier: Dossier, event: Event) -> tuple[str, str, str]:
    """Give the sentence of the first quote, where its report stands and the day of that report."""
    if not event.quotes:
        return ("", "", "")
    article = dossier.article(event.quotes[0].report)
    return (words(sentence_of(article, event.quotes[0]).exact), address(article.report) or "", day_of(article.report))
