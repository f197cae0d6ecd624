"""Listed reports: a report as one line of a list, in words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from habeas.export.outline.case import plain_day
from habeas.export.show.dates import show_edtf
from habeas.export.words import excerpt, words
from habeas.store.reading.report_lists import ReportRow
from habeas.store.search.hits import ReportHit
from habeas.store.search.snippets import Snippet
from habeas.web.show.provenance import language_of

_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Row:
    """One report of a list; `pieces` are the sentence it was found by, True where the words asked for stand.

    What a search does not tell (when it was added, how much is in it) is empty or None there.
    """

    href: str
    title: str
    outlet: str
    day: str
    day_plain: str
    language: str = ""
    added: str = ""
    added_plain: str = ""
    claims: int | None = None
    people: int | None = None
    restricted: bool = False
    pieces: tuple[tuple[str, bool], ...] = ()


def listed(rows: Iterable[ReportRow]) -> tuple[Row, ...]:
    """Put the rows of a list into words."""
    return tuple(
        Row(
            href=f"/reports/{row.id}",
            title=_title(row.title),
            outlet=words(row.publisher or "")[:_LONGEST],
            day=show_edtf(row.published) if row.published else "",
            day_plain=plain_day(row.published or "") or "",
            language=language_of(row.language),
            added=show_edtf(row.added.date().isoformat()),
            added_plain=row.added.date().isoformat(),
            claims=row.claims,
            people=row.people,
            restricted=row.restricted,
        )
        for row in rows
    )


def found(hits: Iterable[ReportHit]) -> tuple[Row, ...]:
    """Put what a search found into words; each leads to the sentence that it was found by."""
    return tuple(
        Row(
            href=f"/reports/{hit.report}{_place(hit.snippet)}",
            title=_title(hit.title),
            outlet=words(hit.publisher or "")[:_LONGEST],
            day=show_edtf(hit.published) if hit.published else "",
            day_plain=plain_day(hit.published or "") or "",
            pieces=_pieces(hit.snippet),
        )
        for hit in hits
    )


def _title(title: str | None) -> str:
    return words(title or "")[:_LONGEST] or "Untitled report"


def _place(snippet: Snippet | None) -> str:
    return f"?start={snippet.start}&end={snippet.end}#q" if snippet else ""


def _pieces(snippet: Snippet | None) -> tuple[tuple[str, bool], ...]:
    if snippet is None:
        return ()
    return tuple(excerpt(snippet.exact, [(start - snippet.start, end - snippet.start) for start, end in snippet.hits]))
