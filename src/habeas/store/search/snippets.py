"""Snippets: the sentence that a report was found by, with the places of the words, so that it can be cited."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass

from habeas.normalise.scripts import skeleton
from habeas.records.article import Sentence
from habeas.store.search import folding, spellings
from habeas.store.search.queries import Query, Way

Look = Callable[[str, str, frozenset[str]], Collection[str]]
_OPEN = frozenset(("", *"aeiouy"))
"""Beginnings that scripts write in several ways, or not at all."""


@dataclass(frozen=True, slots=True)
class Snippet:
    """A sentence with words that were asked for; `start`, `end` and `hits` are offsets into the kept text."""

    start: int
    end: int
    exact: str
    hits: tuple[tuple[int, int], ...]


def snippet(text: str, sentences: Sequence[Sentence], query: Query) -> Snippet | None:
    """Give the first sentence that holds what was asked for, None where no sentence does (a phrase across two).

    Words as they were typed come before names and words of other scripts that only sound so.
    """
    ways = [way for term in query.wanted for way in term.ways]
    plain = [way for way in ways if way.tokens[0][0] not in spellings.MARKS]
    for sentence in sentences if plain else ():
        exact = text[sentence.start : sentence.end]
        if _likely(exact.lower(), plain):
            hits = _hits(exact, tuple(folding.words(exact)), plain, _written)
            if hits:
                return _cut(sentence, exact, hits)
    cut = [
        (sentence, exact, tuple(folding.words(exact))) for sentence, exact in _texts(text, sentences if ways else ())
    ]
    for some, look in ((plain, _written), (ways, _heard)):
        for sentence, exact, words in cut:
            hits = _hits(exact, words, some, look)
            if hits:
                return _cut(sentence, exact, hits)
    return None


def _texts(text: str, sentences: Sequence[Sentence]) -> Iterator[tuple[Sentence, str]]:
    return ((sentence, text[sentence.start : sentence.end]) for sentence in sentences)


def _cut(sentence: Sentence, exact: str, hits: Sequence[tuple[int, int]]) -> Snippet:
    at = sentence.start
    return Snippet(at, sentence.end, exact, tuple((at + start, at + end) for start, end in hits))


def _likely(low: str, ways: Sequence[Way]) -> bool:
    """Tell without cutting it into words whether a sentence seems to hold one of the ways, unaccented ones at least."""
    return any(all(token in low for token in way.tokens) for way in ways)


def _hits(exact: str, words: Sequence[folding.Word], ways: Sequence[Way], look: Look) -> Sequence[tuple[int, int]]:
    """Give where in a sentence its words meet any of the ways."""
    letters = frozenset(token[1:2] for way in ways for token in way.tokens if token[0] in spellings.MARKS)
    marks = [look(exact[word.start : word.end], word.folded, letters) for word in words]
    found = set()
    for way in ways:
        for first in range(len(words) - len(way.tokens) + 1):
            last = first + len(way.tokens) - 1
            if _ends(way, marks[last]) and all(way.tokens[at - first] in marks[at] for at in range(first, last)):
                found.add((words[first].start, words[last].end))
    return _widest(found)


def _widest(hits: set[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Leave out hits that lie within others, as a letter within a word."""
    kept: list[tuple[int, int]] = []
    for start, end in sorted(hits, key=lambda hit: (hit[0], -hit[1])):
        if not kept or end > kept[-1][1]:
            kept.append((start, end))
    return tuple(kept)


def _ends(way: Way, marks: Collection[str]) -> bool:
    """Tell whether a word is the last one of a way, or begins like it."""
    last = way.tokens[-1]
    return last in marks or (way.prefix and any(mark.startswith(last) for mark in marks))


def _written(raw: str, folded: str, letters: frozenset[str]) -> Collection[str]:
    """Give what a word of a text is met by as it is written."""
    del raw, letters
    return (folding.stem(folded), folded)


def _heard(raw: str, folded: str, letters: frozenset[str]) -> Collection[str]:
    """Give all that a word of a text can be met by; only words with a capital, or of scripts without, can be names.

    `letters` are those that a mark asked for begins with: the sound of a word that begins otherwise is not made.
    """
    marks = {folding.stem(folded), folded}
    begins = skeleton(folded[:1])[:1]
    if begins in letters or begins in _OPEN or letters & _OPEN:
        sound = spellings.sound(folded)
        if sound:
            marks.add(sound)
        if not raw.islower():
            marks |= spellings.names(raw)
    return marks
