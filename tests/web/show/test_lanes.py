"""Lanes: nothing covers anything, as long as there is room."""

import itertools
import random

from habeas.web.show.lanes import stack


def test_nothing_in_a_lane_covers_another():
    chance = random.Random(3)  # noqa: S311 - invented data, no secret
    spans = sorted((start := chance.random() * 900, start + chance.random() * 90) for _ in range(120))
    lanes = stack(spans, gap=4)
    for lane in set(lanes):
        held = [span for span, at in zip(spans, lanes, strict=True) if at == lane]
        assert all(one[1] + 4 <= other[0] for one, other in itertools.pairwise(held))


def test_there_are_no_more_lanes_than_may_be():
    assert max(stack([(0, 100)] * 90, most=7)) == 6


def test_nothing_needs_no_lane():
    assert stack([]) == ()
