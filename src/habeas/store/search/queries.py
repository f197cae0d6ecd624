"""A user's words made a query that cannot be wrong: no search engine's own syntax is ever passed through.

    spector bribery        both words, anywhere            "moscow city court"    these words in a row, spelled so
    -espionage             not this word (or phrase)       brib*                  words that begin so

Words are found in every case, script and romanisation that `spellings` knows; words in quotation marks only as
they stand. Whatever else is typed, commas and operators of search engines among it, parts words and has no meaning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from habeas.store.search import folding, spellings

MOST_TERMS, MOST_WORDS = 40, 40
"""Terms of a query, and words of a phrase, that are looked at."""
LONGEST = 100_000
"""Characters of a query that are looked at."""
_QUOTED = '"“”„«»'
_CHUNK = re.compile(
    rf"(?P<minus>(?<!\S)-)?(?:[{_QUOTED}](?P<phrase>[^{_QUOTED}]*)[{_QUOTED}]|(?P<word>[^\s{_QUOTED}]+))"
)


@dataclass(frozen=True, slots=True)
class Way:
    """Words of the index in a row; with `prefix` the last is only how a word begins."""

    tokens: tuple[str, ...]
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Term:
    """One word or phrase of a user: the ways it can be met, any of them enough; `negative` where it must not be."""

    ways: tuple[Way, ...]
    negative: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """All the terms of a user; without any it is met by everything."""

    terms: tuple[Term, ...] = ()

    @property
    def wanted(self) -> tuple[Term, ...]:
        """The terms that must be met."""
        return tuple(term for term in self.terms if not term.negative)

    @property
    def unwanted(self) -> tuple[Term, ...]:
        """The terms that must not be met."""
        return tuple(term for term in self.terms if term.negative)


def parse(words: str) -> Query:
    """Read what a user typed; nothing typed makes it raise.

    >>> [(term.ways[0].tokens, term.negative) for term in parse('court "city jail" -Спектору').terms]
    [(('court',), False), (('city', 'jail'), False), (('спектор',), True)]
    >>> parse("brib*").terms[0].ways[0]
    Way(tokens=('brib',), prefix=True)
    >>> parse('AND ( " * --').terms
    (Term(ways=(Way(tokens=('and',), prefix=False), Way(tokens=('¤and',), prefix=False)), negative=False),)
    """
    return Query(tuple(dict.fromkeys(_terms(words[:LONGEST])))[:MOST_TERMS])


def plain(words: str) -> Query:
    """Read words to be met as they stand, in any case and with any accents, nothing else.

    >>> [way.tokens for term in plain("Gene Spector").terms for way in term.ways]
    [('gene',), ('spector',)]
    """
    return Query(tuple(Term((_row(run),)) for run in _some(words)))


def sounding(words: str) -> Query:
    """Read the words of a name to be met by how they sound, in any script, a given name also by its other forms.

    >>> [way.tokens for term in sounding("Gene Spector").terms for way in term.ways]
    [('¤gene',), ('¶meugene',), ('¤spektor',), ('¦sbktr',)]
    """
    cut = [words[run[0].start : run[-1].end] for run in _some(words)]
    asked = [spellings.asked(word) for word in cut]
    terms = [Term(tuple(Way((mark,)) for mark in sorted(each.names | each.given))) for each in asked]
    return Query(tuple(term for term in terms if term.ways))


def _terms(words: str) -> Iterator[Term]:
    for chunk in _CHUNK.finditer(words):
        negative = chunk["minus"] is not None
        if chunk["word"] is None:
            ways = _exactly(chunk["phrase"])
        else:
            ways = _begun(chunk["word"]) if chunk["word"].endswith("*") else _freely(chunk["word"])
        if ways:
            yield Term(ways, negative)


def _exactly(phrase: str) -> tuple[Way, ...]:
    """Give the ways to meet words in quotation marks: in a row, in their own script or by their sound."""
    run = tuple(folding.words(phrase))[:MOST_WORDS]
    return (_row(run), *_heard(phrase, run)) if run else ()


def _freely(word: str) -> tuple[Way, ...]:
    """Give all the ways to meet a word; one with a hyphen or an apostrophe is a row of words."""
    ways = _exactly(word)
    return (*ways, *_names(word)) if ways else ()


def _begun(word: str) -> tuple[Way, ...]:
    """Give the ways to meet a beginning: words that go on, and the stem of this one, which may be shorter."""
    run = tuple(folding.words(word))[:MOST_WORDS]
    if not run:
        return ()
    row = (*(folding.stem(each.folded) for each in run[:-1]), run[-1].folded)
    called = [Way(way.tokens, prefix=True) for way in _names(word) if way.tokens[0].startswith(spellings.NAME)]
    return tuple(dict.fromkeys((Way(row, prefix=True), _row(run), *called)))


def _row(run: tuple[folding.Word, ...]) -> Way:
    return Way(tuple(folding.stem(each.folded) for each in run))


def _heard(text: str, run: tuple[folding.Word, ...]) -> Iterator[Way]:
    """Give the row of sounds of words, where each has one."""
    sounds = [spellings.asked(text[each.start : each.end]).sound for each in run]
    heard = tuple(each for each in sounds if each)
    if len(heard) == len(sounds):
        yield Way(heard)


def _names(word: str) -> tuple[Way, ...]:
    return tuple(Way((mark,)) for mark in sorted(spellings.asked(word).names))


def _some(words: str) -> tuple[tuple[folding.Word, ...], ...]:
    return tuple(folding.runs(words))[:MOST_TERMS]
