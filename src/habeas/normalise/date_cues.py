"""Whether date words look ahead: 'will appear on Tuesday' is the next one, 'appeared on Tuesday' the last."""

from __future__ import annotations

import re
from typing import Literal

from habeas.normalise.date_words import cues, guards

_REACH = 90  # characters before the words in which a cue counts
_CLAUSE = re.compile(r"[;:!?\n]|,\s+(?:and|but|who|which|а|но|и|который|которая)\s")
_FIRST = re.compile(r"[^\W_]+")
_LAST = re.compile(r"[^\W_]+$")
_PASSIVE = re.compile(r"\bbe\s$")  # 'to be sentenced on' looks ahead for all its participle
_SIGNS = frozenset("$€£¥₽₴₾№#+")


def direction(text: str, start: int, end: int, *, language: str) -> Literal["past", "future"] | None:
    """Tell which way the words at `start..end` of a sentence look; None where nothing tells.

    The nearest cue before the words wins, within their clause.

    >>> direction("He will be tried in May.", 20, 23, language="en")
    'future'
    >>> direction("He was tried in May.", 16, 19, language="en")
    'past'
    """
    before = _clause(text[max(0, start - _REACH) : start])
    ahead, behind = _last(before, "future", language), _last(before, "past", language)
    if ahead < 0 and behind < 0:
        after = text[end : end + _REACH // 2]
        ahead, behind = -_first(after, "future", language), -_first(after, "past", language)
        if ahead == behind:
            return None
    return "future" if ahead > behind else "past"


def _clause(before: str) -> str:
    """Keep what stands after the last end of a clause."""
    ends = [match.end() for match in _CLAUSE.finditer(before)]
    return before[ends[-1] :] if ends else before


def _last(text: str, tense: str, language: str) -> int:
    """Give the place of the last cue, -1 for none."""
    pattern = cues(language, tense)
    if pattern is None:
        return -1
    ends = [match.end() for match in pattern.finditer(text) if not _PASSIVE.search(text, 0, match.start())]
    return max(ends, default=-1)


def _first(text: str, tense: str, language: str) -> int:
    """Give the place of the first cue behind the words, a large number for none."""
    pattern = cues(language, tense)
    match = pattern.search(text) if pattern else None
    return match.start() if match else 10**6


def forbidden(text: str, start: int, end: int, *, language: str) -> bool:
    """Tell whether the word before or after makes a bare month, weekday or number no date.

    >>> forbidden("every Monday", 6, 12, language="en"), forbidden("2000 people", 0, 4, language="en")
    (True, True)
    """
    before = text[max(0, start - 24) : start].lower().replace("ё", "е").rstrip(" .\u00a0\u202f-")
    after = text[end : end + 24].lower().replace("ё", "е").lstrip(" -\u00a0\u202f")
    if before[-1:] in _SIGNS:
        return True
    last, first = _LAST.search(before), _FIRST.match(after)
    return bool(
        (last and last.group() in guards(language, "before")) or (first and first.group() in guards(language, "after"))
    )
