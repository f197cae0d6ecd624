"""Readings: what the trained model saw in an article, as spans and arrows between them."""

from __future__ import annotations

from dataclasses import dataclass

from habeas.records.article import Article


@dataclass(frozen=True, slots=True)
class Span:
    """Labelled words of an article; `start` and `end` are offsets into its text, `score` a probability.

    Labels are those of `reader/labels.yml`: `person`, `authority`, ..., and every event kind (a trigger).
    `assertion` is set on triggers only.
    """

    label: str
    start: int
    end: int
    score: float = 1.0
    assertion: str | None = None


@dataclass(frozen=True, slots=True)
class Arrow:
    """A labelled arrow from one span to another, both as indices into `Reading.spans`."""

    label: str
    source: int
    target: int
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class Reading:
    """All spans and arrows of one article; `reader` names the model and its version.

    >>> Reading(None, (), (), "none").spans  # doctest: +SKIP
    ()
    """

    article: Article
    spans: tuple[Span, ...]
    arrows: tuple[Arrow, ...]
    reader: str
