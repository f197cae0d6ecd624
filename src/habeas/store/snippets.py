"""Snippets: the sentence that a report was found by, with the places of the words, so that it can be cited."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass

from habeas.records.article import Sentence
from habeas.store import folding, spellings
from habeas.store.queries import Query, Way

Look = Callable[[str, folding.Word], Collection[str]]


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
    for some, look in ((plain, _written), (ways, _heard)):
        for sentence in sentences if some else ():
            exact = text[sentence.start : sentence.end]
            hits = _widest(set(_hits(exact, sentence.start, some, look)))
            if hits:
                return Snippet(sentence.start, sentence.end, exact, hits)
    return None


def _hits(exact: str, offset: int, ways: Sequence[Way], look: Look) -> Iterator[tuple[int, int]]:
    """Give where in the kept text the words of a sentence meet any of the ways."""
    words = tuple(folding.words(exact))
    marks = [look(exact, word) for word in words]
    for way in ways:
        for first in range(len(words) - len(way.tokens) + 1):
            last = first + len(way.tokens) - 1
            if _ends(way, marks[last]) and all(way.tokens[at - first] in marks[at] for at in range(first, last)):
                yield offset + words[first].start, offset + words[last].end


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


def _written(exact: str, word: folding.Word) -> Collection[str]:
    """Give what a word of a text is met by as it is written."""
    del exact
    return (folding.stem(word.folded), word.folded)


def _heard(exact: str, word: folding.Word) -> Collection[str]:
    """Give all that a word of a text can be met by; only words with a capital, or of scripts without, can be names."""
    marks = {folding.stem(word.folded), word.folded}
    sound = spellings.sound(word.folded)
    if sound:
        marks.add(sound)
    raw = exact[word.start : word.end]
    if not raw.islower():
        marks |= spellings.names(raw)
    return marks
