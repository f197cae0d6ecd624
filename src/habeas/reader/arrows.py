"""Scores of arrows between spans, in numpy (the twin of `Arrows` in training/network.py)."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from habeas.reader.labels import Labels
from habeas.reader.pairs import IntArray, candidate_pairs, distance_buckets, sentence_buckets

FloatArray = NDArray[np.float32]
_ERF = (0.254829592, -0.284496736, 1.421413741, -1.453152027, 1.061405429)
"""Abramowitz and Stegun 7.1.26: the error function to 1.5e-7."""


def gelu(x: FloatArray) -> FloatArray:
    """Apply the Gaussian error linear unit, x * Phi(x), elementwise."""
    z = np.abs(x) / math.sqrt(2)
    t = 1 / (1 + 0.3275911 * z)
    series = t * (_ERF[0] + t * (_ERF[1] + t * (_ERF[2] + t * (_ERF[3] + t * _ERF[4]))))
    erf = np.sign(x) * (1 - series * np.exp(-z * z))
    return (0.5 * x * (1 + erf)).astype(np.float32)


@dataclass(frozen=True, slots=True)
class ArrowScorer:
    """The weights that score arrows, by the names of the training network.

    Shapes, with H hidden states and A arrow units: `source_weight`, `target_weight` [A, 2H]; `source_kind`,
    `target_kind` [spans, A]; `distance`, `sentence` [buckets, A]; `inner_weight` [A, A]; `score_weight` [arrows, A].
    """

    source_weight: FloatArray
    source_bias: FloatArray
    target_weight: FloatArray
    target_bias: FloatArray
    source_kind: FloatArray
    target_kind: FloatArray
    distance: FloatArray
    sentence: FloatArray
    inner_weight: FloatArray
    inner_bias: FloatArray
    score_weight: FloatArray
    score_bias: FloatArray

    def score(
        self, states: FloatArray, spans: IntArray, sentences: IntArray, labels: Labels
    ) -> tuple[IntArray, IntArray, FloatArray]:
        """Score every arrow that can be between spans of one window.

        `states` [tokens, H], `spans` rows (label, first token, last token), `sentences` [tokens]. Gives source and
        target index of each pair and its scores [pairs, arrows], minus infinity where an arrow cannot be.
        """
        kinds, firsts, lasts = spans[:, 0], spans[:, 1], spans[:, 2]
        source, target, may = candidate_pairs(kinds, firsts, labels)
        ends = np.concatenate([states[firsts], states[lasts]], axis=1)
        s = (ends @ self.source_weight.T + self.source_bias + self.source_kind[kinds])[source]
        t = (ends @ self.target_weight.T + self.target_bias + self.target_kind[kinds])[target]
        near = self.distance[distance_buckets(firsts[source], firsts[target])]
        near = near + self.sentence[sentence_buckets(sentences[firsts[source]], sentences[firsts[target]])]
        mixed = gelu(s + t + s * t + near)
        inner = gelu(mixed @ self.inner_weight.T + self.inner_bias) + mixed
        scores = inner @ self.score_weight.T + self.score_bias
        return source, target, np.where(may, scores, -np.inf).astype(np.float32)
