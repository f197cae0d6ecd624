"""Wordings: what reports call one court or office, each told once.

'Верховного суда Пакистана', 'Верховным судом' and 'суд' beside 'Верховный суд Пакистана' are one court, and a page that
lists all four hides who else acted. Of several wordings of one thing the one that says most stands, in its nominative
if some report has that; a wording in other words or another language stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TypeVar

from habeas.normalise.declension import bases
from habeas.records.offence import Authority, Place
from habeas.records.quote import Cited

T = TypeVar("T", Authority, Place)
_WORD = re.compile(r"\w+")
_HOLLOW = frozenset({"the", "a", "an", "in", "at", "of", "for", "his", "her", "their", "в", "на", "по"})
_ENDING = re.compile(r"(?<=[а-яёіїє]{3})(?:ого|его|ому|ему|ыми|ими|ами|ями|[аеиоуыэюяьй]{1,2}|[аоеыи]м|[ыи]х|ов)$")


def distinct(cited: Iterable[Cited[T]]) -> tuple[Cited[T], ...]:
    """Keep one wording of each thing, in the order of the quotes.

    >>> from habeas.records.quote import Quote
    >>> said = ("суда", "городской суд Остера", "Городским судом Остера", "судья Лом")
    >>> kept = distinct(Cited(Authority(words, "court"), Quote("r1", n, n + 1, "x")) for n, words in enumerate(said))
    >>> [one.value.words for one in kept]
    ['городской суд Остера', 'судья Лом']
    """
    kept: list[Cited[T]] = []
    for one in sorted(_firsts(cited), key=lambda one: (-len(stems(one.value.words)), _bent(one), one.quote)):
        if not any(_told(one, other) for other in kept):
            kept.append(one)
    return tuple(sorted(kept, key=lambda one: one.quote))


@lru_cache(maxsize=8192)
def stems(words: str) -> frozenset[str]:
    """Give the words of a wording without what their place in a sentence adds to them.

    >>> stems("Верховного суда") == stems("верховный суд"), stems("the city court") == stems("City Court")
    (True, True)
    """
    return frozenset(_ENDING.sub("", word) for word in _WORD.findall(words.casefold()) if word not in _HOLLOW)


def _firsts(cited: Iterable[Cited[T]]) -> Sequence[Cited[T]]:
    """Keep the first quote of every wording."""
    found: dict[str, Cited[T]] = {}
    for one in sorted(cited, key=lambda one: one.quote):
        found.setdefault(one.value.words.casefold(), one)
    return list(found.values())


def _told(one: Cited[T], other: Cited[T]) -> bool:
    """Tell whether another wording says all that one says, of a thing of the same sort."""
    mine, theirs = one.value, other.value
    if mine.country and theirs.country and mine.country != theirs.country:
        return False
    if isinstance(mine, Authority) and isinstance(theirs, Authority) and mine.kind != theirs.kind:
        return False
    words = stems(mine.words)
    return words == stems(theirs.words) or (_hollow(mine) and words < stems(theirs.words))


def _hollow(value: Authority | Place) -> bool:
    """Tell whether a wording is of a court or office that is not named by what sets it apart: 'суд', 'the court'."""
    return isinstance(value, Authority) and value.kind in {"court", "prosecutor", "police"}


def _bent(one: Cited[T]) -> int:
    """Count the words of a wording that may stand in an oblique case."""
    return sum(len(bases(word)) > 1 for word in _WORD.findall(one.value.words))
