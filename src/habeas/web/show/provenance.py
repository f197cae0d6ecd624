"""Provenance: where a report came from and how it was read, one line each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from habeas.export.show.dates import show_edtf
from habeas.export.sources import address
from habeas.export.words import words
from habeas.records.report import PublishedBasis, Report
from habeas.store.reading.report_files import ReportFile
from habeas.web.uploading.given import name_of

LANGUAGES: Final = {
    "en": "English", "ru": "Russian", "de": "German", "fr": "French", "es": "Spanish", "uk": "Ukrainian",
    "it": "Italian", "pt": "Portuguese", "pl": "Polish", "bg": "Bulgarian", "tr": "Turkish", "nl": "Dutch",
}  # fmt: skip
_TOLD: Final[dict[PublishedBasis, str]] = {
    "given": "given by whoever added it",
    "json-ld": "stated by the page",
    "meta": "stated by the page",
    "url": "stands in its address",
    "text": "stands in the text",
    "heuristic": "guessed from the page, not certain",
}


@dataclass(frozen=True, slots=True)
class Fact:
    """One line: what it is, the words, and more about them; `href` leads out, `machine` is for exact values."""

    label: str
    text: str
    more: str = ""
    href: str | None = None
    machine: bool = False
    time: str | None = None


def title_of(report: Report) -> str:
    """Give the headline of a report, or what stands for one.

    >>> title_of(Report("sha256:00", "-", b""))
    'Untitled report'
    """
    return words(report.title or "")[:500] or "Untitled report"


def facts(file: ReportFile) -> tuple[Fact, ...]:
    """List what is known of where a report came from; the place of a file on somebody's disk is not."""
    return tuple(fact for fact in _facts(file) if fact.text)


def _facts(file: ReportFile) -> Iterator[Fact]:
    report = file.article.report
    where = address(report)
    yield Fact("Address", words(where or ""), href=where)
    yield Fact("Came as", "" if where else name_of(report.source) if report.source != "-" else "pasted text")
    yield Fact("Publisher", words(report.publisher or ""))
    yield Fact("Byline", words(report.byline or ""))
    yield Fact("Section", words(report.section or ""))
    yield _published(report)
    yield _moment("Retrieved", report.retrieved)
    yield _moment("Added", file.added)
    yield Fact("Language", language_of(report.language))
    yield Fact("Read by", words(file.reader) or "no reader that made a claim")
    yield Fact("SHA-256 of the raw bytes", report.id.removeprefix("sha256:"), machine=True)


def language_of(tag: str | None) -> str:
    """Name a language by its tag.

    >>> language_of("de-AT"), language_of("sv"), language_of(None)
    ('German (de-AT)', 'sv', '')
    """
    known = LANGUAGES.get((tag or "").partition("-")[0].lower())
    return f"{known} ({words(tag or '')})" if known and "-" in (tag or "") else known or words(tag or "")


def _published(report: Report) -> Fact:
    if not report.published:
        return Fact("Published", "day not known")
    told = _TOLD[report.published_basis] if report.published_basis else ""
    return Fact("Published", show_edtf(report.published), more=told)


def _moment(label: str, at: datetime | None) -> Fact:
    return Fact(label, f"{at.day} {at:%b %Y, %H:%M} UTC" if at else "", time=at.isoformat() if at else None)
