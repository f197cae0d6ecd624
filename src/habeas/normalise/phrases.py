"""Phrases of the word lists: a small pattern language over words, and a table that finds them in a text.

Word lists are written by people who know law and languages rather than regular expressions, and they must never
run away on hostile text. So a pattern is a row of words, and matching looks at a bounded number of words:

    spying                one word, whatever its case (ё counts as е, ’ as ')
    bribe*                any word that begins so
    взятк+                the stem with a Russian case ending: взятка, взятку, взяток is not one (write it out)
    take|taking           one of several
    large?                may be missing
    ~3                    up to three further words may stand here
    taking|took ~2 bribe*     all of them together

A phrase never reaches across the end of a sentence, a semicolon or a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Generic, TypeVar

from habeas.lexicon.load import load

T = TypeVar("T")

_WORD = re.compile(r"[^\W_]+")
_POSSESSIVE = frozenset("'’ʼ`")
_BREAK = re.compile(r"[;:!?\n…]|\.\s|\.$")
_PREFIXES = (1, 2, 3, 4)


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text, folded, with its offsets; `fresh` when nothing before it may be in the same phrase."""

    folded: str
    start: int
    end: int
    fresh: bool


@dataclass(frozen=True, slots=True)
class Hit(Generic[T]):
    """A phrase found in a text; `first` and `last` count words, `start` and `end` characters."""

    value: T
    start: int
    end: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class _Slot:
    """What one word of a pattern may be, and how many words may stand before it."""

    whole: frozenset[str]
    stems: tuple[str, ...]
    inflected: tuple[str, ...]
    optional: bool
    gap: int

    def takes(self, word: str) -> bool:
        """Tell whether a folded word fits."""
        if word in self.whole or word.startswith(self.stems):
            return True
        return any(word.startswith(stem) and word[len(stem) :] in _endings() for stem in self.inflected)


@cache
def _endings() -> frozenset[str]:
    """Give the Russian case endings, none among them."""
    return frozenset(("", *load("ru", "endings")))


def fold(text: str) -> str:
    """Fold case and ё without moving any character, so that offsets hold.

    >>> fold("Ёлка’S")
    'елка’s'
    """
    low = text.lower()
    if len(low) != len(text):
        low = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    return low.replace("ё", "е")


def words(text: str) -> list[Word]:
    """Cut a text into folded words with offsets; hyphens part words, an English possessive 's is left out.

    >>> [word.folded for word in words("The court’s ex-judge")]
    ['the', 'court', 'ex', 'judge']
    """
    found: list[Word] = []
    folded, last = fold(text), 0
    for match in _WORD.finditer(folded):
        start, end = match.span()
        if match[0] == "s" and start and folded[start - 1] in _POSSESSIVE and start - 1 == last:
            last = end
            continue
        found.append(Word(match[0], start, end, _parted(folded, last, start, found)))
        last = end
    return found


def _parted(folded: str, last: int, start: int, found: Sequence[Word]) -> bool:
    """Tell whether what stands between two words ends a phrase; a dot after a letter or two is an abbreviation."""
    if not found:
        return True
    between = folded[last:start]
    if between == " ":
        return False
    if len(between) == 1:
        return between == "\n"
    short = found[-1].end - found[-1].start <= 2
    return _BREAK.search(between.replace(".", "") if short else between) is not None


class Table(Generic[T]):
    """Patterns with their values, indexed by how their first word begins, so that a text is read once.

    >>> table = Table([("taking|took ~2 bribe*", "passive")])
    >>> [(hit.value, hit.start, hit.end) for hit in table.find("He took two large bribes.")]
    [('passive', 3, 24)]
    """

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        """Read patterns; the first of two that match the same words wins."""
        self._whole: dict[str, list[tuple[tuple[_Slot, ...], T]]] = {}
        self._begin: dict[str, list[tuple[tuple[_Slot, ...], T]]] = {}
        for pattern, value in entries:
            slots = _compile(pattern)
            row = (slots, value)
            for word in slots[0].whole:
                self._whole.setdefault(word, []).append(row)
            for stem in {stem[: _PREFIXES[-1]] for stem in (*slots[0].stems, *slots[0].inflected)}:
                self._begin.setdefault(stem, []).append(row)

    def find(self, text: str) -> list[Hit[T]]:
        """Find the longest phrase at each place, from left to right, without overlaps."""
        return self.find_words(words(text))

    def find_words(self, tokens: Sequence[Word]) -> list[Hit[T]]:
        """Find phrases in a text that is already cut into words."""
        hits: list[Hit[T]] = []
        at = 0
        while at < len(tokens):
            hit = self._longest(tokens, at)
            if hit:
                hits.append(hit)
            at = hit.last + 1 if hit else at + 1
        return hits

    def _longest(self, tokens: Sequence[Word], at: int) -> Hit[T] | None:
        """Give the longest phrase that begins at one word."""
        best, value = -1, None
        word = tokens[at].folded
        rows = list(self._whole.get(word, ()))
        for length in _PREFIXES:
            if length <= len(word):
                rows += self._begin.get(word[:length], ())
        for slots, candidate in rows:
            last = _match(slots, 0, tokens, at)
            if last > best:
                best, value = last, candidate
        if value is None:
            return None
        return Hit(value, tokens[at].start, tokens[best].end, at, best)


def _match(slots: tuple[_Slot, ...], number: int, tokens: Sequence[Word], at: int) -> int:
    """Give the index of the last word of a match of `slots[number:]` from word `at`, -1 where there is none."""
    if number == len(slots):
        return at - 1
    slot = slots[number]
    for skip in range(slot.gap + 1):
        place = at + skip
        if place >= len(tokens) or (place and number and tokens[place].fresh):
            break
        if slot.takes(tokens[place].folded):
            last = _match(slots, number + 1, tokens, place + 1)
            if last >= 0:
                return last
    return _match(slots, number + 1, tokens, at) if slot.optional else -1


def _compile(pattern: str) -> tuple[_Slot, ...]:
    """Read one pattern; raises ValueError for one that would begin with nothing."""
    slots: list[_Slot] = []
    gap = 0
    for part in fold(pattern).split():
        if part.startswith("~"):
            gap = int(part[1:])
            continue
        choices = part.rstrip("?").split("|")
        whole = frozenset(word for word in choices if word[-1] not in "*+")
        stems = tuple(word[:-1] for word in choices if word[-1] == "*")
        inflected = tuple(word[:-1] for word in choices if word[-1] == "+")
        slots.append(_Slot(whole, stems, inflected, part.endswith("?"), gap))
        gap = 0
    if not slots or slots[0].optional or slots[0].gap or gap:
        raise ValueError(f"a phrase begins and ends with a word that must be there: {pattern!r}")
    return tuple(slots)
