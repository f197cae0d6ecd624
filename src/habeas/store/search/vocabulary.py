"""Vocabulary: everything that one report or one person can be found by, as a row of words for the index.

First the words of the text in order, so that phrases can be met, then the sounds of those in other alphabets, then the
marks of names (`spellings`). Both databases are given this very row.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator

from habeas.records.person import Person
from habeas.store.search import folding, spellings

LARGEST = 800_000
"""Bytes of words that a report is indexed by; a `tsvector` of PostgreSQL holds a mebibyte, places included."""
MOST_PLACES = 255
"""Places of one word that PostgreSQL remembers."""

_GAP = spellings.SOUND
"""A word that is never asked for, so that no phrase reaches from one form of a name to the next."""


def of_report(text: str, people: Iterable[Person]) -> tuple[str, ...]:
    """Give what a report is found by: its kept text (the title is its first line) and the names in it.

    >>> of_report("Спектору 42 года.", [])
    ('спектор', '42', 'год', '·spektor')
    """
    cut = [word.folded for word in folding.words(text)]
    sounds = (spellings.sound(word) for word in cut)
    names = sorted(set().union(*(_called(form) for person in people for form in forms(person))))
    return tuple(_bounded([*map(folding.stem, cut), *(sound for sound in sounds if sound), *names]))


def of_person(person: Person) -> tuple[str, ...]:
    """Give what a person is found by: every form of the name.

    >>> of_person(Person("p:1", "Gene Spector", "subject", ("Спектор",)))[:5]
    ('gene', 'spector', '·', 'спектор', '·')
    """
    row: list[str] = []
    for form in forms(person):
        row += (*(folding.stem(word.folded) for word in folding.words(form)), _GAP)
    names = sorted(set().union(*map(_called, forms(person))))
    return tuple(_bounded([*row, *names]))


def forms(person: Person) -> tuple[str, ...]:
    """Give every form of a person's name, the fullest first; of somebody never named, the descriptions."""
    return tuple(dict.fromkeys(([person.name] if person.name else []) + list(person.forms)))


def digest(row: Iterable[str]) -> str:
    """Tell a row from every other, so that the index is only written where something changed.

    >>> digest(["a"]) == digest(["a"]), digest(["a"]) == digest(["b"])
    (True, False)
    """
    return hashlib.blake2b("\n".join(row).encode(), digest_size=16).hexdigest()


def _called(form: str) -> set[str]:
    """Give the marks of every word of a name; words with a hyphen or an apostrophe also joined."""
    marks: set[str] = set()
    for chunk in form.split():
        runs = [chunk[run[0].start : run[-1].end] for run in folding.runs(chunk)]
        for run in {*runs, "".join(runs)} - {""}:
            marks |= spellings.names(run)
    return marks


def _bounded(row: list[str]) -> Iterator[str]:
    """Give as many words as the index can hold; only a report of a book's length has more."""
    seen: Counter[str] = Counter()
    size = 0
    for word in row:
        seen[word] += 1
        size += 2 if 1 < seen[word] <= MOST_PLACES else 8 + len(word.encode()) if seen[word] == 1 else 0
        if size > LARGEST:
            return
        yield word
