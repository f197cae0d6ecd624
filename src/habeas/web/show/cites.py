"""Cites: which words of which reports a line of a page rests on, one cite a report, worked out when it is drawn."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from habeas.export.outline.citations import Citations
from habeas.export.outline.parts import Cite
from habeas.export.show.dates import show_edtf
from habeas.export.sources import sentence_of
from habeas.export.words import excerpt, words
from habeas.records.quote import Quote
from habeas.records.report import Report
from habeas.web.show.passages import place

_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_SENTENCES = 3
"""Sentences of one report that a cite shows; the report has the rest."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A cite as it is shown: where a click leads, the sentences with their exact words marked, outlet and day."""

    number: int
    href: str
    sentences: tuple[tuple[tuple[str, bool], ...], ...]
    outlet: str
    day: str
    language: str | None


@dataclass(slots=True)
class Cites(Citations):
    """The cites of a page; the number of a cite is that of its report, its use says which cite of that report it is.

    It stands in for `Citations`, so that the sections of a dossier can be shown on a page. A line is given the cites of
    up to `most` reports (`left` counts the others), a sentence is shortened to about `limit` characters.
    """

    most: int = 6
    limit: int = 240
    held: dict[Cite, tuple[Quote, ...]] = field(default_factory=dict)
    count: dict[int, int] = field(default_factory=dict)
    over: dict[Cite, int] = field(default_factory=dict)

    def cite(self, *quotes: Quote | None) -> tuple[Cite, ...]:
        """Cite some quotes, one cite a report; those of reports that are not at hand are left out."""
        told: dict[int, dict[Quote, None]] = {}
        for quote in quotes:
            if quote and quote.report in self._by_id:
                told.setdefault(self._by_id[quote.report][0], {})[quote] = None
        first = sorted(told.items())[: self.most]
        made = tuple(self._hold(number, tuple(several)) for number, several in first)
        if len(told) > len(made):
            self.over[made[-1]] = len(told) - len(made)
        return made

    def left(self, made: tuple[Cite, ...]) -> int:
        """Count the reports that say the same as some cites and have none."""
        return self.over.get(made[-1], 0) if made else 0

    def _hold(self, number: int, quotes: tuple[Quote, ...]) -> Cite:
        use = self.count[number] = self.count.get(number, 0) + 1
        made = Cite(number, use)
        self.held[made] = quotes
        return made

    def show(self, cite: Cite) -> Shown:
        """Give what a cite shows."""
        quotes = self.held[cite]
        report = self.articles[cite.number - 1].report
        return Shown(
            cite.number,
            place(quotes[0]),
            tuple(self._sentences(quotes)),
            outlet(report),
            show_edtf(report.published) if report.published else "date not known",
            language(report),
        )

    def _sentences(self, quotes: tuple[Quote, ...]) -> Iterator[tuple[tuple[str, bool], ...]]:
        held: dict[Quote, list[Quote]] = {}
        for quote in quotes:
            held.setdefault(sentence_of(self._by_id[quote.report][1], quote), []).append(quote)
        for sentence in sorted(held)[:_SENTENCES]:
            marks = [(one.start - sentence.start, one.end - sentence.start) for one in held[sentence]]
            yield tuple(excerpt(sentence.exact, marks, limit=self.limit))


def outlet(report: Report) -> str:
    """Name who published a report."""
    return words(report.publisher or "") or words(report.title or "") or "outlet not known"


def language(report: Report) -> str | None:
    """Give the language of a report where it is a tag of one: a page could claim anything."""
    return report.language if report.language and _TAG.fullmatch(report.language) else None
