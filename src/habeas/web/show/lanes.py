"""Lanes: marks that would cover each other are set one below the other."""

from __future__ import annotations

from collections.abc import Iterable


def stack(spans: Iterable[tuple[float, float]], *, gap: float = 4, most: int = 40) -> tuple[int, ...]:
    """Give each span, from left to right, the first lane in which it covers no other.

    Beyond `most` lanes they may cover each other: the lane that is free soonest is taken.

    >>> stack([(0, 10), (5, 15), (20, 30)])
    (0, 1, 0)
    """
    ends: list[float] = []
    found: list[int] = []
    for start, end in spans:
        free = next((lane for lane, last in enumerate(ends) if last + gap <= start), len(ends))
        if free == most:
            free = min(range(most), key=ends.__getitem__)
        if free == len(ends):
            ends.append(end)
        else:
            ends[free] = max(ends[free], end)
        found.append(free)
    return tuple(found)
