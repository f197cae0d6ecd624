"""Readings to training windows: token numbers instead of characters, and masks of what may be learned."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

import numpy as np
from corpora import Coverage, Example
from network import BAND
from tokenizers import Tokenizer

from habeas.reader.labels import Labels
from habeas.reader.tokens import Window, windows

UNKNOWN = -100


@dataclass(frozen=True)
class Item:
    """One window with its answers.

    `spans` are rows (label, first token, last token, assertion, role), assertion and role UNKNOWN where not given;
    `arrows` rows (arrow, source span, target span); `chains` numbers the person of each span (-1: none).
    `capital` marks the tokens that begin with a capital letter.
    """

    window: Window
    spans: np.ndarray
    arrows: np.ndarray
    chains: np.ndarray
    capital: np.ndarray
    coverage: Coverage


def items(example: Example, tokenizer: Tokenizer, labels: Labels) -> list[Item]:
    """Cut an example into windows; spans that do not lie wholly in a window are left out of it."""
    reading = example.reading
    chains = _chains(example)
    made = []
    for window in windows(reading.article, tokenizer):
        rows, kept = [], {}
        for number, span in enumerate(reading.spans):
            place = _tokens(window, span.start, span.end)
            if place is None or place[1] - place[0] >= BAND:
                continue
            kept[number] = len(rows)
            trigger = span.label in labels.triggers
            assertion = labels.assertions.index(span.assertion) if trigger and span.assertion else UNKNOWN
            role = UNKNOWN
            if span.label == "person" and span.assertion in labels.roles:
                role = labels.roles.index(span.assertion)
            rows.append((labels.spans.index(span.label), *place, assertion, role, chains[number]))
        arrows = [
            (labels.arrows.index(a.label), kept[a.source], kept[a.target])
            for a in reading.arrows
            if a.source in kept and a.target in kept
        ]
        table = np.array(rows, dtype=np.int64).reshape(-1, 6)
        text = reading.article.text
        capital = np.array([start >= 0 and text[start].isupper() for start in window.starts])
        made.append(
            Item(
                window,
                table[:, :5],
                np.array(arrows, dtype=np.int64).reshape(-1, 3),
                table[:, 5],
                capital,
                example.coverage,
            )
        )
    return made


def _tokens(window: Window, start: int, end: int) -> tuple[int, int] | None:
    """Give the first and last token of a run of characters, None where it is not wholly in the window."""
    starts = window.starts[1:-1]
    if not starts or start < starts[0] or end > window.ends[-2]:
        return None
    first = bisect_right(starts, start) - 1
    if window.ends[first + 1] <= start:
        first += 1
    last = bisect_right(starts, end - 1) - 1
    return (first + 1, last + 1) if first <= last else None


def _chains(example: Example) -> list[int]:
    """Give each span the number of its person by following `same` arrows; -1 for spans of nobody."""
    parent = list(range(len(example.reading.spans)))

    def root(node: int) -> int:
        while parent[node] != node:
            node = parent[node]
        return node

    for arrow in example.reading.arrows:
        if arrow.label == "same":
            parent[root(arrow.source)] = root(arrow.target)
    return [root(i) if span.label == "person" else -1 for i, span in enumerate(example.reading.spans)]
