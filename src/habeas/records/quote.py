"""Quotes: the words that support a line of the record.

A claim without a located quote is not a claim, so every value that leaves a report
travels with one. On export a quote becomes a W3C TextPositionSelector and
TextQuoteSelector (https://www.w3.org/TR/annotation-model/#selectors).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True, order=True)
class Quote:
    """Exact words of one report, with the place where they stand.

    `start` and `end` are character offsets into the kept text of the report (`Article.text`),
    so `text[start:end] == exact` always holds.

    >>> Quote.cut("sha256:00", "She was freed.", 8, 13).exact
    'freed'
    """

    report: str
    start: int
    end: int
    exact: str

    @classmethod
    def cut(cls, report: str, text: str, start: int, end: int) -> Quote:
        """Cut the quote `text[start:end]` out of the kept text of a report."""
        return cls(report, start, end, text[start:end])


@dataclass(frozen=True, slots=True)
class Cited(Generic[T]):
    """A value and the words of the report that state it.

    >>> Cited("freed", Quote("sha256:00", 8, 13, "freed")).value
    'freed'
    """

    value: T
    quote: Quote


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """A value found in a bare text by `normalise`, with character offsets into that text.

    >>> Found(2023, 3, 7).end
    7
    """

    value: T
    start: int
    end: int
