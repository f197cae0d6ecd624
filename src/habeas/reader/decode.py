"""Scores to readings: thresholds, one label for one place, and arrows between the spans that are left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from habeas.reader.arrows import ArrowScorer, FloatArray
from habeas.reader.labels import Labels
from habeas.reader.tokens import Window
from habeas.records.article import Article
from habeas.records.reading import Arrow, Reading, Span


@dataclass(frozen=True, slots=True)
class Seen:
    """What the network gave for one window: `states` [tokens, hidden], `band` [tokens, lengths, channels]."""

    window: Window
    states: FloatArray
    band: FloatArray


@dataclass(frozen=True, slots=True)
class Bars:
    """How high a score (a logit) must be for a trigger, a mention, an arrow to a person and any other arrow."""

    trigger: float = 0.0
    mention: float = 0.0
    person: float = 0.0
    arrow: float = 0.0


@dataclass(frozen=True, slots=True)
class Rules:
    """What decoding needs besides the scores: the arrow scorer, the labels, the reader's name and the bars."""

    scorer: ArrowScorer
    labels: Labels
    name: str
    bars: Bars = field(default_factory=Bars)


@dataclass(frozen=True, slots=True)
class _Candidate:
    label: int
    start: int
    end: int
    score: float
    assertion: str | None


def decode(article: Article, seen: Sequence[Seen], rules: Rules) -> Reading:
    """Decode the windows of one article into a reading."""
    labels = rules.labels
    spans = _settle([c for view in seen for c in _candidates(view, rules)], len(labels.mentions))
    arrows: dict[tuple[str, int, int], float] = {}
    for view in seen:
        for label, source, target, score in _arrows(view, spans, rules):
            key = (label, source, target)
            arrows[key] = max(score, arrows.get(key, 0.0))
    return Reading(
        article,
        tuple(Span(labels.spans[c.label], c.start, c.end, _sigmoid(c.score), c.assertion) for c in spans),
        tuple(Arrow(*key, score) for key, score in sorted(arrows.items())),
        rules.name,
    )


def _sigmoid(score: float) -> float:
    return round(float(1 / (1 + np.exp(-score))), 4)


def _candidates(view: Seen, rules: Rules) -> list[_Candidate]:
    """Give the spans of one window over their bars, with the likeliest assertion of triggers and role of people."""
    labels = rules.labels
    count, kinds = len(labels.spans), len(labels.assertions)
    bar = np.full(count, rules.bars.trigger, dtype=np.float32)
    bar[: len(labels.mentions)] = rules.bars.mention
    size = len(view.window.ids)
    found = []
    firsts, lengths, channels = np.nonzero(view.band[:size, :, :count] > bar)
    for first, length, label in zip(firsts.tolist(), lengths.tolist(), channels.tolist(), strict=True):
        last = first + length
        if first < 1 or last > size - 2:
            continue
        row = view.band[first, length]
        assertion = None
        if label >= len(labels.mentions):
            assertion = labels.assertions[int(row[count : count + kinds].argmax())]
        elif label == 0:
            assertion = labels.roles[int(row[count + kinds :].argmax())]
        place = (view.window.starts[first], view.window.ends[last])
        found.append(_Candidate(label, *place, float(row[label]), assertion))
    return found


def _settle(candidates: list[_Candidate], mentions: int) -> list[_Candidate]:
    """Keep the best of overlapping spans of one label; of overlapping triggers, the best of any kind."""
    kept: list[_Candidate] = []
    for one in sorted(candidates, key=lambda c: -c.score):
        rivals = (o for o in kept if o.label == one.label or (one.label >= mentions and o.label >= mentions))
        if not any(one.start < o.end and o.start < one.end for o in rivals):
            kept.append(one)
    return sorted(kept, key=lambda c: (c.start, c.end, c.label))


def _arrows(view: Seen, spans: list[_Candidate], rules: Rules) -> list[tuple[str, int, int, float]]:
    """Score the arrows between the spans that lie wholly in one window."""
    first_at = {start: i for i, start in enumerate(view.window.starts) if start >= 0}
    last_at = {end: i for i, end in enumerate(view.window.ends) if end >= 0}
    inside = [
        (number, c.label, first_at[c.start], last_at[c.end])
        for number, c in enumerate(spans)
        if c.start in first_at and c.end in last_at
    ]
    if len(inside) < 2:
        return []
    table = np.array(inside, dtype=np.int64)
    sentences = np.array(view.window.sentences, dtype=np.int64)
    source, target, scores = rules.scorer.score(view.states, table[:, 1:], sentences, rules.labels)
    bar = np.full(len(rules.labels.arrows), rules.bars.arrow, dtype=np.float32)
    bar[rules.labels.arrows.index("person")] = rules.bars.person
    pairs, kinds = np.nonzero(scores > bar)
    return [
        (
            rules.labels.arrows[kind],
            int(table[source[pair], 0]),
            int(table[target[pair], 0]),
            _sigmoid(scores[pair, kind]),
        )
        for pair, kind in zip(pairs.tolist(), kinds.tolist(), strict=True)
    ]
