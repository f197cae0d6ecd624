"""Copies: which reports are one text printed twice, so that they count as one source.

An agency item in ten papers is one source, not ten. The signature of a text holds two MinHash sketches: of its
four-word shingles (what is said) and of its facts (numbers and names, which boilerplate shared by two releases of one
office does not share). From Jaccard likeness and the sizes follows how much of the smaller text stands in the larger,
so a shortened copy is a copy. Pairs to compare are found by bands of equal hashes, so that a thousand reports of a case
are not compared two by two. Reports that credit one agency need to share less. Translations are not found.

MinHash: https://doi.org/10.1109/SEQUEN.1997.666900; banding: Leskovec, Rajaraman, Ullman, Mining of Massive Datasets,
chapter 3.4.
"""

from __future__ import annotations

import datetime as dt
import re
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from habeas.clean.agencies import credited
from habeas.records.article import Article

WIDTH = 4
HASHES = 128
ROWS = 2
COPY, CREDITED, LATER = 0.75, 0.38, 0.9
"""How much of the smaller text stands in the larger where one is a copy of the other; where both credit one agency;
of the larger, where they were published over a week apart, for papers repeat the background in what comes later."""
WEEK = dt.timedelta(days=7)
FEW = 6
"""Facts fewer than which say nothing of two texts."""
CHUNK = 20_000
"""Pairs compared at once."""
Hashes = NDArray[np.uint32]

_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]|[^\W_]+")
_END = re.compile(r"[.!?…。]+(?:\s|$)|\n")
_OPENING = frozenset('.!?…:\n"“”„«»()[]•—–-|')
_SEED = np.random.Generator(np.random.PCG64(20_240_501))
_FACTORS = _SEED.integers(1, 2**63, HASHES, dtype=np.uint64) * np.uint64(2) + np.uint64(1)
_OFFSETS = _SEED.integers(0, 2**63, HASHES, dtype=np.uint64)


def of(article: Article) -> bytes:
    """Give the signature of an article; the agency it credits may stand in its byline or in what was removed."""
    lines = (article.report.byline or "", *(one.text for one in article.removed if one.reason in {"credit", "byline"}))
    return signature(article.text, credit=credited(article.text, lines))


def signature(text: str, *, credit: str | None = None) -> bytes:
    """Give the signature of a text: 1,036 bytes, the same for the same words on every machine.

    >>> signature("He was freed.") == signature("he was FREED")
    True
    """
    said, known = set(shingles(text)), set(facts(text))
    agency = zlib.crc32((credit or credited(text) or "").encode())
    parts = (_sketch(said), _sketch(known))
    sizes = np.array([agency, len(said), len(known)], dtype=">u4")
    return sizes.tobytes() + b"".join(part.astype(">u4").tobytes() for part in parts)


def shingles(text: str) -> Iterator[str]:
    """Give the runs of four words of every sentence, so that a sentence left out takes no others with it.

    >>> list(shingles("Roe was freed. She went home to her mother."))
    ['roe was freed', 'she went home to', 'went home to her', 'home to her mother']
    """
    for sentence in _END.split(text):
        words = [word.casefold() for word in _WORD.findall(sentence)]
        yield from (" ".join(words[at : at + WIDTH]) for at in range(max(len(words) - WIDTH + 1, bool(words))))


def facts(text: str) -> Iterator[str]:
    """Give the numbers of a text, and the words with one capital that do not begin a sentence or line.

    >>> list(facts("Born in Oster. She got 9 years from Judge Lind"))
    ['oster', '9', 'judge', 'lind']
    """
    for found in _WORD.finditer(text):
        word, at = found[0], found.start()
        before = text[max(0, at - 3) : at].rstrip(" ")
        if word[0].isdigit() or (word.istitle() and before and before[-1] not in _OPENING):
            yield word.casefold()


def likeness(one: bytes, other: bytes, *, whole: bool = False) -> float:
    """Estimate, 0..1, how much of the smaller text stands in the larger, in shingles and in facts, whichever is less.

    `whole` asks the other way: how much of the larger text stands in the smaller.

    >>> likeness(signature("He was freed on Monday."), signature("He was freed on Monday."))
    1.0
    """
    (_, *sizes), (_, *others) = _sizes(one), _sizes(other)
    pairs = zip(_hashes(one), _hashes(other), sizes, others, strict=True)
    choose = max if whole else min
    said, known = (
        _within(mine, theirs, size + another, choose(size, another)) for mine, theirs, size, another in pairs
    )
    return said if min(sizes[1], others[1]) < FEW else min(said, known)


def same(one: bytes, other: bytes, *, apart: dt.timedelta | None = None) -> bool:
    """Tell whether two signatures are of one text, printed twice; `apart` is the time between them, where known."""
    agency = _sizes(one)[0]
    credit = agency != 0 and agency == _sizes(other)[0]
    later = apart is not None and abs(apart) > WEEK
    return likeness(one, other, whole=later) >= (LATER if later else CREDITED if credit else COPY)


def groups(signatures: Mapping[str, bytes], days: Mapping[str, dt.date | None] | None = None) -> Mapping[str, str]:
    """Name for every report the first report (by id) of its group of copies; `days` are those of publication.

    >>> texts = {"b": "Freed on Monday.", "a": "freed on monday", "c": "Held on Tuesday."}
    >>> groups({name: signature(text) for name, text in texts.items()})
    {'a': 'a', 'b': 'a', 'c': 'c'}
    """
    head = {report: report for report in sorted(signatures)}
    pairs = sorted(_near(signatures))
    for at in range(0, len(pairs), CHUNK):
        for one, other in _same(signatures, pairs[at : at + CHUNK], days or {}):
            low, high = sorted((_head(head, one), _head(head, other)))
            head[high] = low
    return {report: _head(head, report) for report in head}


def _same(
    signatures: Mapping[str, bytes], pairs: Sequence[tuple[str, str]], days: Mapping[str, dt.date | None]
) -> Iterator[tuple[str, str]]:
    """Give those of many pairs that are `same`: the same arithmetic, done for all of them at once."""
    places = {report: at for at, report in enumerate(sorted({report for pair in pairs for report in pair}))}
    rows = np.array([np.frombuffer(signatures[report], dtype=">u4") for report in places]).astype(np.uint32)
    one, other = (np.array([places[pair[side]] for pair in pairs]) for side in (0, 1))
    known = [days.get(report) for report in places]
    day = np.array([each.toordinal() if each else np.nan for each in known])
    later = np.abs(day[one] - day[other]) > WEEK.days  # never where a day is not known
    least, most = np.minimum(rows[one, 1:3], rows[other, 1:3]), np.maximum(rows[one, 1:3], rows[other, 1:3])
    equal = rows[one, 3:] == rows[other, 3:]
    jaccard = np.stack([np.count_nonzero(equal[:, :HASHES], 1), np.count_nonzero(equal[:, HASHES:], 1)], 1) / HASHES
    both = least.astype(float) + most
    size = np.maximum(np.where(later[:, None], most, least), 1)
    part = np.where(both > 0, np.minimum(1.0, jaccard * both / (1 + jaccard) / size), 1.0)
    alike = np.where(least[:, 1] < FEW, part[:, 0], part.min(axis=1))
    credit = (rows[one, 0] != 0) & (rows[one, 0] == rows[other, 0])
    bar = np.where(later, LATER, np.where(credit, CREDITED, COPY))
    yield from (pairs[int(at)] for at in np.flatnonzero(alike >= bar))


def _head(head: Mapping[str, str], report: str) -> str:
    while head[report] != report:
        report = head[report]
    return report


def _near(signatures: Mapping[str, bytes]) -> Iterable[tuple[str, str]]:
    """Give the pairs of reports that share a band of equal hashes; texts with under a tenth in common seldom do."""
    holders: defaultdict[tuple[int, bytes], list[str]] = defaultdict(list)
    for report, data in sorted(signatures.items()):
        bands = _hashes(data)[0].reshape(-1, ROWS)
        for at, band in enumerate(bands):
            holders[at, band.tobytes()].append(report)
    return {pair for reports in holders.values() for pair in combinations(reports, 2)}


def _sketch(words: set[str]) -> Hashes:
    """Give the least hash of a set under each of the permutations (multiply-shift hashing of a CRC)."""
    hashes = np.array([zlib.crc32(word.encode()) for word in sorted(words)] or [0], dtype=np.uint64)
    mixed = (hashes[:, None] * _FACTORS + _OFFSETS) >> np.uint64(32)
    least: Hashes = mixed.min(axis=0).astype(np.uint32)
    return least


def _sizes(data: bytes) -> tuple[int, int, int]:
    agency, shingles, known = np.frombuffer(data, dtype=">u4", count=3).tolist()
    return agency if agency != zlib.crc32(b"") else 0, shingles, known


def _hashes(data: bytes) -> tuple[Hashes, Hashes]:
    """Give the two sketches of a signature."""
    values = np.frombuffer(data, dtype=">u4", offset=12)
    return values[:HASHES], values[HASHES:]


def _within(one: Hashes, other: Hashes, both: int, size: int) -> float:
    """Estimate how much of a set of a size two sets share, from the Jaccard likeness of their sketches."""
    jaccard = float(np.count_nonzero(one == other)) / HASHES
    shared = jaccard * both / (1 + jaccard)
    return min(1.0, shared / max(size, 1)) if both else 1.0
