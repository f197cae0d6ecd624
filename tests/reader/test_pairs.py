import numpy as np

from habeas.reader.labels import load
from habeas.reader.pairs import (
    DISTANCE_BUCKETS,
    SENTENCE_BUCKETS,
    allowed,
    candidate_pairs,
    distance_buckets,
    sentence_buckets,
)

LABELS = load()


def number(label):
    return LABELS.spans.index(label)


def test_arrows_join_only_what_they_are_for():
    table = allowed(LABELS)
    assert table[number("arrest"), number("person"), LABELS.arrows.index("person")]
    assert table[number("charge"), number("authority"), LABELS.arrows.index("by")]
    assert table[number("person"), number("position"), LABELS.arrows.index("position")]
    assert not table[number("person"), number("arrest")].any()
    assert not table[number("arrest"), number("charge")].any()
    assert not table[number("place"), number("person")].any()


def test_same_leads_back_and_nothing_to_itself():
    kinds, starts = np.array([number("person")] * 3), np.array([2, 9, 30])
    source, target, may = candidate_pairs(kinds, starts, LABELS)
    same = may[:, LABELS.arrows.index("same")]
    assert {(int(s), int(t)) for s, t in zip(source[same], target[same], strict=True)} == {(1, 0), (2, 0), (2, 1)}
    assert not (source == target).any()


def test_no_spans_no_pairs():
    empty = np.zeros(0, dtype=np.int64)
    source, target, may = candidate_pairs(empty, empty, LABELS)
    assert len(source) == len(target) == len(may) == 0


def test_buckets_are_mirrored_and_bounded():
    gaps = np.arange(-500, 501)
    buckets = distance_buckets(np.zeros_like(gaps), gaps)
    assert buckets.min() >= 0
    assert buckets.max() < DISTANCE_BUCKETS
    assert (np.diff(buckets[501:]) >= 0).all()
    assert distance_buckets(np.array([5]), np.array([8])) != distance_buckets(np.array([8]), np.array([5]))
    sentences = sentence_buckets(np.zeros(5, dtype=np.int64), np.array([-9, -1, 0, 1, 9]))
    assert sentences.tolist() == [0, 3, 4, 5, SENTENCE_BUCKETS - 1]
