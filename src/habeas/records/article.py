"""Articles: the text of a report without the furniture of its page."""

from __future__ import annotations

from dataclasses import dataclass

from habeas.records.quote import Quote
from habeas.records.report import Report


@dataclass(frozen=True, slots=True)
class Removed:
    """Page furniture taken away from a text, with the reason, so that it can be put back.

    `at` is the offset into the kept text before which the words stood.

    >>> Removed("Advertisement", "advertisement", 0).reason
    'advertisement'
    """

    text: str
    reason: str
    at: int


@dataclass(frozen=True, slots=True, order=True)
class Sentence:
    """One sentence of an article as character offsets into its kept text; a title is a sentence."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Article:
    """The kept text of a report, UTF-8 NFC, with its sentences and what was removed.

    All offsets of Habeas (quotes, spans, sentences) point into `text`. The title, where there is one, is
    the first line of `text` and stands there once. `report` carries the metadata that cleaning found.

    >>> article = Article(Report("sha256:00", "-", b"Freed."), "Freed.", (Sentence(0, 6),), ())
    >>> article.quote(0, 5).exact
    'Freed'
    """

    report: Report
    text: str
    sentences: tuple[Sentence, ...]
    removed: tuple[Removed, ...]

    def quote(self, start: int, end: int) -> Quote:
        """Cut a quote out of the kept text; offsets in characters."""
        return Quote.cut(self.report.id, self.text, start, end)

    def sentence_at(self, offset: int) -> int:
        """Give the index of the sentence that holds (or last began before) a character offset."""
        low, high = 0, len(self.sentences)
        while low < high:
            middle = (low + high) // 2
            if self.sentences[middle].start <= offset:
                low = middle + 1
            else:
                high = middle
        return max(low - 1, 0)
