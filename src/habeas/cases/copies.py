"""Copies: which reports are one text printed twice.

An agency item in ten papers is one source, not ten. Two texts are copies when the sets of their five-word
shingles overlap by 70% (Jaccard, estimated on the 256 smallest hashes: Broder's bottom-k sketch,
https://doi.org/10.1109/SEQUEN.1997.666900).
"""

from __future__ import annotations

import re
import zlib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations

WIDTH = 5
KEPT = 256
SHARE = 0.7
_WORD = re.compile(r"\w+")


def sketch(text: str) -> frozenset[int]:
    """Give the smallest hashes of the five-word shingles of a text; a short text is one shingle.

    >>> sketch("He was freed.") == sketch("he was FREED")
    True
    """
    words = _WORD.findall(text.casefold())
    runs = (" ".join(words[at : at + WIDTH]) for at in range(max(len(words) - WIDTH + 1, 1)))
    return frozenset(sorted({zlib.crc32(run.encode()) for run in runs})[:KEPT])


def likeness(one: frozenset[int], other: frozenset[int]) -> float:
    """Estimate the Jaccard overlap, 0..1, of the texts behind two sketches."""
    union = sorted(one | other)[:KEPT]
    return sum(value in one and value in other for value in union) / len(union)


def groups(texts: Mapping[str, str]) -> Mapping[str, str]:
    """Name for every report the first report (by id) of its group of copies.

    >>> groups({"b": "Freed on Monday.", "a": "freed on monday", "c": "Held on Tuesday."})
    {'a': 'a', 'b': 'a', 'c': 'c'}
    """
    sketches = {report: sketch(texts[report]) for report in sorted(texts)}
    head = {report: report for report in sketches}
    for one, other in sorted(_near(sketches)):
        if likeness(sketches[one], sketches[other]) >= SHARE:
            low, high = sorted((head[one], head[other]))
            head = {report: low if first == high else first for report, first in head.items()}
    return head


def _near(sketches: Mapping[str, frozenset[int]]) -> Iterable[tuple[str, str]]:
    """Give the pairs of reports whose sketches share any hash at all among their 32 smallest."""
    holders: defaultdict[int, list[str]] = defaultdict(list)
    for report, values in sketches.items():
        for value in sorted(values)[: KEPT // 8]:
            holders[value].append(report)
    return {pair for reports in holders.values() for pair in combinations(reports, 2)}
