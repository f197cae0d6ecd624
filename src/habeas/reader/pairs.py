"""Candidate pairs for arrows: which spans may be joined by which arrow, and how far apart they stand.

Training and use call the same functions, so that both see the same features.
"""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

from habeas.reader.labels import Labels

IntArray = NDArray[np.int64]
DISTANCES = np.array([1, 2, 3, 4, 6, 8, 11, 15, 20, 27, 36, 48, 64, 90, 130, 190])
"""Upper edges of the buckets of distance in tokens; one side of zero, mirrored for the other."""
DISTANCE_BUCKETS = 2 * (len(DISTANCES) + 1)
SENTENCE_BUCKETS = 9
"""Distance in sentences from -4 to 4, further ones as the ends."""


@cache
def allowed(labels: Labels) -> NDArray[np.bool_]:
    """Give the table [source span label, target span label, arrow] of arrows that can be."""
    names = labels.spans
    table = np.zeros((len(names), len(names), len(labels.arrows)), dtype=bool)
    kinds = {"by": "authority"}
    for number, arrow in enumerate(labels.arrows):
        if arrow.startswith("tie:") or arrow == "same":
            table[names.index("person"), names.index("person"), number] = True
        elif arrow in ("position", "nationality"):
            table[names.index("person"), names.index(arrow), number] = True
        elif arrow == "of":
            table[names.index("position"), names.index("organisation"), number] = True
        else:
            target = names.index(kinds.get(arrow, arrow))
            table[len(labels.mentions) :, target, number] = True
    return table


def candidate_pairs(kinds: IntArray, starts: IntArray, labels: Labels) -> tuple[IntArray, IntArray, NDArray[np.bool_]]:
    """Pair the spans that an arrow may join.

    `kinds` are span label numbers and `starts` first tokens, both [spans]. Gives the source and target index of each
    pair and the arrows it may bear, [pairs, arrows]; `same` leads only back to an earlier mention.
    """
    table = allowed(labels)[kinds[:, None], kinds[None, :]]
    same = labels.arrows.index("same")
    table[..., same] &= starts[:, None] > starts[None, :]
    np.einsum("iia->ia", table)[:] = False
    source, target = np.nonzero(table.any(axis=-1))
    return source, target, table[source, target]


def distance_buckets(source: IntArray, target: IntArray) -> IntArray:
    """Bucket the signed distance in tokens from source to target, 0 <= bucket < DISTANCE_BUCKETS."""
    gap = target - source
    size = np.searchsorted(DISTANCES, np.abs(gap))
    buckets: IntArray = np.where(gap < 0, size, size + len(DISTANCES) + 1).astype(np.int64)
    return buckets


def sentence_buckets(source: IntArray, target: IntArray) -> IntArray:
    """Bucket the signed distance in sentences from source to target, 0 <= bucket < SENTENCE_BUCKETS."""
    buckets: IntArray = np.clip(target - source, -4, 4) + 4
    return buckets
