import math
from dataclasses import fields

import numpy as np
import pytest

from habeas.reader.arrows import ArrowScorer, gelu
from habeas.reader.labels import load
from habeas.reader.pairs import DISTANCE_BUCKETS, SENTENCE_BUCKETS, distance_buckets

LABELS = load()


def test_gelu_is_x_times_the_normal_distribution():
    x = np.linspace(-6, 6, 49, dtype=np.float32)
    right = [v * 0.5 * (1 + math.erf(v / math.sqrt(2))) for v in x.tolist()]
    assert gelu(x) == pytest.approx(right, abs=1e-5)


def scorer(hidden=4, units=3):
    kinds, arrows = len(LABELS.spans), len(LABELS.arrows)
    shapes = [
        (units, 2 * hidden), (units,), (units, 2 * hidden), (units,), (kinds, units), (kinds, units),
        (DISTANCE_BUCKETS, units), (SENTENCE_BUCKETS, units), (units, units), (units,), (arrows, units), (arrows,),
    ]  # fmt: skip
    draw = np.random.default_rng(3)
    return ArrowScorer(*(draw.normal(size=shape).astype(np.float32) for shape in shapes))


def test_shapes_are_those_of_the_docstring():
    assert len(fields(ArrowScorer)) == 12


def test_what_cannot_be_is_minus_infinity():
    spans = np.array([[LABELS.spans.index("arrest"), 1, 1], [LABELS.spans.index("person"), 3, 4]])
    states = np.random.default_rng(5).normal(size=(6, 4)).astype(np.float32)
    sentences = np.zeros(6, dtype=np.int64)
    source, target, scores = scorer().score(states, spans, sentences, LABELS)
    assert (source.tolist(), target.tolist()) == ([0], [1])
    finite = np.isfinite(scores[0])
    assert finite.tolist() == [arrow == "person" for arrow in LABELS.arrows]


def test_the_score_follows_the_formula():
    weights = scorer()
    spans = np.array([[LABELS.spans.index("arrest"), 1, 1], [LABELS.spans.index("person"), 3, 4]])
    states = np.random.default_rng(7).normal(size=(6, 4)).astype(np.float32)
    _, _, scores = weights.score(states, spans, np.zeros(6, dtype=np.int64), LABELS)
    s = weights.source_weight @ np.concatenate([states[1], states[1]]) + weights.source_bias
    s = s + weights.source_kind[spans[0, 0]]
    t = weights.target_weight @ np.concatenate([states[3], states[4]]) + weights.target_bias
    t = t + weights.target_kind[0]
    near = weights.distance[distance_buckets(np.array([1]), np.array([3]))[0]] + weights.sentence[4]
    mixed = gelu((s + t + s * t + near).astype(np.float32))
    inner = gelu(weights.inner_weight @ mixed + weights.inner_bias) + mixed
    right = weights.score_weight @ inner + weights.score_bias
    assert scores[0, 0] == pytest.approx(right[0], rel=1e-4)
